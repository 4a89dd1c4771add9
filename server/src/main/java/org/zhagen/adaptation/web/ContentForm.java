package org.zhagen.adaptation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.Phase;
import org.zhagen.kernel.value.Durations;
import org.zhagen.web.Choice;

/**
 * The form of one element: its fields with what stands in them, and what they say when they come back.
 *
 * @param list address of the list in which the element stands
 * @param id of the element; empty for a new one
 */
record ContentForm(ContentShape shape, TreePath list, String id) {

    private static final Place HERE = Place.of("");

    /**
     * A field as a page shows it.
     *
     * @param value text; of several chosen things one a line
     */
    record Shown(String name, String label, String control, boolean required, String value, List<Choice> options) {

        /** The things that are chosen where there may be several. */
        public List<String> chosen() {
            return value.lines().toList();
        }
    }

    TreePath at() {
        return list.child(id);
    }

    /** The fields with what stands in an element, or in a form that came back. */
    List<Shown> fields(
            Node.Mapping tree,
            Node.@Nullable Mapping element,
            @Nullable Map<String, String> given,
            PlanWords words,
            Locale language) {
        return shape.entries().stream()
                .map(entry -> {
                    Node stands = element == null ? null : element.get(entry.key());
                    String value =
                            given == null ? text(entry, stands, language) : given.getOrDefault("v." + entry.key(), "");
                    return new Shown(
                            "v." + entry.key(),
                            words.key(entry.key(), language),
                            entry.control().name().toLowerCase(Locale.ROOT),
                            entry.required(),
                            value,
                            options(entry, tree, words, language));
                })
                .toList();
    }

    private List<Choice> options(ContentShape.Entry entry, Node.Mapping tree, PlanWords words, Locale language) {
        return switch (entry.control()) {
            case CHOICE -> choices(entry.key(), words, language);
            case ROLE -> PlanTrees.roles(tree, words);
            case DOER -> {
                List<Choice> doers = new ArrayList<>(PlanTrees.roles(tree, words));
                doers.addFirst(new Choice("opener", words.word("plans.who.opener", language)));
                doers.addFirst(new Choice("assignee", words.word("plans.who.assignee", language)));
                yield doers;
            }
            case STEPS ->
                Tree.ids(tree.get("steps")).stream()
                        .filter(step -> !step.equals(id))
                        .map(step -> new Choice(step, title(tree, step, words)))
                        .toList();
            default -> List.of();
        };
    }

    private static String title(Node.Mapping tree, String step, PlanWords words) {
        Node node = TreePath.of("steps").child(step).in(tree);
        return node == null ? step : words.title(node);
    }

    private static List<Choice> choices(String key, PlanWords words, Locale language) {
        Class<? extends Enum<?>> type = switch (key) {
            case "phase" -> Phase.class;
            case "tier" -> Level.class;
            default -> FormField.Kind.class;
        };
        List<Choice> choices = new ArrayList<>();
        for (Enum<?> constant : Objects.requireNonNull(type.getEnumConstants())) {
            String word = Code.kebab(constant);
            choices.add(new Choice(word, words.option(key, word, language)));
        }
        return choices;
    }

    private static String text(ContentShape.Entry entry, @Nullable Node stands, Locale language) {
        return switch (stands) {
            case null -> "";
            case Node.Listing list ->
                list.items().stream()
                        .map(item -> item instanceof Node.Scalar scalar ? scalar.text() : "")
                        .collect(Collectors.joining("\n"));
            case Node.Scalar scalar
            when entry.control() == ContentShape.Control.TIME && PlanWords.isChinese(language) ->
                Durations.parse(scalar.text()).map(Durations::chinese).orElse(scalar.text());
            case Node.Scalar scalar -> scalar.text();
            case Node.Mapping map -> "";
        };
    }

    /** What a field says that came back; null where it says nothing. */
    static @Nullable Node read(ContentShape.Entry entry, String given) {
        String text = given.strip().replace("\r\n", "\n");
        if (text.isEmpty() || (entry.control() == ContentShape.Control.FLAG && text.equals("false"))) {
            return null;
        }
        return switch (entry.control()) {
            case TIME -> Node.of(SettingView.time(text), HERE);
            case LINES, STEPS ->
                Node.of(
                        text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        HERE);
            case FLAG -> Node.of(true, HERE);
            case LINE, AREA, CHOICE, ROLE, DOER -> Node.of(number(entry, text), HERE);
        };
    }

    /** Days of a training and fixed amounts are numbers. */
    private static Object number(ContentShape.Entry entry, String text) {
        boolean numeric = List.of("days", "amount").contains(entry.key());
        if (numeric && text.matches("\\d{1,12}")) {
            return Long.parseLong(text);
        }
        return numeric && text.matches("\\d{1,12}\\.\\d{1,6}") ? Double.parseDouble(text) : text;
    }

    /** The element that a whole form describes. */
    Node.Mapping element(String own, Map<String, String> given) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("id", own);
        for (ContentShape.Entry entry : shape.entries()) {
            Node value = read(entry, given.getOrDefault("v." + entry.key(), ""));
            if (value != null) {
                element.put(entry.key(), value);
            }
        }
        return (Node.Mapping) Node.of(element, HERE);
    }

    /** An id that no element of the list has. */
    String free(Node.Mapping tree) {
        List<String> known = Tree.ids(list.in(tree));
        int number = known.size() + 1;
        while (known.contains("local-" + number)) {
            number++;
        }
        return "local-" + number;
    }
}
