package org.zhagen.office.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.RecordPlain;
import org.zhagen.kernel.playbook.DocumentSpec;
import org.zhagen.kernel.playbook.Formula;
import org.zhagen.kernel.playbook.Literal;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.PlaybookFormat;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.rule.Rule;
import org.zhagen.kernel.site.Field;

/**
 * What a template may say about a plan. All keys of the adapted playbook under the names of its file, with values in Chinese
 * (lengths of time, shares, words of the format, what rules come to); keys that were left out are there and empty. Beside them
 * {@code site}, {@code param}, {@code params}, {@code role}, {@code phases}, {@code changes}, {@code today}, {@code start},
 * {@code variant}, {@code simulated}, {@code body}, and with list items what makes them readable, such as {@code owner-title}.
 */
public final class PlanContext {

    private PlanContext() {}

    /** The context of a plan. */
    public static Map<String, @Nullable Object> of(EffectivePlan plan, PlanOptions options) {
        return of(new PlanFacts(plan, options));
    }

    static Map<String, @Nullable Object> of(PlanFacts facts) {
        RecordPlain plain = new RecordPlain(PlaybookFormat.READER, value -> scalar(facts, value));
        Map<String, @Nullable Object> context = plain.of(facts.playbook());
        PlanOptions options = facts.options();
        context.put("site", site(facts));
        context.put("param", parameters(facts));
        context.put("role", roles(facts));
        context.put("today", Printed.day(options.today()));
        context.put("start", Printed.day(options.start()));
        context.put("body", options.signer(facts.siteName()));
        context.put("simulated", options.note());
        context.put("document-title", null);
        WorkPart.add(context, facts);
        ProcedurePart.add(context, facts);
        GroundPart.add(context, facts);
        MeasurePart.add(context, facts);
        ChangePart.add(context, facts);
        return context;
    }

    /** The context for one document. */
    static Map<String, @Nullable Object> with(Map<String, @Nullable Object> context, DocumentSpec document) {
        Map<String, @Nullable Object> own = new LinkedHashMap<>(context);
        own.put("document-title", document.title());
        return own;
    }

    private static Map<String, @Nullable Object> site(PlanFacts facts) {
        Map<String, @Nullable Object> site = Maps.of(
                "name", facts.siteName(), "code", facts.effective().site().code());
        Map<String, Object> values = facts.effective().site().values();
        for (Field field : facts.plan().vocabulary().fields().fields().values()) {
            site.put(field.id(), Printed.field(field, values.get(field.id())));
        }
        return site;
    }

    private static Map<String, @Nullable Object> parameters(PlanFacts facts) {
        Map<String, @Nullable Object> values = Maps.of();
        for (Parameter parameter : facts.playbook().parameters()) {
            values.put(parameter.id(), facts.parameter(parameter));
        }
        return values;
    }

    private static Map<String, @Nullable Object> roles(PlanFacts facts) {
        Map<String, @Nullable Object> titles = Maps.of();
        facts.playbook().roles().forEach(role -> titles.put(role.id(), role.title()));
        return titles;
    }

    private static @Nullable Object scalar(PlanFacts facts, Object value) {
        return switch (value) {
            case RuleText text when !facts.plan().isFormula(text) -> text.source();
            case RuleText text -> isCondition(facts, text) ? facts.condition(text) : facts.rule(text);
            case Literal literal -> literal.text();
            case Duration length -> Printed.length(length);
            case Enum<?> constant -> Words.of(constant);
            case Node node -> null; // only changes hold trees, and a plan has none left
            case Boolean flag -> flag;
            case Number number -> number;
            default -> value.toString();
        };
    }

    private static boolean isCondition(PlanFacts facts, RuleText text) {
        return facts.plan().formula(text) instanceof Formula.Computed(Rule rule) && rule.isCondition();
    }
}
