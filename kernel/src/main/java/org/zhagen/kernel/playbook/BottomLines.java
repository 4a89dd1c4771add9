package org.zhagen.kernel.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.rule.Rule;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.value.Values;

/** Whether a playbook, as it stands for a site, keeps its bottom lines. Unknown is not broken. */
public final class BottomLines {

    private BottomLines() {}

    /** A finding for each bottom line that is false; it points at the setting that breaks it. */
    public static List<Finding> broken(CheckedPlaybook playbook, Map<String, Object> site) {
        Bindings bindings = playbook.bindings(site);
        List<Finding> broken = new ArrayList<>();
        for (BottomLine line : playbook.model().bottomLines()) {
            Rule rule = playbook.rule(line.rule());
            if (rule.truth(bindings) == Truth.FALSE) {
                broken.add(Finding.of(
                        PlaybookCode.BOTTOM_LINE_BROKEN,
                        place(playbook, line, rule),
                        line.id(),
                        line.says(),
                        line.rule().source(),
                        settings(rule, bindings)));
            }
        }
        return broken;
    }

    /** The id of the bottom line that a finding of {@link #broken} is about. */
    public static String id(Finding broken) {
        return broken.args().getFirst();
    }

    private static Place place(CheckedPlaybook playbook, BottomLine line, Rule rule) {
        String home = playbook.tree().at().file();
        List<Place> settings = playbook.model().parameters().stream()
                .filter(p -> rule.params().contains(p.id()))
                .map(p -> p.standard().at())
                .toList();
        return settings.stream()
                .filter(at -> !at.file().equals(home))
                .findFirst()
                .orElse(settings.isEmpty() ? line.at() : settings.getFirst());
    }

    private static String settings(Rule rule, Bindings bindings) {
        return String.join(
                ", ",
                rule.params().stream()
                        .map(id -> {
                            Object value = bindings.params().get(id);
                            return id + " = " + (value == null ? "?" : Values.print(value));
                        })
                        .toList());
    }
}
