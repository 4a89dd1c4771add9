package org.zhagen.kernel.playbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.rule.Compiled;
import org.zhagen.kernel.rule.Declared;
import org.zhagen.kernel.rule.Expected;
import org.zhagen.kernel.rule.Rule;
import org.zhagen.kernel.rule.RuleProblem;
import org.zhagen.kernel.rule.RuleScope;
import org.zhagen.kernel.rule.RuleScopes;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.value.Reading;
import org.zhagen.kernel.value.ValueType;
import org.zhagen.kernel.value.Values;

/** Compiles every rule of a playbook against the dictionary and the parameters, and finds all that is wrong with them. */
final class RuleCompiler {

    private final RuleScopes scopes;
    private final RuleScope whole;
    private final RuleScope siteOnly;
    private final Map<String, Declared> site = new LinkedHashMap<>();
    private final Map<String, Declared> params = new LinkedHashMap<>();
    private final Findings findings;
    private final Map<RuleText, Formula> formulas = new HashMap<>();

    private RuleCompiler(Playbook playbook, Dictionary fields, RuleScopes scopes, Findings findings) {
        this.scopes = scopes;
        fields.fields().values().forEach(f -> site.put(f.id(), new Declared(f.type(), f.optionIds())));
        playbook.parameters().forEach(p -> params.put(p.id(), declared(p)));
        this.whole = scopes.of(site, params, Map.of());
        this.siteOnly = scopes.of(site, Map.of(), Map.of());
        this.findings = findings;
    }

    /** All rules and plain values of a playbook by their text; those that are wrong are findings and left out. */
    static Map<RuleText, Formula> compile(Playbook playbook, Dictionary fields, RuleScopes scopes, Findings findings) {
        RuleCompiler compiler = new RuleCompiler(playbook, fields, scopes, findings);
        compiler.parameters(playbook);
        playbook.bottomLines().forEach(b -> compiler.rule(b.rule(), Expected.TRUTH));
        playbook.preconditions().forEach(p -> compiler.rule(p.rule(), Expected.TRUTH));
        playbook.variants().forEach(v -> compiler.rule(compiler.siteOnly, v.when(), Expected.TRUTH));
        for (Resource resource : playbook.resources()) {
            boolean money = resource.kind() == Resource.Kind.MONEY;
            compiler.formula(resource.amount(), money ? ValueType.MONEY : ValueType.NUMBER);
        }
        compiler.procedures(playbook);
        compiler.points(playbook.points());
        compiler.deliberation(playbook.deliberation());
        playbook.signals().forEach(compiler::signal);
        playbook.surveys().forEach(s -> compiler.formula(s.sample(), ValueType.NUMBER));
        playbook.indicators().forEach(compiler::target);
        return compiler.formulas;
    }

    private void parameters(Playbook playbook) {
        for (Parameter parameter : playbook.parameters()) {
            Declared declared = declared(parameter);
            Reading plain = Values.parse(declared.type(), parameter.standard().source(), declared.options());
            if (parameter.type() == ValueType.TEXT) {
                formulas.put(
                        parameter.standard(),
                        new Formula.Constant(parameter.standard().source()));
            } else if (plain instanceof Reading.Value(Object value)) {
                formulas.put(parameter.standard(), new Formula.Constant(value));
            } else if (looksLikeRule(parameter.standard().source())) {
                rule(siteOnly, parameter.standard(), Expected.of(declared));
            } else if (plain instanceof Reading.Unreadable(String text, ValueType type, List<String> examples)) {
                findings.add(
                        PlaybookCode.PARAMETER_DEFAULT,
                        parameter.standard().at(),
                        parameter.id(),
                        text,
                        type.spelling(),
                        String.join(", ", examples));
            }
        }
    }

    /** A misspelt word is better answered with the words that are allowed than with a lesson in CEL. */
    private static boolean looksLikeRule(String text) {
        return text.matches("(?s).*(site\\.|params\\.|[?:()<>=+*/&|'\"]).*");
    }

    private void procedures(Playbook playbook) {
        for (Procedure procedure : playbook.procedures()) {
            procedure.stages().forEach(stage -> formula(stage.within(), ValueType.DURATION));
            Procedure.Dispatch dispatch = procedure.dispatch();
            Procedure.Objections objections = dispatch == null ? null : dispatch.objections();
            if (objections != null) {
                formula(objections.within(), ValueType.DURATION);
            }
        }
    }

    private void points(@Nullable Points points) {
        if (points != null) {
            points.earn().forEach(e -> formula(e.points(), ValueType.NUMBER));
            points.redeem().forEach(r -> formula(r.cost(), ValueType.NUMBER));
            formula(points.cap(), ValueType.NUMBER);
        }
    }

    private void deliberation(@Nullable Deliberation deliberation) {
        if (deliberation != null) {
            formula(deliberation.quorum(), ValueType.PERCENT);
            formula(deliberation.majority(), ValueType.PERCENT);
            formula(deliberation.publicity(), ValueType.DURATION);
        }
    }

    private void signal(Signal signal) {
        Map<String, Declared> observed = new LinkedHashMap<>();
        signal.inputs().forEach(input -> observed.put(input.id(), Declared.of(input.type())));
        rule(scopes.of(site, params, observed), signal.when(), Expected.TRUTH);
    }

    /** Accepts a plain value of the type, or a rule that gives one. */
    private void formula(@Nullable RuleText text, ValueType type) {
        if (text == null) {
            return;
        }
        if (Values.parse(type, text.source(), List.of()) instanceof Reading.Value(Object value)) {
            formulas.put(text, new Formula.Constant(value));
        } else {
            rule(text, type == ValueType.NUMBER ? Expected.AMOUNT : Expected.of(type));
        }
    }

    private void rule(RuleText text, Expected expected) {
        rule(whole, text, expected);
    }

    private void rule(RuleScope scope, RuleText text, Expected expected) {
        switch (scope.compile(text.source(), expected)) {
            case Rule rule -> formulas.put(text, new Formula.Computed(rule));
            case Compiled.Rejected rejected ->
                rejected.problems()
                        .forEach(p -> findings.addMaybe(
                                code(p.code()), text.at(p.line(), p.column()), p.suggestion(), args(p)));
        }
    }

    private static Object[] args(RuleProblem problem) {
        return problem.args().toArray();
    }

    private static PlaybookCode code(RuleProblem.Code code) {
        return switch (code) {
            case SYNTAX -> PlaybookCode.RULE_SYNTAX;
            case UNKNOWN_NAME -> PlaybookCode.RULE_NAME;
            case UNKNOWN_FUNCTION -> PlaybookCode.RULE_FUNCTION;
            case TYPE_MISMATCH -> PlaybookCode.RULE_TYPE;
            case WRONG_RESULT -> PlaybookCode.RULE_RESULT;
            case BAD_LITERAL -> PlaybookCode.RULE_LITERAL;
            case UNKNOWN_OPTION -> PlaybookCode.RULE_OPTION;
            case UNSUPPORTED, MIXED_LIST -> PlaybookCode.RULE_UNSUPPORTED;
            case TOO_LARGE -> PlaybookCode.RULE_TOO_LARGE;
        };
    }

    static Declared declared(Parameter parameter) {
        return new Declared(
                parameter.type(), parameter instanceof Parameter.Choice choice ? choice.options() : List.of());
    }

    /** An indicator's target: a sign and a number, or a sign and a rule over params. */
    private void target(Indicator indicator) {
        RuleText target = indicator.target();
        if (target == null) {
            return;
        }
        Matcher match = Target.signed(target.source());
        if (match.matches()) {
            formula(target.from(match.start(2)), ValueType.NUMBER);
        } else {
            findings.add(PlaybookCode.INDICATOR_TARGET, target.at(), indicator.id(), target.source());
        }
    }
}
