package org.zhagen.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.adaptation.Frame;

/** A site's plan as people read it. */
final class PlanReport {

    private final Console console;
    private final Wording wording;

    PlanReport(Console console) {
        this.console = console;
        this.wording = new Wording(console);
    }

    void print(EffectivePlan plan, List<Map<String, @Nullable Object>> documents) {
        console.print(plan.site().name() + " " + plan.site().code() + " ← "
                + plan.plan().model().title() + " " + plan.plan().name());
        console.print(console.say("方案指纹 ", "digest ") + plan.digest());
        console.print(console.say("忠实度 ", "fidelity ")
                + Wording.percent(plan.fidelity().score())
                + console.say("（核心 ", " (core ")
                + Wording.percent(plan.fidelity().core())
                + console.say("，步骤 ", ", steps ")
                + Wording.percent(plan.fidelity().steps())
                + console.say("）", ")"));
        console.print(console.say("参数", "settings"));
        TextColumns settings = new TextColumns();
        plan.settings().forEach((id, value) -> settings.row("  " + id, wording.amount(value)));
        settings.print(console);
        if (!plan.frame().modifications().isEmpty()) {
            console.print(console.say("改动（FRAME）", "modifications (FRAME)"));
            plan.frame().modifications().forEach(this::modification);
        }
        if (!documents.isEmpty()) {
            console.print(console.say("文件", "documents"));
            documents.forEach(document -> console.print("  " + document(document, console)));
        }
    }

    /** A document that was written, with its length where it is counted. */
    static String document(Map<String, ? extends @Nullable Object> document, Console console) {
        Object characters = document.get("characters");
        return document.get("file")
                + (characters == null
                        ? ""
                        : "  " + characters + "/" + document.get("limit") + console.say(" 字", " characters"));
    }

    private void modification(Frame.Modification m) {
        console.print("  " + m.at() + "  " + wording.word(m.nature()) + "/" + wording.word(m.what())
                + (m.consistent() ? "" : console.say("  （触及核心环节）", "  (touches a core part)")));
        if (m.before() != null && m.after() != null) {
            console.print("    " + wording.text(m.before()) + " → " + wording.text(m.after()));
        }
        if (m.reason() != null) {
            console.print("    " + console.say("理由：", "why: ") + m.reason());
        }
    }
}
