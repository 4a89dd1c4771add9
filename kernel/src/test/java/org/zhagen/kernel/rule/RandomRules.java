package org.zhagen.kernel.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.zhagen.kernel.value.ValueType;

/** Writes random rules of the columnar subset that pass the type check. */
final class RandomRules {

    static final List<String> OPTIONS = List.of("平原", "丘陵", "山区", "高原");

    private static final List<String> ORDERS = List.of("<", "<=", ">", ">=", "==", "!=");

    private final SplittableRandom random;

    RandomRules(SplittableRandom random) {
        this.random = random;
    }

    /** Two fields or parameters of every type: {@code count-a}, {@code count-b}, … */
    static Map<String, Declared> declared() {
        Map<String, Declared> declared = new LinkedHashMap<>();
        for (ValueType type : ValueType.values()) {
            Declared one = type == ValueType.CHOICE ? Declared.choice(OPTIONS) : Declared.of(type);
            declared.put(type.spelling() + "-a", one);
            declared.put(type.spelling() + "-b", one);
        }
        return declared;
    }

    String condition(int depth) {
        if (depth == 0) {
            return random.nextInt(3) > 0 ? comparison(0) : name(ValueType.FLAG);
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
            case 2, 3 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
            case 4 -> "!" + condition(depth - 1);
            case 5 -> choose(depth, condition(depth - 1), condition(depth - 1));
            case 6 -> "(" + condition(depth - 1) + pick(List.of(" == ", " != ")) + condition(depth - 1) + ")";
            default -> comparison(depth - 1);
        };
    }

    private String comparison(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> "(" + choice(depth) + pick(List.of(" == ", " != ")) + choice(depth) + ")";
            case 1 -> "(" + name(ValueType.CHOICE) + " in ['" + pick(OPTIONS) + "', '" + pick(OPTIONS) + "'])";
            case 2 -> "(" + text(depth) + pick(List.of(" == ", " != ")) + text(depth) + ")";
            case 3 -> {
                ValueType type = ordered();
                yield "(" + value(type, depth) + " in [" + value(type, 0) + ", " + value(type, depth) + "])";
            }
            case 4 -> order(value(ValueType.COUNT, depth), value(ValueType.NUMBER, depth));
            case 5 -> order(value(ValueType.NUMBER, depth), value(ValueType.COUNT, depth));
            default -> {
                ValueType type = ordered();
                yield order(value(type, depth), value(type, depth));
            }
        };
    }

    private String order(String left, String right) {
        return "(" + left + " " + pick(ORDERS) + " " + right + ")";
    }

    private ValueType ordered() {
        return pick(List.of(ValueType.COUNT, ValueType.NUMBER, ValueType.PERCENT, ValueType.MONEY, ValueType.DURATION));
    }

    /** An expression of the type. */
    String value(ValueType type, int depth) {
        if (depth <= 0 || random.nextInt(4) == 0) {
            return random.nextInt(3) > 0 ? name(type) : literal(type);
        }
        if (random.nextInt(6) == 0) {
            return choose(depth, value(type, depth - 1), value(type, depth - 1));
        }
        return switch (type) {
            case COUNT -> count(depth - 1);
            case NUMBER -> number(depth - 1);
            case PERCENT -> additive(ValueType.PERCENT, depth - 1);
            case MONEY -> money(depth - 1);
            case DURATION -> duration(depth - 1);
            case FLAG -> condition(depth - 1);
            case CHOICE -> choice(depth - 1);
            case TEXT -> text(depth - 1);
        };
    }

    private String count(int depth) {
        return switch (random.nextInt(7)) {
            case 0 -> negated(ValueType.COUNT, depth);
            case 1 -> "int(" + value(ValueType.NUMBER, depth) + ")";
            default -> binary(ValueType.COUNT, pick(List.of("+", "-", "*", "/", "%")), ValueType.COUNT, depth);
        };
    }

    private String number(int depth) {
        String operator = pick(List.of("+", "-", "*", "/"));
        return switch (random.nextInt(8)) {
            case 0 -> negated(ValueType.NUMBER, depth);
            case 1 -> "double(" + value(ValueType.COUNT, depth) + ")";
            case 2 -> binary(ValueType.MONEY, "/", ValueType.MONEY, depth);
            case 3 -> binary(ValueType.COUNT, operator, ValueType.NUMBER, depth);
            case 4 -> binary(ValueType.NUMBER, operator, ValueType.COUNT, depth);
            default -> binary(ValueType.NUMBER, operator, ValueType.NUMBER, depth);
        };
    }

    private String money(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> binary(ValueType.MONEY, "*", ValueType.COUNT, depth);
            case 1 -> binary(ValueType.COUNT, "*", ValueType.MONEY, depth);
            case 2 -> binary(ValueType.MONEY, "*", ValueType.NUMBER, depth);
            case 3 -> binary(ValueType.NUMBER, "*", ValueType.MONEY, depth);
            case 4 -> binary(ValueType.MONEY, "/", ValueType.COUNT, depth);
            case 5 -> binary(ValueType.MONEY, "/", ValueType.NUMBER, depth);
            default -> additive(ValueType.MONEY, depth);
        };
    }

    private String duration(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> binary(ValueType.DURATION, "*", ValueType.COUNT, depth);
            case 1 -> binary(ValueType.COUNT, "*", ValueType.DURATION, depth);
            default -> additive(ValueType.DURATION, depth);
        };
    }

    private String additive(ValueType type, int depth) {
        return random.nextInt(5) == 0 ? negated(type, depth) : binary(type, pick(List.of("+", "-")), type, depth);
    }

    private String negated(ValueType type, int depth) {
        return "-(" + value(type, depth) + ")";
    }

    private String binary(ValueType left, String operator, ValueType right, int depth) {
        return "(" + value(left, depth) + " " + operator + " " + value(right, depth) + ")";
    }

    private String choice(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return choose(depth, choice(depth - 1), choice(depth - 1));
        }
        return random.nextInt(3) > 0 ? name(ValueType.CHOICE) : "'" + pick(OPTIONS) + "'";
    }

    private String text(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return choose(depth, text(depth - 1), choice(depth - 1));
        }
        return random.nextInt(3) > 0 ? name(ValueType.TEXT) : "'" + pick(RandomSites.TEXTS) + "'";
    }

    private String choose(int depth, String yes, String no) {
        return "(" + condition(Math.max(0, depth - 1)) + " ? " + yes + " : " + no + ")";
    }

    private String name(ValueType type) {
        String root = random.nextInt(4) > 0 ? "site." : "params.";
        return root + type.spelling() + (random.nextBoolean() ? "_a" : "_b");
    }

    private String literal(ValueType type) {
        return switch (type) {
            case COUNT ->
                pick(List.of("0", "1", "2", "3", "7", "-5", "100", "9223372036854775807", "-9223372036854775808"));
            case NUMBER -> pick(List.of("0.0", "-0.0", "0.5", "1.0", "-2.5", "3.0", "1e300", "100.25"));
            case PERCENT -> pick(List.of("percent('0%')", "percent('20%')", "percent('33.3%')", "percent('-5%')"));
            case MONEY -> pick(List.of("money('0元')", "money('10万元')", "money('0.01元')", "money('-3元')"));
            case DURATION -> pick(List.of("duration('0s')", "duration('2h')", "duration('3d')", "duration('1h30m')"));
            case FLAG -> pick(List.of("true", "false"));
            case CHOICE -> "'" + pick(OPTIONS) + "'";
            case TEXT -> "'" + pick(RandomSites.TEXTS) + "'";
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
