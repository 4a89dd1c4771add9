package org.zhagen.registry.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhagen.registry.Lineage;
import org.zhagen.registry.PlaybookVersion;
import org.zhagen.web.TreeNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a playbook comes from and what became of it, as a drawing and as a nested list. */
@Component
class LineageView {

    private final JsonMapper json;

    LineageView(JsonMapper json) {
        this.json = json;
    }

    /**
     * A graph.
     *
     * @param data nodes and edges for the drawing, as JSON
     * @param roots what comes from nothing known, with all that came from it
     */
    record Graph(String data, List<TreeNode> roots, int size) {}

    /** A circle of the drawing; {@code column} counts from what it comes from. */
    record Dot(String id, String label, String kind, String url, int column) {}

    /** An arrow of the drawing. */
    record Arrow(String from, String to) {}

    private record Drawing(List<Dot> dots, List<Arrow> arrows) {}

    Graph of(Lineage lineage) {
        Map<String, Dot> dots = new LinkedHashMap<>();
        for (Lineage.Edge edge : lineage.edges()) {
            if (edge.from().kind() != Lineage.Kind.VERSION) {
                dots.put(key(edge.from()), origin(edge.from()));
            }
        }
        for (PlaybookVersion version : lineage.versions()) {
            dots.put(version.name(), version(version));
        }
        List<Arrow> arrows = lineage.edges().stream()
                .map(edge -> new Arrow(key(edge.from()), edge.to()))
                .filter(arrow -> dots.containsKey(arrow.from) && dots.containsKey(arrow.to))
                .toList();
        List<Dot> placed = dots.values().stream()
                .map(dot -> new Dot(dot.id, dot.label, dot.kind, dot.url, depth(dot.id, arrows, 0)))
                .toList();
        List<TreeNode> roots = placed.stream()
                .filter(dot -> dot.column == 0)
                .map(dot -> branch(dot, dots, arrows, 0))
                .toList();
        return new Graph(json.writeValueAsString(new Drawing(placed, arrows)), roots, placed.size());
    }

    private static String key(Lineage.Origin origin) {
        return origin.kind() == Lineage.Kind.VERSION ? origin.key() : origin.kind().id() + ":" + origin.key();
    }

    private static Dot origin(Lineage.Origin origin) {
        String url = origin.kind() == Lineage.Kind.DISPLAY ? "/displays/" + origin.key() : "";
        return new Dot(key(origin), origin.label(), origin.kind().id(), url, 0);
    }

    private static Dot version(PlaybookVersion version) {
        String url = "/library/playbooks/" + version.playbook() + "/" + version.version();
        String kind = version.isRetired() ? "retired" : "version";
        return new Dot(version.name(), version.title() + " " + version.version(), kind, url, 0);
    }

    /** How many arrows lead to it, one behind the other; what was published can't come from itself. */
    private static int depth(String id, List<Arrow> arrows, int guard) {
        return guard > 200
                ? 0
                : arrows.stream()
                        .filter(arrow -> arrow.to.equals(id))
                        .mapToInt(arrow -> 1 + depth(arrow.from, arrows, guard + 1))
                        .max()
                        .orElse(0);
    }

    private static TreeNode branch(Dot dot, Map<String, Dot> dots, List<Arrow> arrows, int guard) {
        List<TreeNode> children = new ArrayList<>();
        for (Arrow arrow : arrows) {
            Dot next = dots.get(arrow.to);
            if (arrow.from.equals(dot.id) && next != null && guard < 200) {
                children.add(branch(next, dots, arrows, guard + 1));
            }
        }
        return new TreeNode(dot.label, dot.url, dot.id, true, children);
    }
}
