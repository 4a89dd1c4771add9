package org.zhagen.kernel.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Builds terms from checked rules. */
final class Terms {

    /** Says why a rule is outside of the columnar subset. */
    static final class Unsupported extends Exception {
        private static final long serialVersionUID = 1L;

        Unsupported(String what) {
            super(what);
        }
    }

    private static final Term UNKNOWN = new Term.Constant(Kind.BOOL, null);

    private final Rule rule;
    private final Bindings params;
    private final CelAbstractSyntaxTree ast;
    private final Map<Long, ?> literals;

    Terms(Rule rule, Map<String, ?> params) {
        this(rule, params, Map.of());
    }

    /**
     * Terms with other values in the place of literals.
     *
     * @param literals values by the id of the expression
     */
    Terms(Rule rule, Map<String, ?> params, Map<Long, ?> literals) {
        this.rule = rule;
        this.params = new Bindings(Map.of(), params);
        this.literals = Map.copyOf(literals);
        this.ast = rule.ast();
    }

    Term build() throws Unsupported {
        return term(ast.getExpr());
    }

    private Term term(CelExpr expr) throws Unsupported {
        Object bound = literals.get(expr.id());
        if (bound != null) {
            return new Term.Constant(Kind.holding(bound), bound);
        }
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT, SELECT ->
                name(rule.name(ast.getReferenceOrThrow(expr.id()).name()));
            case CALL -> call(expr);
            case COMPREHENSION -> throw new Unsupported("all, exists, exists_one");
            default -> throw new Unsupported("[…]");
        };
    }

    private static Term constant(CelConstant constant) throws Unsupported {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> new Term.Constant(Kind.BOOL, constant.booleanValue());
            case INT64_VALUE -> new Term.Constant(Kind.INT, constant.int64Value());
            case DOUBLE_VALUE -> new Term.Constant(Kind.DOUBLE, constant.doubleValue() + 0.0);
            case STRING_VALUE -> new Term.Constant(Kind.STRING, constant.stringValue());
            default -> throw new Unsupported(constant.getKind().name());
        };
    }

    private Term name(Name name) throws Unsupported {
        if (name.ofSite()) {
            return new Term.Field(name);
        }
        return params.find(name) instanceof Rule rule
                ? widened(new Terms(rule, Map.of()).build(), name.kind())
                : new Term.Constant(name.kind(), name.kind().admit(params.find(name)));
    }

    /** A whole number where a decimal one is declared. */
    private static Term widened(Term term, Kind kind) {
        if (term.kind() != Kind.INT || kind != Kind.DOUBLE) {
            return term;
        }
        return term instanceof Term.Constant constant
                ? new Term.Constant(kind, kind.admit(constant.value()))
                : new Term.Apply(Operations.unary("double", Kind.INT), List.of(term));
    }

    private Term call(CelExpr expr) throws Unsupported {
        String function = expr.call().function();
        List<CelExpr> args = expr.call().args();
        return switch (function) {
            case "_&&_" -> and(term(args.get(0)), term(args.get(1)));
            case "_||_" -> or(term(args.get(0)), term(args.get(1)));
            case "!_" -> not(term(args.get(0)));
            case "_?_:_" -> choose(term(args.get(0)), term(args.get(1)), term(args.get(2)));
            default -> apply(expr);
        };
    }

    private static Term and(Term left, Term right) {
        if (is(left, false) || is(right, true)) {
            return left;
        }
        return is(right, false) || is(left, true) ? right : new Term.And(left, right);
    }

    private static Term or(Term left, Term right) {
        if (is(left, true) || is(right, false)) {
            return left;
        }
        return is(right, true) || is(left, false) ? right : new Term.Or(left, right);
    }

    private static Term not(Term term) {
        if (term.equals(UNKNOWN)) {
            return UNKNOWN;
        }
        return is(term, true) || is(term, false) ? new Term.Constant(Kind.BOOL, is(term, false)) : new Term.Not(term);
    }

    private static Term choose(Term condition, Term yes, Term no) {
        if (condition.equals(UNKNOWN)) {
            return new Term.Constant(yes.kind(), null);
        }
        if (is(condition, true)) {
            return yes;
        }
        return is(condition, false) ? no : new Term.Choose(condition, yes, no);
    }

    private static boolean is(Term term, boolean value) {
        return term instanceof Term.Constant constant && Objects.equals(constant.value(), value);
    }

    private Term apply(CelExpr expr) throws Unsupported {
        String function = expr.call().function();
        List<String> ids = ast.getReferenceOrThrow(expr.id()).overloadIds();
        Operation operation = ids.size() == 1 ? Operations.BY_ID.get(ids.getFirst()) : null;
        if (operation == null) {
            throw new Unsupported(function);
        }
        List<Term> args = new ArrayList<>();
        for (CelExpr arg : operands(expr.call(), operation)) {
            args.add(term(arg));
        }
        if (args.stream().anyMatch(arg -> arg instanceof Term.Constant constant && constant.value() == null)) {
            return new Term.Constant(operation.result(), null);
        }
        if (args.stream().allMatch(Term.Constant.class::isInstance)) {
            return fold(operation, args);
        }
        if (operation.result() == Kind.STRING) {
            throw new Unsupported("+");
        }
        return new Term.Apply(operation, args);
    }

    private static List<CelExpr> operands(CelExpr.CelCall call, Operation operation) throws Unsupported {
        List<CelExpr> operands = new ArrayList<>(call.args());
        if (operation.isIn()) {
            CelExpr list = operands.removeLast();
            if (list.getKind() != CelExpr.ExprKind.Kind.LIST) {
                throw new Unsupported("in");
            }
            operands.addAll(list.list().elements());
        }
        return operands;
    }

    private static Term fold(Operation operation, List<Term> args) {
        Object[] values =
                args.stream().map(arg -> ((Term.Constant) arg).value()).toArray();
        Object[] operands = operation.isIn()
                ? new Object[] {values[0], Arrays.asList(values).subList(1, values.length)}
                : values;
        try {
            return new Term.Constant(operation.result(), operation.body().apply(operands));
        } catch (ArithmeticException noResult) {
            return new Term.Constant(operation.result(), null);
        }
    }
}
