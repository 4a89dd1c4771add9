package org.zhagen.adaptation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.TreePath;

/** The kinds of elements that a site may change in a form, each with its fields in the order in which people think of them. */
enum ContentShape {
    STEP(
            "steps",
            choice("phase"),
            line("title"),
            area("do"),
            area("standard"),
            line("deliverable"),
            role("owner"),
            time("starts"),
            time("takes"),
            steps("after")),
    ROLE("roles", line("title"), area("duty"), line("held-by")),
    ORGAN("organisation", choice("tier"), line("body"), area("duty")),
    STAGE("procedures/*/stages", line("title"), doer("by"), time("within").maybe()),
    OPENING_FIELD("procedures/*/form", fields()),
    STAGE_FIELD("procedures/*/stages/*/form", fields()),
    RESOURCE(
            "resources",
            line("title"),
            line("amount"),
            line("unit"),
            area("note").maybe()),
    DOCUMENT("documents", line("title")),
    TRAINING(
            "training",
            choice("tier"),
            line("audience"),
            line("days"),
            lines("covers"),
            line("form").maybe()),
    RISK("risks", line("title"), area("sign"), area("answer")),
    FAQ("faq", line("ask"), area("answer"));

    /** How a field is filled in. */
    enum Control {
        LINE,
        AREA,
        LINES,
        TIME,
        CHOICE,
        FLAG,
        ROLE,
        /** A role, or whoever has or opened the matter. */
        DOER,
        STEPS
    }

    /** A field of an element. */
    record Entry(String key, Control control, boolean required) {
        Entry maybe() {
            return new Entry(key, control, false);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a record of a list that nobody can change
    private final TreePath list;

    // made by List.of, which gives a list that nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Entry> entries;

    ContentShape(String list, Entry... entries) {
        this.list = TreePath.of(list);
        this.entries = List.of(entries);
    }

    private static Entry[] fields() {
        return new Entry[] {
            line("title"),
            choice("type"),
            lines("options").maybe(),
            new Entry("required", Control.FLAG, false),
            new Entry("personal", Control.FLAG, false),
            area("because").maybe()
        };
    }

    private static Entry line(String key) {
        return new Entry(key, Control.LINE, true);
    }

    private static Entry area(String key) {
        return new Entry(key, Control.AREA, true);
    }

    private static Entry lines(String key) {
        return new Entry(key, Control.LINES, true);
    }

    private static Entry time(String key) {
        return new Entry(key, Control.TIME, true);
    }

    private static Entry choice(String key) {
        return new Entry(key, Control.CHOICE, true);
    }

    private static Entry role(String key) {
        return new Entry(key, Control.ROLE, true);
    }

    private static Entry doer(String key) {
        return new Entry(key, Control.DOER, true);
    }

    private static Entry steps(String key) {
        return new Entry(key, Control.STEPS, false);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The words of the kind stand under {@code plans.element.<id>}. */
    String id() {
        return Code.kebab(this);
    }

    /** The shape of the elements of a list. */
    static Optional<ContentShape> ofList(TreePath at) {
        return Arrays.stream(values())
                .filter(shape -> shape.matches(at.segments()))
                .findFirst();
    }

    private boolean matches(List<String> segments) {
        List<String> pattern = list.segments();
        if (segments.size() != pattern.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
