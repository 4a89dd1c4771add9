package org.zhagen.portal.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.portal.Reports;

/**
 * Which fields of a procedure are attributes of its service ("GET Service Definition"). The field that holds the words of whoever
 * reports is the {@code description} of a request; place and pictures are its location and {@code media_url}; personal data are not
 * asked for here, since a request has its own arguments for them.
 */
final class Attributes {

    private static final int BEST_RATING = 5;

    private Attributes() {}

    static List<FormField> of(Course course) {
        String words = Reports.words(course).map(FormField::id).orElse("");
        return course.form().stream()
                .filter(field -> !field.personal() && !field.id().equals(words))
                .filter(field -> field.type() != FormField.Kind.LOCATION && field.type() != FormField.Kind.FILES)
                .toList();
    }

    /**
     * The definition of a service.
     *
     * @param words texts by their keys
     */
    static Node definition(String code, Course course, UnaryOperator<String> words) {
        List<Node> attributes = new ArrayList<>();
        for (FormField field : of(course)) {
            attributes.add(attribute(field, attributes.size() + 1, words));
        }
        return Node.group("service_definition", Node.of("service_code", code), Node.items("attributes", attributes));
    }

    private static Node attribute(FormField field, int order, UnaryOperator<String> words) {
        String because = Objects.requireNonNullElse(field.because(), "");
        List<Node> fields = new ArrayList<>(List.of(
                Node.of("variable", true),
                Node.of("code", field.id()),
                Node.of("datatype", datatype(field)),
                Node.of("required", field.required()),
                Node.of("datatype_description", hint(field, words)),
                Node.of("order", order),
                Node.of("description", because.isEmpty() ? field.title() : field.title() + "：" + because)));
        List<Node> values = values(field, words);
        if (!values.isEmpty()) {
            fields.add(Node.items("values", values));
        }
        return new Node.Group("attribute", fields);
    }

    private static String datatype(FormField field) {
        return switch (field.type()) {
            case TEXT, PERSON, UNIT, LOCATION, FILES -> "string";
            case LONG_TEXT -> "text";
            case COUNT, NUMBER, MONEY, PERCENT -> "number";
            case DATE -> "datetime";
            case CHOICE, FLAG, RATING -> "singlevaluelist";
        };
    }

    private static String hint(FormField field, UnaryOperator<String> words) {
        return switch (field.type()) {
            case COUNT -> words.apply("open311.type.count");
            case MONEY -> words.apply("open311.type.money");
            case PERCENT -> words.apply("open311.type.percent");
            case DATE -> words.apply("open311.type.date");
            default -> "";
        };
    }

    private static List<Node> values(FormField field, UnaryOperator<String> words) {
        return switch (field.type()) {
            case CHOICE ->
                field.options().stream().map(option -> value(option, option)).toList();
            case FLAG -> List.of(value("true", words.apply("open311.yes")), value("false", words.apply("open311.no")));
            case RATING ->
                IntStream.rangeClosed(1, BEST_RATING)
                        .mapToObj(score -> value(String.valueOf(score), String.valueOf(score)))
                        .toList();
            default -> List.of();
        };
    }

    private static Node value(String key, String name) {
        return Node.group("value", Node.of("key", key), Node.of("name", name));
    }
}
