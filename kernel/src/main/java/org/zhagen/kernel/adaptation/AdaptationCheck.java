package org.zhagen.kernel.adaptation;

import java.util.Set;
import java.util.stream.Collectors;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.kernel.playbook.PlaybookCode;

/** What an adaptation must say whatever playbook it changes. */
final class AdaptationCheck {

    private AdaptationCheck() {}

    static void check(Adaptation adaptation, Findings findings) {
        String format = adaptation.format();
        if (format != null && !format.equals(Adaptation.FORMAT)) {
            findings.addMaybe(AdaptationCode.ADAPTATION_FORMAT, adaptation.at("format"), Adaptation.FORMAT, format);
        }
        if (!Code.isId(adaptation.playbookId()) || adaptation.playbookVersion() == null) {
            findings.add(AdaptationCode.ADAPTS_FORM, adaptation.at("adapts"), adaptation.adapts());
        }
        adaptation.set().forEach((parameter, setting) -> setting(parameter, setting, findings));
        adaptation.changes().forEach(change -> reasoned(change, said(adaptation, change), findings));
    }

    private static void setting(String parameter, Node setting, Findings findings) {
        boolean known = setting instanceof Node.Scalar
                || (setting instanceof Node.Mapping map
                        && map.get("to") instanceof Node.Scalar
                        && map.entries().keySet().stream().allMatch(k -> k.equals("to") || k.equals("reason")));
        if (!known) {
            findings.add(AdaptationCode.SETTING_FORM, setting.at(), parameter);
        }
    }

    /** The keys of a change as it stands in the document; one whose value can't be read has a finding already. */
    private static Set<String> said(Adaptation adaptation, Change change) {
        Node changes = adaptation.document().get("changes");
        return changes instanceof Node.Listing list
                ? list.items().stream()
                        .filter(item -> item.at().equals(change.at()))
                        .flatMap(item -> Tree.segments(item).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** FRAME asks why and what kind; so does everybody who comes later. */
    private static void reasoned(Change change, Set<String> said, Findings findings) {
        if (!said.contains("reason")) {
            findings.add(PlaybookCode.CHANGE_REASON, change.at(), change.path());
        }
        if (!said.contains("kind")) {
            findings.add(PlaybookCode.CHANGE_KIND, change.at(), change.path());
        }
    }
}
