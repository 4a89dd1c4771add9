package org.zhagen.registry.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreePath;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random edits of the standard playbooks. The same edit is made on a plain JSON tree, with which what is read again is
 * compared; all lines outside of the edited part stay byte by byte.
 */
class YamlEditTest {

    private static final int EDITS = 40;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TEXTS = List.of(
            "平常的一句话",
            "a: b",
            "# 不是注释",
            "'单' \"双\"",
            "- 不是列表",
            "两行\n的话",
            " 前后有空格 ",
            "true",
            "12",
            "",
            "null",
            "{x",
            "末尾冒号:");

    static List<Path> playbooks() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("playbooks"))) {
            return folders.map(folder -> folder.resolve("playbook.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    /** One random edit: the changed text, and the tree that is meant. */
    private record Edit(String part, YamlEdit.Changed changed, JsonNode meant) {}

    @ParameterizedTest
    @MethodSource("playbooks")
    void whatIsNotEditedStays(Path playbook) throws IOException {
        SplittableRandom random =
                new SplittableRandom(20261122L + playbook.toString().hashCode());
        String text = Files.readString(playbook);
        int whole = 0;
        for (int round = 0; round < EDITS; round++) {
            Edit edit = edit(text, random);
            String now = edit.changed.text();
            String told = playbook + ", edit " + round + " of " + edit.part;
            assertThat(json(now)).as(told).isEqualTo(edit.meant);
            if (edit.changed.commentsLost()) {
                whole++;
            } else {
                outsideStays(told, text, now, edit.part);
                text = now;
            }
        }
        assertThat(whole).as("edits for which the whole text was written anew").isZero();
    }

    private static JsonNode json(String text) {
        return JSON.readTree(CanonicalJson.of(YamlEdit.tree(text).orElseThrow()));
    }

    private static Edit edit(String text, SplittableRandom random) {
        YamlEdit edit = YamlEdit.of(text).orElseThrow();
        ObjectNode tree = (ObjectNode) json(text);
        List<String> lists = tree.propertyStream()
                .filter(entry -> isListWithIds(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        String part = lists.get(random.nextInt(lists.size()));
        ArrayNode list = (ArrayNode) tree.get(part);
        int at = random.nextInt(list.size());
        ObjectNode element = (ObjectNode) list.get(at);
        TreePath path = TreePath.of(part + "/" + element.get("id").stringValue());
        return switch (random.nextInt(list.size() > 1 ? 6 : 4)) {
            case 0 -> head(edit, tree, random);
            case 1 -> text(edit, tree, path, element, random);
            case 2 -> {
                String id = "renamed-" + random.nextInt(1_000_000);
                element.put("id", id);
                yield new Edit(part, edit.set(path.child("id"), node(id), List.of("id")), tree);
            }
            case 3 -> {
                Map<String, Object> added = new LinkedHashMap<>();
                added.put("id", "added-" + random.nextInt(1_000_000));
                added.put("title", any(random));
                list.add(JSON.valueToTree(added));
                yield new Edit(part, edit.add(part, Node.of(added, Place.of("")), List.of()), tree);
            }
            case 4 -> {
                list.remove(at);
                yield new Edit(part, edit.remove(path), tree);
            }
            default -> {
                if (at > 0) {
                    list.insert(at - 1, list.remove(at));
                }
                yield new Edit(part, edit.up(path), tree);
            }
        };
    }

    private static boolean isListWithIds(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.valueStream().allMatch(item -> item.has("id"));
    }

    private static Edit head(YamlEdit edit, ObjectNode tree, SplittableRandom random) {
        String value = any(random);
        tree.put("title", value);
        return new Edit("title", edit.set(TreePath.of("title"), node(value), List.of("format", "id", "title")), tree);
    }

    /** Changes one of the texts of an element, or takes it away. */
    private static Edit text(
            YamlEdit edit, ObjectNode tree, TreePath path, ObjectNode element, SplittableRandom random) {
        List<String> keys = element.propertyStream()
                .filter(entry -> entry.getValue().isString() && !entry.getKey().equals("id"))
                .map(Map.Entry::getKey)
                .toList();
        String key = keys.isEmpty() ? "title" : keys.get(random.nextInt(keys.size()));
        if (!keys.isEmpty() && random.nextInt(4) == 0) {
            element.remove(key);
            return new Edit(path.first(), edit.set(path.child(key), null, List.of()), tree);
        }
        String value = any(random);
        element.put(key, value);
        return new Edit(path.first(), edit.set(path.child(key), node(value), List.of("id", key)), tree);
    }

    private static String any(SplittableRandom random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static Node node(String text) {
        return Node.of(text, Place.of(""));
    }

    /** The lines before the part, and those after its last line that says something, are the same. */
    private static void outsideStays(String told, String before, String after, String part) {
        List<String> lines = List.of(before.split("\n", -1));
        List<String> now = List.of(after.split("\n", -1));
        int begin = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).startsWith(part + ":"))
                .findFirst()
                .orElseThrow();
        int end = begin + 1;
        while (end < lines.size() && !lines.get(end).matches("[a-z].*")) {
            end++;
        }
        while (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith("#")) {
            end--;
        }
        List<String> rest = new ArrayList<>(lines.subList(end, lines.size()));
        assertThat(now.subList(0, begin)).as(told).isEqualTo(lines.subList(0, begin));
        assertThat(now.size()).as(told).isGreaterThanOrEqualTo(begin + rest.size());
        assertThat(now.subList(now.size() - rest.size(), now.size())).as(told).isEqualTo(rest);
    }
}
