package org.zhagen.cli;

import java.time.Duration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.value.Durations;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Values;

/** Words and amounts as people read them, in the language of the run. The machine output keeps the spelling of the formats. */
final class Wording {

    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("org.zhagen.cli.words_zh");
    private static final int SHOWN = 40;

    private final Console console;

    Wording(Console console) {
        this.console = console;
    }

    /** The word for an enum constant: 情境 or {@code context}. */
    String word(Enum<?> constant) {
        String kebab = Code.kebab(constant);
        return console.chinese() ? CHINESE.getString(key(constant)) : kebab;
    }

    /** Where a constant's Chinese word stands: {@code Change.Kind.context}. */
    static String key(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        Class<?> outer = type.getEnclosingClass();
        return (outer == null ? "" : outer.getSimpleName() + ".") + type.getSimpleName() + "." + Code.kebab(constant);
    }

    /** A value: 2小时, 是, 30%; in English 2h, yes, 30%. */
    String amount(Object value) {
        return switch (value) {
            case Duration duration when console.chinese() -> Durations.chinese(duration);
            case Boolean flag -> flag ? console.say("是", "yes") : console.say("否", "no");
            default -> Values.print(value);
        };
    }

    /** A value with its unit; the 元 of an amount of money is not said twice. */
    String amount(Object value, String unit) {
        return value instanceof Money && unit.startsWith("元")
                ? amount(value) + unit.substring("元".length())
                : amount(value) + " " + unit;
    }

    /** A share of 1 as whole percent. */
    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** A value of a document in one line; a whole element by its title. */
    String text(@Nullable Node node) {
        String text = switch (node) {
            case null -> "∅";
            case Node.Scalar scalar -> scalar(scalar);
            case Node.Mapping map when map.text("title") != null -> "{" + map.text("title") + "}";
            default -> CanonicalJson.of(node);
        };
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private String scalar(Node.Scalar scalar) {
        if (scalar.value() instanceof Boolean flag) {
            return amount(flag);
        }
        return Durations.parse(scalar.text()).map(this::amount).orElse(scalar.text());
    }
}
