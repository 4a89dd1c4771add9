package org.zhagen.registry.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.document.YamlWriter;
import org.zhagen.kernel.value.Durations;
import org.zhagen.registry.Versions;

/** What differs between two versions, in words, part by part. */
@Component
class DiffWords {

    private final PartWords words;

    DiffWords(PartWords words) {
        this.words = words;
    }

    /**
     * The differences of one part.
     *
     * @param fixed whether it is what no site may change
     */
    record Chapter(String title, boolean fixed, List<Line> lines) {}

    /**
     * One difference.
     *
     * @param kind {@code added}, {@code removed}, {@code changed} or {@code moved}
     * @param where in words
     * @param before empty where there was nothing
     * @param after empty where there is nothing
     */
    record Line(String kind, String where, String before, String after) {}

    List<Chapter> of(Versions.Comparison comparison, Locale language) {
        Map<String, List<Line>> parts = new LinkedHashMap<>();
        for (TreeDiff.Difference difference : comparison.differences()) {
            String part = difference.at().first();
            parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(line(comparison, difference, language));
        }
        List<Chapter> chapters = new ArrayList<>();
        parts.forEach((part, lines) -> chapters.add(
                new Chapter(words.part(part, language), part.equals("core") || part.equals("bottom-lines"), lines)));
        return chapters;
    }

    private Line line(Versions.Comparison comparison, TreeDiff.Difference difference, Locale language) {
        boolean moved = difference.kind() == TreeDiff.Kind.MOVED;
        return new Line(
                Code.kebab(difference.kind()),
                where(comparison, difference.at(), language),
                moved ? "" : text(difference.before(), language),
                moved ? "" : text(difference.after(), language));
    }

    /** Ids become titles: those of the newer version, or of the older where the newer has no such element. */
    private String where(Versions.Comparison comparison, TreePath at, Locale language) {
        List<String> names = new ArrayList<>();
        TreePath path = TreePath.of(at.first());
        for (String segment : at.segments().subList(1, at.segments().size())) {
            path = path.child(segment);
            Node node = path.in(comparison.after().playbook().tree());
            Node known = node == null ? path.in(comparison.before().playbook().tree()) : node;
            names.add(name(at.first(), segment, known, language));
        }
        return String.join(" · ", names);
    }

    private String name(String part, String segment, @Nullable Node node, Locale language) {
        if (node instanceof Node.Mapping map && segment.equals(Tree.id(map))) {
            for (String key : List.of("title", "says", "body", "ask", "because")) {
                String text = map.text(key);
                if (text != null) {
                    return text;
                }
            }
            return segment;
        }
        return words.key(part, segment, language);
    }

    private static String text(@Nullable Node node, Locale language) {
        boolean chinese = !language.getLanguage().equals("en");
        return switch (node) {
            case null -> "";
            case Node.Scalar scalar
            when scalar.value() instanceof Boolean flag -> chinese ? (flag ? "是" : "否") : (flag ? "yes" : "no");
            case Node.Scalar scalar
            when chinese ->
                Durations.parse(scalar.text()).map(Durations::chinese).orElse(scalar.text());
            case Node.Scalar scalar -> scalar.text();
            default -> YamlWriter.write(node).stripTrailing();
        };
    }
}
