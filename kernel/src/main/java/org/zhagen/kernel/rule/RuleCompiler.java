package org.zhagen.kernel.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhagen.kernel.rule.RuleProblem.Code;

/** Takes a rule from its source through parser, name check, type check and planner, collecting problems on the way. */
final class RuleCompiler {

    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '(.*)' applied to '(.*)'.*", Pattern.DOTALL);
    private static final Pattern RECURSION = Pattern.compile(".*recursion.*", Pattern.DOTALL);

    private final Map<String, Name> names;
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    RuleCompiler(Map<String, Name> names, CelCompiler compiler, CelRuntime runtime) {
        this.names = names;
        this.compiler = compiler;
        this.runtime = runtime;
    }

    Compiled compile(String source, Expected expected) {
        if (source.codePointCount(0, source.length()) > RuleScope.MAX_LENGTH) {
            return rejected(List.of(
                    new RuleProblem(1, 1, Code.TOO_LARGE, List.of(String.valueOf(RuleScope.MAX_LENGTH)), null)));
        }
        CelValidationResult parsing = compiler.parse(source);
        try {
            return check(source, expected, parsing.getAst());
        } catch (CelValidationException unreadable) {
            return rejected(
                    unreadable.getErrors().stream().map(RuleCompiler::syntax).toList());
        }
    }

    private Compiled check(String source, Expected expected, CelAbstractSyntaxTree parsed) {
        NameCheck check = new NameCheck(names, source, parsed);
        List<RuleProblem> problems = new ArrayList<>(check.problems());
        if (problems.stream().anyMatch(problem -> problem.code() == Code.TOO_LARGE)) {
            return rejected(problems);
        }
        CelValidationResult checking = compiler.check(parsed);
        checking.getErrors().stream().flatMap(issue -> mismatch(issue).stream()).forEach(problems::add);
        if (!checking.hasError()) {
            return finish(source, expected, ast(checking), check.mentioned(), problems);
        }
        if (problems.isEmpty()) {
            // Whatever else the checker found, in its own words.
            checking.getErrors()
                    .forEach(issue -> problems.add(located(issue, Code.TYPE_MISMATCH, List.of(issue.getMessage()))));
        }
        return rejected(problems);
    }

    private Compiled finish(
            String source,
            Expected expected,
            CelAbstractSyntaxTree ast,
            Set<Name> mentioned,
            List<RuleProblem> problems) {
        Places places = new Places(source, ast);
        ast.getTypeMap().forEach((id, type) -> {
            if (mixed(type)) {
                problems.add(places.problem(id, Code.MIXED_LIST, List.of(), null));
            }
        });
        Optional<Kind> kind = Kind.of(ast.getResultType());
        if (problems.isEmpty() && kind.filter(expected::accepts).isEmpty()) {
            List<String> args = List.of(expected.name(), ast.getResultType().name());
            problems.add(new RuleProblem(1, 1, Code.WRONG_RESULT, args, null));
        }
        if (!expected.options().isEmpty()) {
            new OptionCheck(names, places, problems).result(ast.getExpr(), expected.name(), expected.options());
        }
        if (!problems.isEmpty() || kind.isEmpty()) {
            return rejected(problems);
        }
        try {
            Kind result = expected.widens() ? Kind.DOUBLE : kind.get();
            return new Rule(source, ast, runtime.createProgram(ast), result, mentioned);
        } catch (CelEvaluationException unplannable) {
            throw new IllegalStateException("a checked rule could not be planned: " + source, unplannable);
        }
    }

    /** Whether the type is a list of unlike elements, which would escape the type check. */
    private static boolean mixed(CelType type) {
        return type instanceof ListType list && list.elemType().kind() == CelKind.DYN;
    }

    private static CelAbstractSyntaxTree ast(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("checked before", impossible);
        }
    }

    private static Optional<RuleProblem> mismatch(CelIssue issue) {
        Matcher matcher = NO_OVERLOAD.matcher(issue.getMessage());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> args = new ArrayList<>();
        args.add(matcher.group(1).replace("_", "").replace("@", ""));
        String types = matcher.group(2).replaceAll("[()]", "");
        args.addAll(List.of(types.split(",\\s*|\\.")));
        return Optional.of(located(issue, Code.TYPE_MISMATCH, args));
    }

    private static RuleProblem syntax(CelIssue issue) {
        boolean tooDeep = RECURSION.matcher(issue.getMessage()).matches();
        return tooDeep
                ? located(issue, Code.TOO_LARGE, List.of(String.valueOf(NameCheck.MAX_DEPTH)))
                : located(issue, Code.SYNTAX, List.of(issue.getMessage()));
    }

    private static RuleProblem located(CelIssue issue, Code code, List<String> args) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        return new RuleProblem(line, column, code, args, null);
    }

    private static Compiled rejected(List<RuleProblem> problems) {
        Comparator<RuleProblem> place =
                Comparator.comparingInt(RuleProblem::line).thenComparingInt(RuleProblem::column);
        return new Compiled.Rejected(problems.stream().distinct().sorted(place).toList());
    }
}
