package org.zhagen.adaptation.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.adaptation.Workbench;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.kernel.playbook.CheckedPlaybook;

/** The steps, forms, roles and bodies of a plan, with what the site changed of them. */
@Component
class ContentView {

    private static final List<String> LISTS =
            List.of("steps", "roles", "organisation", "documents", "training", "risks", "faq");

    private final PlanWords words;

    ContentView(PlanWords words) {
        this.words = words;
    }

    /**
     * A list of elements.
     *
     * @param at address of the list
     * @param title empty where the head above says it
     */
    record Section(String at, String title, String element, List<Item> items) {}

    /**
     * An element.
     *
     * @param state {@code same}, {@code changed}, {@code added} or {@code removed}
     * @param core what core element it carries; empty for none
     * @param inner what is in it, such as the forms of a procedure
     */
    record Item(String at, String title, String state, String core, List<Line> lines, List<Section> inner) {}

    /**
     * A field of an element.
     *
     * @param before what the playbook says where the site says something else; null where it does not
     */
    record Line(String label, String value, @Nullable String before) {}

    /**
     * A change of the site.
     *
     * @param number from 0
     * @param kind id of its FRAME kind
     */
    record Made(int number, String operation, String what, String value, String reason, String kind) {}

    List<Section> sections(Workbench bench, Locale language) {
        Trees trees = Trees.of(bench, language);
        List<Section> sections = new ArrayList<>();
        for (String list : LISTS) {
            sections.add(section(new TreePath(List.of(list)), words.part(list, language), trees));
        }
        List<Item> procedures = new ArrayList<>();
        for (String id : ids(TreePath.of("procedures"), trees)) {
            procedures.add(procedure(TreePath.of("procedures").child(id), trees));
        }
        sections.add(1, new Section("", words.part("procedures", language), "", procedures));
        return sections;
    }

    /** The documents before and after, and what names them. */
    private record Trees(Node.Mapping original, Node.Mapping changed, CheckedPlaybook playbook, Locale language) {
        static Trees of(Workbench bench, Locale language) {
            return new Trees(
                    PlanTrees.offered(bench.check(), bench.plan().adaptation()),
                    PlanTrees.changed(bench.check(), bench.plan().adaptation()),
                    PlanTrees.checked(bench.check()),
                    language);
        }
    }

    private static Set<String> ids(TreePath list, Trees trees) {
        Set<String> ids = new LinkedHashSet<>(Tree.ids(list.in(trees.changed)));
        ids.addAll(Tree.ids(list.in(trees.original)));
        return ids;
    }

    private Section section(TreePath list, String title, Trees trees) {
        ContentShape shape = ContentShape.ofList(list).orElseThrow();
        List<Item> items = ids(list, trees).stream()
                .map(id -> item(shape, list.child(id), trees, List.of()))
                .toList();
        return new Section(list.toString(), title, shape.id(), items);
    }

    private Item procedure(TreePath at, Trees trees) {
        List<Section> inner = new ArrayList<>();
        TreePath form = at.child("form");
        inner.add(section(form, words.word("plans.form.opening", trees.language), trees));
        TreePath stages = at.child("stages");
        List<Item> items = new ArrayList<>();
        for (String id : ids(stages, trees)) {
            TreePath stage = stages.child(id);
            List<Section> fields = stage.child("form").in(trees.changed) == null
                            && stage.child("form").in(trees.original) == null
                    ? List.of()
                    : List.of(section(stage.child("form"), words.word("plans.form.stage", trees.language), trees));
            items.add(item(ContentShape.STAGE, stage, trees, fields));
        }
        inner.add(new Section(
                stages.toString(), words.word("plans.stages", trees.language), ContentShape.STAGE.id(), items));
        Node now = at.in(trees.changed);
        Node was = at.in(trees.original);
        Node shown = now == null ? was : now;
        String opened = shown instanceof Node.Mapping map
                ? words.said("opened-by", map.get("opened-by"), trees.playbook, trees.language)
                : "";
        Line by = new Line(words.key("opened-by", trees.language), opened, null);
        return new Item(
                at.toString(),
                shown == null ? "" : words.title(shown),
                now == null ? "removed" : was == null ? "added" : "same",
                "",
                List.of(by),
                inner);
    }

    private Item item(ContentShape shape, TreePath at, Trees trees, List<Section> inner) {
        Node now = at.in(trees.changed);
        Node was = at.in(trees.original);
        Node shown = now == null ? was : now;
        List<Line> lines = new ArrayList<>();
        boolean changed = false;
        for (ContentShape.Entry entry : shape.entries()) {
            Node value = shown instanceof Node.Mapping map ? map.get(entry.key()) : null;
            Node before = was instanceof Node.Mapping map ? map.get(entry.key()) : null;
            boolean other = now != null && was != null && !Node.same(value, before);
            changed |= other;
            if (value != null || other) {
                lines.add(new Line(
                        words.key(entry.key(), trees.language),
                        words.said(entry.key(), value, trees.playbook, trees.language),
                        other ? words.said(entry.key(), before, trees.playbook, trees.language) : null));
            }
        }
        String state = now == null ? "removed" : was == null ? "added" : changed ? "changed" : "same";
        return new Item(
                at.toString(), shown == null ? "" : words.title(shown), state, core(shown, trees), lines, inner);
    }

    private static String core(@Nullable Node element, Trees trees) {
        String id = element instanceof Node.Mapping map ? map.text("core") : null;
        return id == null
                ? ""
                : trees.playbook.model().core().stream()
                        .filter(core -> core.id().equals(id))
                        .map(core -> core.title())
                        .findFirst()
                        .orElse("");
    }

    /** The changes of the site, in their order. */
    List<Made> made(Workbench bench, Locale language) {
        Trees trees = Trees.of(bench, language);
        List<Change> changes = bench.plan().adaptation().changes();
        return IntStream.range(0, changes.size())
                .mapToObj(number -> made(number, changes.get(number), trees))
                .toList();
    }

    private Made made(int number, Change change, Trees trees) {
        TreePath at = TreePath.of(change.path());
        Change.Kind kind = change.kind();
        String reason = change.reason();
        Node value = change.value();
        return new Made(
                number,
                Code.kebab(change.operation()),
                words.address(at, trees.language, trees.original, trees.changed),
                value == null ? "" : words.said(at.last(), value, trees.playbook, trees.language),
                reason == null ? "" : reason,
                kind == null ? "" : Code.kebab(kind));
    }
}
