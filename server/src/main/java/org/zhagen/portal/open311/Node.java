package org.zhagen.portal.open311;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an answer that is the same in both formats. The specification ("JSON Support") has JSON follow from XML by the Spark
 * convention: a container of repeated elements is an array, and an array at the top has no name.
 */
sealed interface Node {

    /** The name of the element; in arrays of JSON it does not show. */
    String name();

    /**
     * A value.
     *
     * @param value a text, a number or a flag; null or empty for none, which is null in JSON and an empty element in XML
     */
    record Leaf(String name, @Nullable Object value) implements Node {}

    /** An element with named fields. */
    record Group(String name, List<Node> fields) implements Node {

        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** A container of repeated elements. */
    record Items(String name, List<Node> items) implements Node {

        public Items {
            items = List.copyOf(items);
        }
    }

    static Node of(String name, @Nullable Object value) {
        return new Leaf(name, value instanceof String text && text.isEmpty() ? null : value);
    }

    /** A moment as "Date/time format" has it, in whole seconds with its offset. */
    static Node of(String name, @Nullable Instant moment, ZoneId zone) {
        return of(
                name,
                moment == null
                        ? null
                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                moment.atZone(zone).truncatedTo(ChronoUnit.SECONDS)));
    }

    static Node group(String name, Node... fields) {
        return new Group(name, List.of(fields));
    }

    static Node items(String name, List<Node> items) {
        return new Items(name, items);
    }
}
