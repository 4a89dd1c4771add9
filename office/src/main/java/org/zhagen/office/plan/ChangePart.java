package org.zhagen.office.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.Frame;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.playbook.Variant;

/** What was changed for this site: variant, goal, who decided, each modification. */
final class ChangePart {

    private static final int SHOWN = 20;

    private ChangePart() {}

    static void add(Map<String, @Nullable Object> context, PlanFacts facts) {
        Variant variant = facts.effective().variant();
        context.put(
                "variant",
                variant == null ? null : Maps.of("title", variant.title(), "learned-from", variant.learnedFrom()));
        Frame frame = facts.effective().frame();
        context.put("goal", frame.goal());
        context.put("decided-by-text", String.join("、", frame.decidedBy()));
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        for (Frame.Modification m : frame.modifications()) {
            changes.add(change(m, facts));
        }
        context.put("changes", changes);
    }

    private static Map<String, @Nullable Object> change(Frame.Modification m, PlanFacts facts) {
        Address address = new Address(facts);
        String before = text(m.before(), m, facts);
        String after = text(m.after(), m, facts);
        return Maps.of(
                "address", address.of(m.at(), m.before(), m.after()),
                "what", Words.of(m.what()),
                "nature", Words.of(m.nature()),
                "reason", m.reason(),
                "consistent", m.consistent(),
                "before", before == null || after == null ? null : before,
                "after", before == null || after == null ? null : after);
    }

    /** A value in a few words; null for a whole element, which the address names, for longer texts, which stand in the plan. */
    private static @Nullable String text(@Nullable Node node, Frame.Modification m, PlanFacts facts) {
        return switch (node) {
            case null -> null;
            case Node.Mapping map -> null;
            case Node.Listing list -> list(list);
            case Node.Scalar scalar -> scalar(scalar, m.at().last(), facts);
        };
    }

    private static @Nullable String list(Node.Listing list) {
        List<String> items = new ArrayList<>();
        for (Node item : list.items()) {
            if (!(item instanceof Node.Scalar scalar)) {
                return null;
            }
            items.add(scalar.text());
        }
        return brief(String.join("、", items));
    }

    private static @Nullable String scalar(Node.Scalar scalar, String key, PlanFacts facts) {
        if (scalar.value() instanceof Boolean flag) {
            return Printed.value(flag);
        }
        String text = scalar.text();
        String length = Printed.asWritten(text);
        if (length != null) {
            return length;
        }
        if (text.contains("site.") || text.contains("params.") || text.contains("observed.")) {
            String words = facts.ruleWords(text);
            return words == null ? null : brief(words);
        }
        if (key.equals("owner") || key.equals("by") || key.equals("to")) {
            return facts.role(text);
        }
        return text.matches("[a-z][a-z-]*") ? null : brief(text);
    }

    private static @Nullable String brief(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN ? text : null;
    }
}
