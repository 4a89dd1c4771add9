package org.zhagen.registry.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhagen.registry.Lineage;
import org.zhagen.registry.PlaybookVersion;
import org.zhagen.web.TreeNode;

/** Where a playbook comes from and what became of it, as a drawing and as a nested list. */
@Component
class LineageView {

    private static final int WIDE = 240;
    private static final int HIGH = 84;
    private static final int LABEL = 14;
    private static final int MOST = 200;

    /**
     * A graph.
     *
     * @param roots what comes from nothing known, with all that came from it
     * @param width of the drawing, in its own units
     */
    record Graph(List<Dot> dots, List<Line> lines, List<TreeNode> roots, int width, int height) {}

    /**
     * Something in the drawing.
     *
     * @param shown the label, cut to fit
     * @param kind {@code display}, {@code origin}, {@code version} or {@code retired}
     * @param column counted from what it comes from
     * @param x of its left edge
     * @param y of its upper edge
     */
    record Dot(String id, String label, String shown, String kind, String url, int column, int x, int y) {}

    /** A line of the drawing, from what something comes from. */
    record Line(int fromX, int fromY, int toX, int toY) {}

    private record Arrow(String from, String to) {}

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
        List<Dot> placed = placed(dots.values().stream().toList(), arrows);
        List<TreeNode> roots = placed.stream()
                .filter(dot -> dot.column == 0)
                .map(dot -> branch(dot, dots, arrows, 0))
                .toList();
        int columns = placed.stream().mapToInt(Dot::column).max().orElse(0) + 1;
        int lowest = placed.stream().mapToInt(Dot::y).max().orElse(0);
        return new Graph(placed, lines(placed, arrows), roots, columns * WIDE, lowest + HIGH);
    }

    /** Each in the column behind all that it comes from, below those that are there already. */
    private static List<Dot> placed(List<Dot> dots, List<Arrow> arrows) {
        Map<Integer, Integer> rows = new HashMap<>();
        List<Dot> placed = new ArrayList<>();
        for (Dot dot : dots) {
            int column = depth(dot.id, arrows, 0);
            int row = rows.merge(column, 1, Integer::sum) - 1;
            placed.add(new Dot(
                    dot.id, dot.label, dot.shown, dot.kind, dot.url, column, column * WIDE + 8, row * HIGH + 8));
        }
        return placed;
    }

    private static List<Line> lines(List<Dot> placed, List<Arrow> arrows) {
        Map<String, Dot> known = new HashMap<>();
        placed.forEach(dot -> known.put(dot.id, dot));
        return arrows.stream()
                .map(arrow -> {
                    Dot from = Objects.requireNonNull(known.get(arrow.from));
                    Dot to = Objects.requireNonNull(known.get(arrow.to));
                    return new Line(from.x + WIDE - 48, from.y + 28, to.x, to.y + 28);
                })
                .toList();
    }

    private static String key(Lineage.Origin origin) {
        return origin.kind() == Lineage.Kind.VERSION
                ? origin.key()
                : origin.kind().id() + ":" + origin.key();
    }

    private static Dot origin(Lineage.Origin origin) {
        String url = origin.kind() == Lineage.Kind.DISPLAY ? "/registry/displays/" + origin.key() : "";
        return dot(key(origin), origin.label(), origin.kind().id(), url);
    }

    private static Dot version(PlaybookVersion version) {
        String url = "/library/playbooks/" + version.playbook() + "/" + version.version();
        String kind = version.isRetired() ? "retired" : "version";
        return dot(version.name(), version.version() + " " + version.title(), kind, url);
    }

    private static Dot dot(String id, String label, String kind, String url) {
        boolean fits = label.codePointCount(0, label.length()) <= LABEL;
        String shown = fits ? label : label.substring(0, label.offsetByCodePoints(0, LABEL)) + "…";
        return new Dot(id, label, shown, kind, url, 0, 0, 0);
    }

    /** How many arrows lead to it, one behind the other; what was published can't come from itself. */
    private static int depth(String id, List<Arrow> arrows, int guard) {
        return guard > MOST
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
            if (arrow.from.equals(dot.id) && next != null && guard < MOST) {
                children.add(branch(next, dots, arrows, guard + 1));
            }
        }
        return new TreeNode(dot.label, dot.url, dot.id, true, children);
    }
}
