package org.zhagen.kernel.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhagen.kernel.value.ValueType;

/** Finds the literals with which a rule compares fields by size. */
final class Thresholds {

    private static final Map<String, String> SIGNS = Map.of("_<_", "<", "_<=_", "<=", "_>_", ">", "_>=_", ">=");
    private static final Map<String, String> MIRRORED = Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=");
    private static final Map<String, ValueType> FUNCTIONS =
            Map.of("percent", ValueType.PERCENT, "money", ValueType.MONEY, "duration", ValueType.DURATION);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(?:[eE][+-]?[0-9]+)?");
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]*)['\"]");

    private final Rule rule;
    private final CelAbstractSyntaxTree ast;
    private final List<Threshold> found = new ArrayList<>();

    private Thresholds(Rule rule) {
        this.rule = rule;
        this.ast = rule.ast();
    }

    /** All of them, in the order of the rule. */
    static List<Threshold> of(Rule rule) {
        Thresholds thresholds = new Thresholds(rule);
        thresholds.visit(rule.ast().getExpr());
        return List.copyOf(thresholds.found);
    }

    private void visit(CelExpr expr) {
        if (expr.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return;
        }
        List<CelExpr> args = expr.call().args();
        String sign = SIGNS.get(expr.call().function());
        if (sign != null) {
            compared(args.get(0), sign, args.get(1));
            compared(args.get(1), Objects.requireNonNull(MIRRORED.get(sign)), args.get(0));
        }
        args.forEach(this::visit);
    }

    private void compared(CelExpr side, String sign, CelExpr other) {
        field(side).ifPresent(field -> literal(field, sign, other));
    }

    private Optional<String> field(CelExpr expr) {
        boolean named = expr.getKind() == CelExpr.ExprKind.Kind.SELECT || expr.getKind() == CelExpr.ExprKind.Kind.IDENT;
        return named
                ? ast.getReference(expr.id())
                        .map(reference -> rule.name(reference.name()))
                        .filter(Name::ofSite)
                        .map(Name::id)
                : Optional.empty();
    }

    private void literal(String field, String sign, CelExpr expr) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            CelConstant constant = expr.constant();
            switch (constant.getKind()) {
                case INT64_VALUE -> add(field, sign, constant.int64Value(), ValueType.COUNT, expr, expr, NUMBER);
                case DOUBLE_VALUE ->
                    add(field, sign, constant.doubleValue() + 0.0, ValueType.NUMBER, expr, expr, NUMBER);
                default -> {}
            }
        } else if (expr.getKind() == CelExpr.ExprKind.Kind.CALL) {
            String function = expr.call().function();
            ValueType type = FUNCTIONS.get(function);
            Optional<String> text = expr.call().args().stream().findFirst().flatMap(Functions::text);
            if (type != null && text.isPresent()) {
                Object value = Operations.unary(function, Kind.STRING).body().apply(new Object[] {text.get()});
                add(field, sign, value, type, expr, expr.call().args().getFirst(), QUOTED);
            }
        }
    }

    private void add(
            String field, String sign, Object value, ValueType type, CelExpr expr, CelExpr written, Pattern form) {
        int points = ast.getSource().getPositionsMap().getOrDefault(written.id(), -1);
        if (points < 0) {
            return;
        }
        int digits = rule.source().offsetByCodePoints(0, points);
        boolean minus = digits > 0
                && rule.source().charAt(digits - 1) == '-'
                && value.toString().startsWith("-");
        int start = minus ? digits - 1 : digits; // the parser points behind the sign
        Matcher matcher =
                form.matcher(rule.source()).region(start, rule.source().length());
        if (matcher.lookingAt()) {
            int group = matcher.groupCount();
            found.add(new Threshold(field, sign, value, type, matcher.start(group), matcher.group(group), expr.id()));
        }
    }
}
