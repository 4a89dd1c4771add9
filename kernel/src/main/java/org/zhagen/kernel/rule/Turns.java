package org.zhagen.kernel.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.value.Sizes;

/**
 * Where the comparisons of a rule turn while one value moves and all others stand still: the sizes at which both sides are
 * equal. Found where each side is a quotient of lines in the moving value and one side does not contain it, or both are lines;
 * rounding of whole numbers is left out of account.
 */
final class Turns {

    private static final Set<String> COMPARISONS = Set.of("_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_");

    private final Rule rule;
    private final CelAbstractSyntaxTree ast;
    private final String moving;
    private final Bindings others;
    private final SortedSet<Double> found = new TreeSet<>();

    private Turns(Rule rule, String moving, Bindings others) {
        this.rule = rule;
        this.ast = rule.ast();
        this.moving = moving;
        this.others = others;
    }

    /** The turns of what rules spell {@code root.id}. */
    static SortedSet<Double> of(Rule rule, String root, String id, Bindings others) {
        Turns turns = new Turns(rule, root + "." + id.replace('-', '_'), others);
        turns.visit(rule.ast().getExpr());
        return turns.found;
    }

    /** (up · x + base) ÷ (under · x + floor). */
    private record Quotient(double up, double base, double under, double floor) {

        static Quotient of(double value) {
            return new Quotient(0, value, 0, 1);
        }

        boolean isFixed() {
            return up == 0 && under == 0;
        }

        boolean isLine() {
            return under == 0;
        }

        @Nullable
        Quotient plus(Quotient other, double sign) {
            if (isLine() && other.isLine()) {
                return new Quotient(
                        up / floor + sign * other.up / other.floor,
                        base / floor + sign * other.base / other.floor,
                        0,
                        1);
            }
            if (other.isFixed()) {
                double value = sign * other.base / other.floor;
                return new Quotient(up + value * under, base + value * floor, under, floor);
            }
            return isFixed() ? other.times(of(sign)).plus(this, 1) : null;
        }

        Quotient times(Quotient fixed) {
            double value = fixed.base / fixed.floor;
            return new Quotient(up * value, base * value, under, floor);
        }

        Quotient inverse() {
            return new Quotient(under, floor, up, base);
        }
    }

    private void visit(CelExpr expr) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return;
        }
        List<CelExpr> args = expr.call().args();
        if (COMPARISONS.contains(expr.call().function())) {
            equal(quotient(args.get(0)), quotient(args.get(1)));
        } else if (expr.call().function().equals(Operation.IN) && args.get(1).getKind() == CelExpr.ExprKind.Kind.LIST) {
            args.get(1).list().elements().forEach(element -> equal(quotient(args.get(0)), quotient(element)));
        }
        args.forEach(this::visit);
    }

    private void equal(@Nullable Quotient left, @Nullable Quotient right) {
        if (left == null || right == null) {
            return;
        }
        Quotient apart = left.plus(right, -1);
        if (apart != null && apart.up() != 0) {
            double turn = -apart.base() / apart.up();
            if (Double.isFinite(turn)) {
                found.add(turn + 0.0);
            }
        }
    }

    private @Nullable Quotient quotient(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT, SELECT -> name(expr);
            case CALL -> call(expr.call());
            default -> null;
        };
    }

    private static @Nullable Quotient constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case INT64_VALUE -> Quotient.of((double) constant.int64Value());
            case DOUBLE_VALUE -> Quotient.of(constant.doubleValue());
            default -> null;
        };
    }

    private @Nullable Quotient name(CelExpr expr) {
        if (ast.getReference(expr.id()).isEmpty()) {
            return null;
        }
        Name name = rule.name(ast.getReferenceOrThrow(expr.id()).name());
        if (name.spelling().equals(moving)) {
            return new Quotient(1, 0, 0, 1);
        }
        OptionalDouble size = Sizes.of(name.kind().admit(others.find(name)));
        return size.isPresent() ? Quotient.of(size.getAsDouble()) : null;
    }

    private @Nullable Quotient call(CelExpr.CelCall call) {
        String function = call.function();
        if (call.args().size() == 1) {
            return switch (function) {
                case "-_" -> scaled(quotient(call.args().getFirst()), -1);
                case "int", "double" -> quotient(call.args().getFirst());
                case "percent", "money", "duration" ->
                    literal(function, call.args().getFirst());
                default -> null;
            };
        }
        if (call.args().size() != 2) {
            return null;
        }
        Quotient left = quotient(call.args().get(0));
        Quotient right = quotient(call.args().get(1));
        return left == null || right == null ? null : combined(function, left, right);
    }

    private static @Nullable Quotient combined(String function, Quotient left, Quotient right) {
        return switch (function) {
            case "_+_" -> left.plus(right, 1);
            case "_-_" -> left.plus(right, -1);
            case "_*_" -> right.isFixed() ? left.times(right) : left.isFixed() ? right.times(left) : null;
            case "_/_" ->
                right.isFixed()
                        ? left.times(right.inverse())
                        : left.isFixed() ? right.inverse().times(left) : null;
            default -> null;
        };
    }

    private static @Nullable Quotient scaled(@Nullable Quotient quotient, double by) {
        return quotient == null ? null : quotient.times(Quotient.of(by));
    }

    private static @Nullable Quotient literal(String function, CelExpr text) {
        return Functions.text(text)
                .map(written -> Operations.unary(function, Kind.STRING).body().apply(new Object[] {written}))
                .map(value -> Quotient.of(Sizes.of(value).orElseThrow()))
                .orElse(null);
    }
}
