package org.zhagen.kernel.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which functions rules have, and their literal arguments. */
final class Functions {

    /** The names that an author can write, for suggestions. */
    static final List<String> NAMES = List.of(
            "percent",
            "money",
            "duration",
            "int",
            "double",
            "size",
            "contains",
            "startsWith",
            "endsWith",
            "matches",
            "all",
            "exists",
            "exists_one");

    private static final Set<String> KNOWN = known();

    private Functions() {}

    private static Set<String> known() {
        Set<String> known = new HashSet<>(List.of("_&&_", "_||_", "!_", "_?_:_", "@not_strictly_false"));
        known.addAll(List.of("size", "contains", "startsWith", "endsWith", "matches"));
        Operations.BY_ID.values().forEach(operation -> known.add(operation.function()));
        return Set.copyOf(known);
    }

    static boolean known(String function) {
        return KNOWN.contains(function);
    }

    /** The text, where the expression is a text literal. */
    static Optional<String> text(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(expr.constant().stringValue())
                : Optional.empty();
    }

    /** Whether the literal function can read the text. */
    static boolean readable(String function, String text) {
        try {
            Operations.unary(function, Kind.STRING).body().apply(new Object[] {text});
            return true;
        } catch (ArithmeticException unreadable) {
            return false;
        }
    }
}
