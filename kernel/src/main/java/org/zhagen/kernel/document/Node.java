package org.zhagen.kernel.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A document as a tree that remembers where each part stands. Immutable. Places take no part in {@link #same}, so that a
 * value moved to another line is still the same value.
 */
public sealed interface Node {

    Place at();

    /**
     * A single value: {@link String}, {@link Long}, {@link Double}, {@link Boolean} or null.
     *
     * @param content where the characters of the value stand (behind an opening quote, without indents)
     */
    record Scalar(@Nullable Object value, Place at, Content content) implements Node {

        /** A value that stands in one piece. */
        public Scalar(@Nullable Object value, Place at) {
            this(value, at, Content.at(at));
        }

        public String text() {
            return value == null ? "" : String.valueOf(value);
        }
    }

    /** A list. */
    record Listing(List<Node> items, Place at) implements Node {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** Named entries in the order of the file. */
    record Mapping(SequencedMap<String, Entry> entries, Place at) implements Node {
        public Mapping {
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
        }

        public @Nullable Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /** The text of a scalar entry, or null where there is none. */
        public @Nullable String text(String key) {
            return get(key) instanceof Scalar(Object value, Place at, Content content) && value != null
                    ? String.valueOf(value)
                    : null;
        }

        /** This mapping with one entry set; a new key goes to the end. */
        public Mapping with(String key, Node value) {
            SequencedMap<String, Entry> copy = new LinkedHashMap<>(entries);
            Entry old = copy.get(key);
            copy.put(key, new Entry(old == null ? value.at() : old.key(), value));
            return new Mapping(copy, at);
        }

        /** This mapping without one entry. */
        public Mapping without(String key) {
            SequencedMap<String, Entry> copy = new LinkedHashMap<>(entries);
            copy.remove(key);
            return new Mapping(copy, at);
        }
    }

    /** An entry of a mapping; {@code key} is where its name stands. */
    record Entry(Place key, Node value) {}

    /** Whether both say the same, whatever their places and the order of their keys. */
    static boolean same(@Nullable Node a, @Nullable Node b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return switch (a) {
            case Scalar x -> b instanceof Scalar y && CanonicalJson.of(x).equals(CanonicalJson.of(y));
            case Listing x -> b instanceof Listing y && sameItems(x.items(), y.items());
            case Mapping x -> b instanceof Mapping y && sameEntries(x, y);
        };
    }

    private static boolean sameItems(List<Node> a, List<Node> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameEntries(Mapping a, Mapping b) {
        return a.entries().keySet().equals(b.entries().keySet())
                && a.entries().keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
    }

    /** A tree made of plain Java values: maps, lists, strings, numbers, booleans, null and nodes; it stands at {@code at}. */
    static Node of(@Nullable Object value, Place at) {
        return switch (value) {
            case Node node -> node;
            case Map<?, ?> map -> {
                SequencedMap<String, Entry> entries = new LinkedHashMap<>();
                map.forEach((key, item) -> entries.put(String.valueOf(key), new Entry(at, of(item, at))));
                yield new Mapping(entries, at);
            }
            case Iterable<?> list -> {
                List<Node> items = new ArrayList<>();
                list.forEach(item -> items.add(of(item, at)));
                yield new Listing(items, at);
            }
            case Integer number -> new Scalar((long) number, at);
            case null -> new Scalar(null, at);
            case String s -> new Scalar(s, at);
            case Long l -> new Scalar(l, at);
            case Double d -> new Scalar(d, at);
            case Boolean b -> new Scalar(b, at);
            default -> new Scalar(String.valueOf(value), at);
        };
    }
}
