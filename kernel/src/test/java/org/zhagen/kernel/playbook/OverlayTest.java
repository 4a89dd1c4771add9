package org.zhagen.kernel.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;

class OverlayTest {

    private static final Node.Mapping TREE = (Node.Mapping) Samples.tree(Samples.minimal());

    private final Findings findings = new Findings();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format",
                "id",
                "version",
                "problem",
                "sources",
                "evidence",
                "core",
                "core/duty/title",
                "bottom-lines/fast/rule",
                "parameters/respond-within/max",
                "variants",
                "preconditions/departments/rule",
                "steps/list/id",
                "steps/list/core",
                "steps/list/was",
                "/"
            })
    void aSiteMayNotTouchWhatMakesThePractice(String path) {
        Node.Mapping changed = apply(Overlay.Author.SITE, "{op: replace, at: '" + path + "', value: x}");
        assertEquals(List.of("change-forbidden"), codes());
        assertTrue(Node.same(TREE, changed));
    }

    @Test
    void aVariantMayTouchPreconditions() {
        Node.Mapping changed = apply(
                Overlay.Author.VARIANT,
                "{op: replace, at: preconditions/departments/rule, value: site.departments >= 3}");
        assertEquals(List.of(), codes());
        assertEquals(List.of("CHANGED preconditions/departments/rule"), differences(changed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{op: remove, at: steps/lst} | change-path | list",
                "{op: move, at: stepz/fix} | change-path | steps",
                "{op: replace, at: steps/list/standard/x, value: y} | change-path | ",
                "{op: remove, at: steps/list/note} | change-path | core",
                "{op: add, at: steps} | change-value | ",
                "{op: replace, at: title} | change-value | ",
                "{op: add, at: steps, value: {id: fix}} | change-exists | ",
                "{op: add, at: steps, after: lst, value: {id: n}} | change-after | list",
                "{op: add, at: faq, after: x, value: {id: n}} | change-after | ",
                "{op: move, at: steps/fix, after: fix} | change-after | ",
                "{op: move, at: steps/fix/title} | change-no-list | ",
                "{op: add, at: summary, value: x} | change-no-list | ",
                "{op: replace, at: steps/fix, value: {id: fx}} | change-id | id: fix",
                "{op: replace, at: steps/fix, value: words} | change-id | id: fix",
                "{op: remove, at: steps/list} | change-core | ",
                "{op: remove, at: steps} | change-core | ",
                "{op: replace, at: steps, value: []} | change-core | ",
                "{op: replace, at: steps/list, value: {id: list, core: duty}} | change-core | "
            })
    void aChangeThatCannotBeIsSkipped(String change, String code, String maybe) {
        Node.Mapping changed = apply(Overlay.Author.SITE, change);
        Finding finding = findings.sorted().getFirst();
        assertEquals(code, finding.code().id());
        if (code.equals("change-id") || (code.equals("change-after") && maybe != null)) {
            assertEquals(maybe, finding.maybe());
        }
        assertEquals(1, findings.sorted().size());
        assertTrue(Node.same(TREE, changed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{op: replace, at: steps/list/standard, value: 8 项} | CHANGED steps/list/standard",
                "{op: replace, at: steps/fix/after, value: [spread]} | ADDED steps/fix/after",
                "{op: remove, at: steps/fix} | REMOVED steps/fix",
                "{op: remove, at: funding} | REMOVED funding",
                "{op: add, at: faq, value: {id: q}} | ADDED faq",
                "{op: add, at: roles, value: {id: n}} | ADDED roles/n",
                "{op: add, at: topics, value: data} | CHANGED topics",
                "{op: move, at: steps/survey, after: fix} | MOVED steps/survey",
                "{op: move, at: steps/survey} | MOVED steps/survey",
                "{op: move, at: steps/list, after: try} | MOVED steps/list"
            })
    void aGoodChangeIsTheOnlyDifference(String change, String difference) {
        Node.Mapping changed = apply(Overlay.Author.SITE, change);
        assertEquals(List.of(), codes());
        assertEquals(1, differences(changed).size(), differences(changed).toString());
        if (!difference.equals("MOVED steps/list")) { // which of two neighbours moved is a matter of view
            assertEquals(difference, differences(changed).getFirst());
        }
    }

    @Test
    void changesSeeEachOther() {
        Node.Mapping changed = apply(
                Overlay.Author.SITE,
                "{op: add, at: steps, after: survey, value: {id: yard}}, {op: replace, at: steps/yard/title, value: 院坝会},"
                        + " {op: move, at: steps/fix, after: yard}, {op: remove, at: steps/try}");
        assertEquals(List.of(), codes());
        assertEquals(List.of("survey", "yard", "fix", "list", "spread"), Tree.ids(changed.get("steps")));
        assertEquals(
                "院坝会",
                ((Node.Scalar) Objects.requireNonNull(
                                TreePath.of("steps/yard/title").in(changed)))
                        .text());
    }

    @Test
    void whatWasChangedKeepsItsPlace() {
        Node.Mapping changed = apply(Overlay.Author.SITE, "{op: replace, at: title, value: 新}");
        assertEquals(
                "change.yaml", Objects.requireNonNull(changed.get("title")).at().file());
    }

    @Test
    void settingsReplaceDefaults() {
        Node value = Node.of("3h", new Place("change.yaml", 2, 9));
        Node.Mapping changed = Overlay.set(TREE, "respond-within", value, findings);
        assertEquals(List.of("CHANGED parameters/respond-within/default"), differences(changed));
        Overlay.set(TREE, "respond-withn", value, findings);
        assertEquals("respond-within", findings.sorted().getFirst().maybe());
        assertEquals("change.yaml:2:9", findings.sorted().getFirst().at().toString());
    }

    private Node.Mapping apply(Overlay.Author author, String changes) {
        record Changes(List<Change> changes) {}
        Node tree = Objects.requireNonNull(org.zhagen.kernel.document.YamlReader.read(
                "change.yaml", Samples.bytes("changes: [" + changes + "]"), new Findings()));
        Findings none = new Findings();
        Changes read = Objects.requireNonNull(PlaybookFormat.READER.read(Changes.class, tree, none));
        assertEquals(List.of(), none.sorted());
        return Overlay.apply(TREE, read.changes(), author, findings);
    }

    private List<String> codes() {
        return findings.sorted().stream().map(f -> f.code().id()).toList();
    }

    private static List<String> differences(Node changed) {
        return TreeDiff.between(TREE, changed).stream()
                .map(d -> d.kind() + " " + d.at())
                .toList();
    }
}
