package org.zhagen.kernel.rule;

import static org.zhagen.kernel.rule.Kind.BOOL;
import static org.zhagen.kernel.rule.Kind.DOUBLE;
import static org.zhagen.kernel.rule.Kind.DURATION;
import static org.zhagen.kernel.rule.Kind.INT;
import static org.zhagen.kernel.rule.Kind.MONEY;
import static org.zhagen.kernel.rule.Kind.PERCENT;
import static org.zhagen.kernel.rule.Kind.STRING;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.zhagen.kernel.value.Durations;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;

/**
 * The one table of what operators and functions mean. The checker's declarations, the site-by-site evaluator's bindings
 * and the constants of the columnar evaluator all come from it.
 */
final class Operations {

    /** By {@link Operation#id()}. */
    static final Map<String, Operation> BY_ID = new Operations().table;

    private final Map<String, Operation> table = new LinkedHashMap<>();

    private Operations() {
        comparisons();
        memberships();
        numbers();
        percents();
        moneys();
        durations();
        conversions();
    }

    private void add(String function, Kind result, Operation.Body body, Kind... args) {
        Operation operation = new Operation(function, List.of(args), result, body);
        table.put(operation.id(), operation);
    }

    private void comparisons() {
        for (Kind kind : Kind.values()) {
            equality(kind, kind);
        }
        equality(INT, DOUBLE);
        equality(DOUBLE, INT);
        for (Kind kind : List.of(INT, DOUBLE, PERCENT, MONEY, DURATION)) {
            order(kind, kind);
        }
        order(INT, DOUBLE);
        order(DOUBLE, INT);
    }

    private void equality(Kind left, Kind right) {
        add("_==_", BOOL, a -> same(a[0], a[1]), left, right);
        add("_!=_", BOOL, a -> !same(a[0], a[1]), left, right);
    }

    private void order(Kind left, Kind right) {
        order("_<_", sign -> sign < 0, left, right);
        order("_<=_", sign -> sign <= 0, left, right);
        order("_>_", sign -> sign > 0, left, right);
        order("_>=_", sign -> sign >= 0, left, right);
    }

    private void order(String function, IntPredicate test, Kind left, Kind right) {
        add(function, BOOL, a -> test.test(compare(a[0], a[1])), left, right);
    }

    private void memberships() {
        for (Kind kind : List.of(INT, DOUBLE, STRING, PERCENT, MONEY, DURATION)) {
            add(Operation.IN, BOOL, Operations::contains, kind, kind);
        }
        add(Operation.IN, BOOL, Operations::contains, INT, DOUBLE);
        add(Operation.IN, BOOL, Operations::contains, DOUBLE, INT);
    }

    private void numbers() {
        add("_+_", INT, a -> Math.addExact((Long) a[0], (Long) a[1]), INT, INT);
        add("_-_", INT, a -> Math.subtractExact((Long) a[0], (Long) a[1]), INT, INT);
        add("_*_", INT, a -> Math.multiplyExact((Long) a[0], (Long) a[1]), INT, INT);
        add("_/_", INT, a -> Math.divideExact((Long) a[0], (Long) a[1]), INT, INT);
        add("_%_", INT, a -> Arithmetic.remainder((Long) a[0], (Long) a[1]), INT, INT);
        add("-_", INT, a -> Math.negateExact((Long) a[0]), INT);
        add("-_", DOUBLE, a -> Arithmetic.finite(-(Double) a[0]), DOUBLE);
        decimal("_+_", Double::sum);
        decimal("_-_", (a, b) -> a - b);
        decimal("_*_", (a, b) -> a * b);
        decimal("_/_", (a, b) -> a / b);
    }

    /** Whole numbers beside decimal ones are widened. */
    private void decimal(String function, BinaryOperator<Double> operator) {
        Operation.Body body = a -> Arithmetic.finite(operator.apply(number(a[0]), number(a[1])));
        add(function, DOUBLE, body, DOUBLE, DOUBLE);
        add(function, DOUBLE, body, INT, DOUBLE);
        add(function, DOUBLE, body, DOUBLE, INT);
    }

    private void percents() {
        add("_+_", PERCENT, a -> points(points(a[0]) + points(a[1])), PERCENT, PERCENT);
        add("_-_", PERCENT, a -> points(points(a[0]) - points(a[1])), PERCENT, PERCENT);
        add("-_", PERCENT, a -> points(-points(a[0])), PERCENT);
    }

    private void moneys() {
        add("_+_", MONEY, a -> new Money(Math.addExact(fen(a[0]), fen(a[1]))), MONEY, MONEY);
        add("_-_", MONEY, a -> new Money(Math.subtractExact(fen(a[0]), fen(a[1]))), MONEY, MONEY);
        add("-_", MONEY, a -> new Money(Math.negateExact(fen(a[0]))), MONEY);
        add("_*_", MONEY, a -> new Money(Math.multiplyExact(fen(a[0]), (Long) a[1])), MONEY, INT);
        add("_*_", MONEY, a -> new Money(Math.multiplyExact((Long) a[0], fen(a[1]))), INT, MONEY);
        add("_*_", MONEY, a -> new Money(Arithmetic.round(fen(a[0]) * (Double) a[1])), MONEY, DOUBLE);
        add("_*_", MONEY, a -> new Money(Arithmetic.round((Double) a[0] * fen(a[1]))), DOUBLE, MONEY);
        add("_/_", MONEY, a -> new Money(Arithmetic.divideRounding(fen(a[0]), (Long) a[1])), MONEY, INT);
        add("_/_", MONEY, a -> new Money(Arithmetic.round(fen(a[0]) / (Double) a[1])), MONEY, DOUBLE);
        add("_/_", DOUBLE, a -> Arithmetic.finite((double) fen(a[0]) / (double) fen(a[1])), MONEY, MONEY);
    }

    private void durations() {
        add("_+_", DURATION, a -> length(Math.addExact(seconds(a[0]), seconds(a[1]))), DURATION, DURATION);
        add("_-_", DURATION, a -> length(Math.subtractExact(seconds(a[0]), seconds(a[1]))), DURATION, DURATION);
        add("-_", DURATION, a -> length(Math.negateExact(seconds(a[0]))), DURATION);
        add("_*_", DURATION, a -> length(Math.multiplyExact(seconds(a[0]), (Long) a[1])), DURATION, INT);
        add("_*_", DURATION, a -> length(Math.multiplyExact((Long) a[0], seconds(a[1]))), INT, DURATION);
    }

    private void conversions() {
        add("int", INT, a -> Arithmetic.truncate((Double) a[0]), DOUBLE);
        add("double", DOUBLE, a -> number(a[0]), INT);
        add("_+_", STRING, a -> a[0] + (String) a[1], STRING, STRING);
        literal("percent", PERCENT, text -> Percent.parse(text).orElseThrow(ArithmeticException::new));
        literal("money", MONEY, text -> Money.parse(text).orElseThrow(ArithmeticException::new));
        literal("duration", DURATION, text -> Durations.parse(text).orElseThrow(ArithmeticException::new));
    }

    private void literal(String function, Kind result, Function<String, Object> parse) {
        add(function, result, a -> parse.apply((String) a[0]), STRING);
    }

    /** The operation of a function on one operand. */
    static Operation unary(String function, Kind arg) {
        return Objects.requireNonNull(
                BY_ID.get(new Operation(function, List.of(arg), arg, args -> args).id()), function);
    }

    private static boolean contains(Object[] args) {
        for (Object element : (List<?>) args[1]) {
            if (same(args[0], element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Object a, Object b) {
        return (a instanceof Double || b instanceof Double) ? number(a) == number(b) : a.equals(b);
    }

    /** Compares two values of one kind, or a whole number with a decimal one. */
    static int compare(Object a, Object b) {
        if (a instanceof Long left && b instanceof Long right) {
            return left.compareTo(right);
        }
        if (a instanceof Number) {
            return Double.compare(number(a), number(b));
        }
        return switch (a) {
            case Percent left -> left.compareTo((Percent) b);
            case Money left -> left.compareTo((Money) b);
            case String left -> left.compareTo((String) b);
            default -> ((Duration) a).compareTo((Duration) b);
        };
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue() + 0.0; // one zero only
    }

    private static double points(Object value) {
        return ((Percent) value).points();
    }

    private static Percent points(double value) {
        return new Percent(Arithmetic.finite(value));
    }

    private static long fen(Object value) {
        return ((Money) value).fen();
    }

    private static long seconds(Object value) {
        return ((Duration) value).toSeconds();
    }

    private static Duration length(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
