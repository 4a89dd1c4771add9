package org.zhagen.kernel.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.rule.RuleProblem.Code;

/** Looks at a parsed rule before its types are checked: names, functions, literals, and what rules do not have. */
final class NameCheck {

    static final int MAX_DEPTH = 100;

    private static final Set<String> LITERALS = Set.of("percent", "money", "duration");

    private final Map<String, Name> names;
    private final Places places;
    private final Set<Name> mentioned = new HashSet<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<String> locals = new ArrayList<>();
    private int depth;

    NameCheck(Map<String, Name> names, String source, CelAbstractSyntaxTree ast) {
        this.names = names;
        this.places = new Places(source, ast);
        visit(ast.getExpr());
    }

    List<RuleProblem> problems() {
        return problems;
    }

    Set<Name> mentioned() {
        return mentioned;
    }

    private void visit(CelExpr expr) {
        if (depth > MAX_DEPTH) {
            if (problems.stream().noneMatch(problem -> problem.code() == Code.TOO_LARGE)) {
                report(expr, Code.TOO_LARGE, List.of(String.valueOf(MAX_DEPTH)));
            }
            return;
        }
        depth++;
        switch (expr.getKind()) {
            case CONSTANT -> constant(expr);
            case IDENT -> ident(expr);
            case SELECT -> select(expr);
            case CALL -> call(expr);
            case LIST -> list(expr);
            case COMPREHENSION -> comprehension(expr);
            case MAP, STRUCT, NOT_SET -> report(expr, Code.UNSUPPORTED, List.of("{}"));
        }
        depth--;
    }

    private void constant(CelExpr expr) {
        CelConstant constant = expr.constant();
        switch (constant.getKind()) {
            case BOOLEAN_VALUE, INT64_VALUE, STRING_VALUE -> {}
            case DOUBLE_VALUE -> {
                if (!Double.isFinite(constant.doubleValue())) {
                    report(expr, Code.BAD_LITERAL, List.of("number", String.valueOf(constant.doubleValue())));
                }
            }
            case UINT64_VALUE -> report(expr, Code.UNSUPPORTED, List.of(constant.uint64Value() + "u"));
            default -> report(expr, Code.UNSUPPORTED, List.of(constant.getKind().name()));
        }
    }

    private void ident(CelExpr expr) {
        String name = expr.ident().name();
        if (locals.contains(name)) {
            return;
        }
        Optional<String> meant = Name.ROOTS.contains(name)
                ? Optional.empty()
                : names.values().stream()
                        .filter(known -> known.member().equals(name))
                        .map(Name::spelling)
                        .sorted()
                        .reduce((params, site) -> site)
                        .or(() -> Optional.ofNullable(Nearest.to(name, Name.ROOTS)));
        problems.add(places.problem(expr.id(), Code.UNKNOWN_NAME, List.of(name), meant.orElse(null)));
    }

    private void select(CelExpr expr) {
        CelExpr operand = expr.select().operand();
        if (operand.getKind() != CelExpr.ExprKind.Kind.IDENT) {
            visit(operand);
            report(expr, Code.UNSUPPORTED, List.of("." + expr.select().field()));
            return;
        }
        String root = operand.ident().name();
        String spelling = root + "." + expr.select().field();
        Name name = names.get(spelling);
        if (name != null) {
            mentioned.add(name);
        } else if (Name.ROOTS.contains(root)) {
            unknownMember(expr, root);
        } else {
            String renamed = Objects.requireNonNullElse(Nearest.to(root, Name.ROOTS), root) + "."
                    + expr.select().field();
            String meant = names.containsKey(renamed) ? renamed.substring(0, renamed.indexOf('.')) : null;
            problems.add(places.problem(operand.id(), Code.UNKNOWN_NAME, List.of(root), meant));
        }
    }

    private void unknownMember(CelExpr expr, String root) {
        String member = expr.select().field();
        Set<String> members = new TreeSet<>();
        names.values().stream()
                .filter(name -> name.spelling().startsWith(root + "."))
                .forEach(name -> members.add(name.member()));
        String meant = Nearest.to(member, members);
        problems.add(places.problemAtWord(expr.id(), member, Code.UNKNOWN_NAME, List.of(root + "." + member), meant));
    }

    private void call(CelExpr expr) {
        CelExpr.CelCall call = expr.call();
        if (hyphenated(expr).isPresent()) {
            return;
        }
        if (call.function().startsWith("_[")) {
            report(expr, Code.UNSUPPORTED, List.of("[…]"));
        } else if (!Functions.known(call.function())) {
            String meant = Nearest.to(call.function(), Functions.NAMES);
            problems.add(places.problemAtCall(
                    expr.id(), call.function(), Code.UNKNOWN_FUNCTION, List.of(call.function()), meant));
        }
        call.target().ifPresent(this::visit);
        call.args().forEach(this::visit);
        if (LITERALS.contains(call.function())) {
            literal(expr);
        }
        new OptionCheck(names, places, problems).call(call);
    }

    /** Reports {@code site.elderly-share}, which CEL reads as a subtraction, as the one name that it was meant to be. */
    private Optional<String> hyphenated(CelExpr expr) {
        Optional<String> joined = join(expr);
        Name name = names.get(joined.orElse(""));
        if (name == null) {
            return Optional.empty();
        }
        CelExpr first = expr;
        while (first.getKind() == CelExpr.ExprKind.Kind.CALL) {
            first = first.call().args().getFirst();
        }
        String written = name.root() + "." + name.id();
        problems.add(places.problemAtWord(
                first.id(), first.select().field(), Code.UNKNOWN_NAME, List.of(written), name.member()));
        return joined;
    }

    private Optional<String> join(CelExpr expr) {
        return switch (expr.getKind()) {
            case SELECT ->
                expr.select().operand().getKind() == CelExpr.ExprKind.Kind.IDENT
                        ? Optional.of(expr.select().operand().ident().name() + "."
                                + expr.select().field())
                        : Optional.empty();
            case CALL ->
                expr.call().function().equals("_-_")
                                && expr.call().args().get(1).getKind() == CelExpr.ExprKind.Kind.IDENT
                        ? join(expr.call().args().get(0))
                                .map(start -> start + "_"
                                        + expr.call().args().get(1).ident().name())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void literal(CelExpr expr) {
        List<CelExpr> args = expr.call().args();
        Optional<String> text = args.size() == 1 ? Functions.text(args.getFirst()) : Optional.empty();
        boolean bad = args.size() == 1 && text.isEmpty();
        if (text.isPresent()) {
            bad = !Functions.readable(expr.call().function(), text.get());
        }
        if (bad) {
            report(args.getFirst(), Code.BAD_LITERAL, List.of(expr.call().function(), text.orElse("")));
        }
    }

    private void list(CelExpr expr) {
        if (expr.list().elements().isEmpty()) {
            report(expr, Code.UNSUPPORTED, List.of("[]"));
        }
        expr.list().elements().forEach(this::visit);
    }

    private void comprehension(CelExpr expr) {
        CelExpr.CelComprehension comprehension = expr.comprehension();
        visit(comprehension.iterRange());
        if (Name.ROOTS.contains(comprehension.iterVar())) {
            report(expr, Code.UNSUPPORTED, List.of(comprehension.iterVar()));
        }
        locals.add(comprehension.iterVar());
        locals.add(comprehension.accuVar());
        visit(comprehension.accuInit());
        visit(comprehension.loopCondition());
        visit(comprehension.loopStep());
        visit(comprehension.result());
        locals.removeLast();
        locals.removeLast();
    }

    private void report(CelExpr expr, Code code, List<String> args) {
        problems.add(places.problem(expr.id(), code, args, null));
    }
}
