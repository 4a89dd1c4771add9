package org.zhagen.kernel.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Trees for properties, drawn from a seed. */
public final class RandomTrees {

    private static final Place AT = Place.of("random");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "12",
            "1e3",
            "0x1F",
            "true",
            "null",
            "~",
            "- x",
            "a: b",
            "#no",
            "中文，句子。",
            "两\n行",
            "尾 ",
            " 头",
            "\"引\"",
            "it's",
            "{x}",
            "[y]",
            "&a",
            "*a",
            "!tag",
            "%",
            "@",
            "`",
            "2026-01-01",
            ".inf",
            "=",
            "a\tb",
            "\u0001",
            "😀",
            "多\n\n行\n",
            "|",
            ">",
            "? ",
            "---");

    private final Random random;

    public RandomTrees(long seed) {
        this.random = new Random(seed);
    }

    /** A mapping with nested mappings, lists with ids, plain lists and scalars. */
    public Node.Mapping mapping(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            map.put("k" + random.nextInt(6), value(depth - 1));
        }
        return (Node.Mapping) Node.of(map, AT);
    }

    /** The same tree with a few values, keys and items changed. */
    public Node.Mapping changed(Node.Mapping tree) {
        Node.Mapping result = tree;
        for (String key : tree.entries().keySet()) {
            Node old = Objects.requireNonNull(tree.get(key));
            result = switch (random.nextInt(6)) {
                case 0 -> result.without(key);
                case 1 -> result.with(key, Node.of(value(1), AT));
                case 2 -> result.with("new" + random.nextInt(3), Node.of(value(1), AT));
                default -> result.with(key, changedInside(old));
            };
        }
        return result;
    }

    /** The same tree with the keys of every mapping in another order. */
    public Node shuffled(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar;
            case Node.Listing list ->
                new Node.Listing(list.items().stream().map(this::shuffled).toList(), list.at());
            case Node.Mapping map -> {
                List<String> keys = new ArrayList<>(map.entries().keySet());
                Collections.shuffle(keys, random);
                Node.Mapping other = new Node.Mapping(new LinkedHashMap<>(), map.at());
                for (String key : keys) {
                    other = other.with(key, shuffled(Objects.requireNonNull(map.get(key))));
                }
                yield other;
            }
        };
    }

    private Node changedInside(Node node) {
        return switch (node) {
            case Node.Mapping map -> changed(map);
            case Node.Listing list
            when Tree.hasIds(list) -> {
                List<Node> items = new ArrayList<>(list.items());
                Collections.shuffle(items, random);
                items.replaceAll(item ->
                        random.nextBoolean() ? ((Node.Mapping) item).with("v", Node.of(random.nextInt(3), AT)) : item);
                if (random.nextBoolean()) {
                    items.removeFirst();
                }
                if (random.nextBoolean()) {
                    items.add(random.nextInt(items.size() + 1), item("n" + random.nextInt(3)));
                }
                yield new Node.Listing(items, list.at());
            }
            case Node.Listing list -> list;
            case Node.Scalar scalar -> random.nextBoolean() ? Node.of(scalar(), AT) : scalar;
        };
    }

    private static Node item(String id) {
        return Node.of(Map.of("id", id), AT);
    }

    private @Nullable Object value(int depth) {
        int kind = depth <= 0 ? 0 : random.nextInt(4);
        return switch (kind) {
            case 1 -> mapping(depth);
            case 2 -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    items.add(mapping(depth - 1).with("id", Node.of("i" + i, AT)));
                }
                yield items;
            }
            case 3 -> {
                List<@Nullable Object> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(scalar());
                }
                yield Node.of(items, AT);
            }
            default -> scalar();
        };
    }

    private @Nullable Object scalar() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextLong() >> (11 + random.nextInt(50));
            case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(35) - 20);
            case 2 -> random.nextBoolean();
            case 3 -> random.nextInt(4) == 0 ? null : "t" + random.nextInt(100);
            default ->
                TEXTS.get(random.nextInt(TEXTS.size()))
                        + (random.nextBoolean() ? "" : TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }
}
