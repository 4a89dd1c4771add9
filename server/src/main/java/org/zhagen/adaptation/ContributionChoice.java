package org.zhagen.adaptation;

import java.util.LinkedHashMap;
import java.util.List;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;

/** Takes out of an adaptation what a site chose to offer. */
final class ContributionChoice {

    private ContributionChoice() {}

    static Node.Mapping of(Adaptation adaptation, ContributionDraft draft, Said said) {
        Node.Mapping document = adaptation.document();
        List<Node> changes = document.get("changes") instanceof Node.Listing list ? list.items() : List.of();
        Node.Mapping set = new Node.Mapping(new LinkedHashMap<>(), document.at());
        for (String parameter : draft.settings()) {
            Node setting = adaptation.set().get(parameter);
            if (setting == null) {
                said.wrong(PlanCode.PARAMETER_NOT_SET, "settings", parameter);
            } else {
                set = set.with(parameter, setting);
            }
        }
        draft.changes().stream()
                .filter(number -> number < 0 || number >= changes.size())
                .forEach(number -> said.wrong(PlanCode.CHANGE_GONE, "changes", number));
        if (draft.settings().isEmpty() && draft.changes().isEmpty()) {
            said.wrong(PlanCode.NOTHING_CHOSEN, "changes");
        }
        List<Node> kept = draft.changes().stream()
                .filter(number -> number >= 0 && number < changes.size())
                .map(changes::get)
                .toList();
        return document.with("set", set).with("changes", new Node.Listing(kept, Place.of("changes")));
    }
}
