package org.zhagen.kernel.adaptation;

import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
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
        adaptation.changes().forEach(change -> reasoned(change, findings));
    }

    private static void setting(String parameter, Node setting, Findings findings) {
        boolean known = setting instanceof Node.Scalar
                || setting instanceof Node.Mapping map
                        && map.get("to") instanceof Node.Scalar
                        && map.entries().keySet().stream().allMatch(k -> k.equals("to") || k.equals("reason"));
        if (!known) {
            findings.add(AdaptationCode.SETTING_FORM, setting.at(), parameter);
        }
    }

    /** FRAME asks why and what kind; so does everybody who comes later. */
    private static void reasoned(Change change, Findings findings) {
        if (change.reason() == null) {
            findings.add(PlaybookCode.CHANGE_REASON, change.at(), change.path());
        }
        if (change.kind() == null) {
            findings.add(PlaybookCode.CHANGE_KIND, change.at(), change.path());
        }
    }
}
