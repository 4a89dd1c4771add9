package org.zhagen.kernel.rule;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.rule.RuleProblem.Code;

/** Checks that texts compared with a choice are among its options. */
final class OptionCheck {

    private static final Set<String> EQUALITIES = Set.of("_==_", "_!=_");

    private final Map<String, Name> names;
    private final Places places;
    private final List<RuleProblem> problems;

    OptionCheck(Map<String, Name> names, Places places, List<RuleProblem> problems) {
        this.names = names;
        this.places = places;
        this.problems = problems;
    }

    void call(CelExpr.CelCall call) {
        if (call.args().size() != 2) {
            return;
        }
        CelExpr left = call.args().get(0);
        CelExpr right = call.args().get(1);
        if (EQUALITIES.contains(call.function())) {
            compared(left, right);
            compared(right, left);
        } else if (call.function().equals(Operation.IN) && right.getKind() == CelExpr.ExprKind.Kind.LIST) {
            right.list().elements().forEach(element -> compared(left, element));
        }
    }

    private void compared(CelExpr choice, CelExpr text) {
        if (choice.getKind() != CelExpr.ExprKind.Kind.SELECT
                || choice.select().operand().getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return;
        }
        String spelling =
                choice.select().operand().ident().name() + "." + choice.select().field();
        Name name = names.get(spelling);
        if (name != null && !name.declared().options().isEmpty()) {
            result(text, spelling, name.declared().options());
        }
    }

    /** Checks the texts that an expression can yield directly or as a branch of a ternary. */
    void result(CelExpr expr, String choice, List<String> options) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().function().equals("_?_:_")) {
            result(expr.call().args().get(1), choice, options);
            result(expr.call().args().get(2), choice, options);
        }
        Optional<String> text = Functions.text(expr);
        if (text.isPresent() && !options.contains(text.get())) {
            List<String> args = new ArrayList<>(List.of(text.get(), choice));
            args.addAll(options);
            String meant = Nearest.to(text.get(), options);
            problems.add(places.problem(expr.id(), Code.UNKNOWN_OPTION, args, meant));
        }
    }
}
