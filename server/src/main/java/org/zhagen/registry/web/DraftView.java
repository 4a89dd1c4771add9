package org.zhagen.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.registry.edit.YamlEdit;
import org.zhagen.registry.form.FormField;
import org.zhagen.registry.form.FormPart;
import org.zhagen.registry.form.PlaybookForm;
import org.zhagen.web.Choice;

/** What the editor shows of a text: the parts with their findings, the elements of one part as forms. */
@Component
class DraftView {

    private final PartWords words;

    DraftView(PartWords words) {
        this.words = words;
    }

    /**
     * A part in the list of parts.
     *
     * @param size how many elements it has
     * @param findings how many findings stand in its lines
     */
    record Part(String key, String label, boolean list, int size, int findings) {}

    /**
     * An element with its form.
     *
     * @param id empty for the head and for a part that is one record
     * @param movable whether another one stands above it
     */
    record Item(String id, String label, boolean open, boolean movable, List<Field> fields) {}

    /** A field with its value. */
    record Field(
            String id,
            String key,
            String label,
            String kind,
            boolean required,
            String value,
            int rows,
            List<Choice> options) {}

    /**
     * A finding.
     *
     * @param line 0 where it stands in none
     * @param part key of the part in which it stands; null for none
     * @param item id of the element in which it stands; empty for none
     * @param where the same in words
     */
    record Found(int line, boolean error, @Nullable String part, String item, String where, String text) {}

    List<Found> findings(String yaml, List<Finding> findings, Locale language) {
        Node.@Nullable Mapping tree = YamlEdit.tree(yaml).orElse(null);
        return findings.stream()
                .map(finding -> {
                    int line = finding.at().line();
                    String part = tree == null ? null : key(tree, line);
                    boolean known = part != null && PlaybookForm.part(part).isPresent();
                    String shown = part == null ? null : known ? part : "";
                    String item = tree == null || part == null || !known ? "" : item(tree, part, line);
                    return new Found(
                            line,
                            finding.isError(),
                            shown,
                            item,
                            part == null ? "" : words.part(part, language) + (item.isEmpty() ? "" : " · " + item),
                            finding.message(language));
                })
                .toList();
    }

    /** The key of the root whose lines hold a line; null above the first. */
    private static @Nullable String key(Node.Mapping tree, int line) {
        String found = null;
        for (Map.Entry<String, Node.Entry> entry : tree.entries().entrySet()) {
            if (line > 0 && entry.getValue().key().line() <= line) {
                found = entry.getKey();
            }
        }
        return found;
    }

    private static String item(Node.Mapping tree, String part, int line) {
        String found = "";
        if (tree.get(part) instanceof Node.Listing list) {
            for (Node item : list.items()) {
                found = item.at().line() <= line ? Objects.requireNonNullElse(Tree.id(item), "") : found;
            }
        }
        return found;
    }

    List<Part> parts(Node.Mapping tree, List<Found> findings, Locale language) {
        return PlaybookForm.all().stream()
                .map(form -> part(form, tree, findings, language))
                .toList();
    }

    Part part(FormPart form, Node.@Nullable Mapping tree, List<Found> findings, Locale language) {
        int size = tree != null && tree.get(form.key()) instanceof Node.Listing list
                ? list.items().size()
                : 0;
        int wrong = (int) findings.stream()
                .filter(found -> found.error() && form.key().equals(found.part()))
                .count();
        return new Part(form.key(), words.part(form.key(), language), form.list(), size, wrong);
    }

    /** The elements of a part; those whose id is not unique can't be told apart and are left to the text. */
    List<Item> items(FormPart form, Node.Mapping tree, String open, Locale language) {
        if (form.key().isEmpty()) {
            return List.of(new Item("", words.part("", language), true, false, fields(form, tree, "h", language)));
        }
        Node node = tree.get(form.key());
        if (!form.list()) {
            Node.@Nullable Mapping one = node instanceof Node.Mapping map ? map : null;
            return one == null
                    ? List.of()
                    : List.of(new Item(
                            "", words.part(form.key(), language), true, false, fields(form, one, "o", language)));
        }
        List<Item> items = new ArrayList<>();
        if (node instanceof Node.Listing list) {
            for (Node each : list.items()) {
                String id = Tree.id(each);
                if (id != null && each instanceof Node.Mapping map) {
                    List<Field> fields = fields(form, map, "i" + items.size(), language);
                    items.add(new Item(id, label(map), id.equals(open), !items.isEmpty(), fields));
                }
            }
        }
        return items;
    }

    private static String label(Node.Mapping map) {
        for (String key : List.of("title", "says", "ask", "body", "because", "indicator", "for")) {
            String text = map.text(key);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return String.valueOf(map.text("id"));
    }

    /** The fields of a new element. */
    List<Field> blank(FormPart form, Locale language) {
        return form.forms().firstEntry().getValue().stream()
                .map(field -> field(form, field, null, "new", language))
                .toList();
    }

    private List<Field> fields(FormPart form, Node.Mapping map, String prefix, Locale language) {
        Map<String, String> tag = form.tag().isEmpty()
                ? Map.of()
                : Map.of(form.tag(), Objects.requireNonNullElse(map.text(form.tag()), ""));
        return form.fields(tag).stream()
                .map(field -> field(form, field, map.get(field.key()), prefix, language))
                .toList();
    }

    private Field field(FormPart form, FormField field, @Nullable Node value, String prefix, Locale language) {
        String text = field.text(value);
        List<Choice> options = field.kind() == FormField.Kind.FLAG
                ? List.of(
                        new Choice("true", words.option("flag", "true", language)),
                        new Choice("false", words.option("flag", "false", language)))
                : field.options().stream()
                        .map(option -> new Choice(option, words.option(field.key(), option, language)))
                        .toList();
        return new Field(
                "f-" + prefix + "-" + field.key(),
                field.key(),
                words.key(form.key(), field.key(), language),
                field.kind().id(),
                field.required(),
                text,
                Math.clamp(text.lines().count() + 1, 2, 12),
                options);
    }
}
