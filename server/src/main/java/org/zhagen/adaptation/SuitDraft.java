package org.zhagen.adaptation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Reading;
import org.zhagen.kernel.value.ValueType;
import org.zhagen.kernel.value.Values;

/**
 * For which sites a variant is, as people choose it: a field of the profile, how it compares, and a value.
 *
 * @param field its id; empty for any site
 * @param than id of a {@link Than}
 * @param value as people write it: 20, 30%, 3万元, 是, 山区
 */
public record SuitDraft(String field, String than, String value) {

    /** Suits anywhere. */
    private static final String ANYWHERE = "true";

    public SuitDraft(@Nullable String field, @Nullable String than, @Nullable String value) {
        this.field = Text.of(field);
        this.than = Text.of(than);
        this.value = Text.of(value);
    }

    /** How the value of a site is compared with the given one. */
    public enum Than {
        AT_LEAST(">="),
        AT_MOST("<="),
        IS("=="),
        IS_NOT("!=");

        private final String sign;

        Than(String sign) {
            this.sign = sign;
        }

        private boolean orders() {
            return this == AT_LEAST || this == AT_MOST;
        }
    }

    /** The rule over a site, in the language of playbooks. */
    public Outcome<String> rule(Dictionary dictionary) {
        if (field.isEmpty()) {
            return Outcome.done(ANYWHERE);
        }
        Field known = dictionary.field(field);
        Optional<Than> sign = Code.read(Than.class, than);
        if (known == null) {
            return wrong(PlanCode.CHOICE_UNKNOWN, "field", null, field);
        }
        if (sign.isEmpty()) {
            return wrong(PlanCode.CHOICE_UNKNOWN, "than", null, than);
        }
        if (value.isEmpty()) {
            return wrong(PlanCode.MISSING, "value", null);
        }
        boolean ordered = known.type() != ValueType.FLAG && known.type() != ValueType.CHOICE;
        return sign.get().orders() && !ordered
                ? wrong(PlanCode.NOT_ORDERED, "than", null, known.title())
                : read(known, sign.get());
    }

    private Outcome<String> read(Field known, Than sign) {
        String name = "site." + known.id().replace('-', '_');
        return switch (Values.parse(known.type(), plain(known), known.optionIds())) {
            case Reading.Value(Boolean flag) -> Outcome.done(flag == (sign == Than.IS) ? name : "!" + name);
            case Reading.Value(Object read) -> Outcome.done(name + " " + sign.sign + " " + literal(known.type(), read));
            case Reading.Unreadable unreadable ->
                wrong(PlanCode.VALUE_UNREADABLE, "value", ways(known, unreadable), value);
        };
    }

    /** An option by its name, and a share also without its sign. */
    private String plain(Field known) {
        return switch (known.type()) {
            case CHOICE ->
                known.options().stream()
                        .filter(option -> option.title().equals(value))
                        .map(Field.Option::id)
                        .findFirst()
                        .orElse(value);
            case PERCENT -> value.matches("\\d+(\\.\\d+)?") ? value + "%" : value;
            default -> value;
        };
    }

    private static String literal(ValueType type, Object read) {
        String text = Values.print(read);
        return switch (type) {
            case COUNT -> text;
            case NUMBER -> new BigDecimal(text).toPlainString();
            case PERCENT, MONEY, DURATION -> type.spelling() + "('" + text + "')";
            case FLAG, CHOICE, TEXT -> "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
        };
    }

    private static String ways(Field known, Reading.Unreadable unreadable) {
        List<String> ways = known.type() == ValueType.CHOICE
                ? known.options().stream().map(Field.Option::title).toList()
                : unreadable.examples();
        return String.join("、", ways);
    }

    private static <T> Outcome<T> wrong(PlanCode code, String at, @Nullable String maybe, Object... values) {
        Finding finding = Finding.of(code, Place.of(at), values);
        return Outcome.invalid(
                maybe == null
                        ? finding
                        : new Finding(finding.code(), finding.at(), finding.args(), Objects.requireNonNull(maybe)));
    }
}
