package org.zhagen.office.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.CoreElement;
import org.zhagen.kernel.playbook.Formula;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Role;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.playbook.Step;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.site.Field;

/** A plan with all that its documents look up again and again: values, titles, days. */
final class PlanFacts {

    private static final Pattern ONE_PARAMETER = Pattern.compile("params\\.(\\w+)");

    private final EffectivePlan effective;
    private final PlanOptions options;
    private final Bindings bindings;
    private final SequencedMap<String, Object> settings;
    private final RuleWords ruleWords;

    PlanFacts(EffectivePlan effective, PlanOptions options) {
        this.effective = effective;
        this.options = options;
        this.bindings = plan().bindings(effective.site().values());
        this.settings = effective.settings();
        this.ruleWords = new RuleWords(plan().vocabulary().fields(), playbook());
    }

    EffectivePlan effective() {
        return effective;
    }

    CheckedPlaybook plan() {
        return effective.plan();
    }

    Playbook playbook() {
        return effective.plan().model();
    }

    PlanOptions options() {
        return options;
    }

    Bindings bindings() {
        return bindings;
    }

    String siteName() {
        return effective.site().name();
    }

    /** A field of the dictionary that a rule mentions. */
    Field field(String id) {
        return Objects.requireNonNull(plan().vocabulary().fields().field(id), id);
    }

    /** What a parameter comes to here, with its unit; 待查 where that depends on something unknown. */
    String parameter(Parameter parameter) {
        String written = Printed.asWritten(parameter.standard().source());
        Object value = settings.get(parameter.id());
        if (value == null) {
            return Printed.UNKNOWN;
        }
        if (written != null && value instanceof Duration) {
            return written;
        }
        return Printed.value(value, parameter instanceof Parameter.Quantity quantity ? quantity.unit() : null);
    }

    /** What the parameter with an id comes to here. */
    String parameter(String id) {
        return playbook().parameters().stream()
                .filter(p -> p.id().equals(id))
                .map(this::parameter)
                .findFirst()
                .orElse(Printed.UNKNOWN);
    }

    /** What a rule text comes to here; a condition is said in words. */
    String rule(RuleText text) {
        Matcher one = ONE_PARAMETER.matcher(text.source());
        if (one.matches()) {
            return parameter(one.group(1).replace('_', '-'));
        }
        Formula formula = plan().formula(text);
        if (formula instanceof Formula.Constant(Object constant)) {
            String written = constant instanceof Duration ? Printed.asWritten(text.source()) : null;
            return written == null ? Printed.value(constant) : written;
        }
        Object value = formula.value(bindings).orElse(null);
        return value == null ? Printed.UNKNOWN : Printed.value(value);
    }

    /** A condition in words, or null where there are none for it. */
    @Nullable
    String condition(RuleText text) {
        return ruleWords(text.source());
    }

    @Nullable
    String ruleWords(String rule) {
        return ruleWords.of(rule).orElse(null);
    }

    /** What a precondition asks for: its rule in words, else the reason behind it. */
    String precondition(Precondition precondition) {
        String words = condition(precondition.rule());
        return words == null ? precondition.because() : words;
    }

    /** The title of a role, or of one who takes part without being a role; other words as they are. */
    String role(String id) {
        String standing = Words.standing(id);
        return playbook().roles().stream()
                .filter(r -> r.id().equals(id))
                .map(Role::title)
                .findFirst()
                .orElse(standing == null ? id : standing);
    }

    List<String> roles(List<String> ids) {
        return ids.stream().map(this::role).toList();
    }

    /** The title of a core element; null for none. */
    @Nullable
    String core(@Nullable String id) {
        return playbook().core().stream()
                .filter(c -> c.id().equals(id))
                .map(CoreElement::title)
                .findFirst()
                .orElse(null);
    }

    LocalDate begins(Step step) {
        return options.start().plusDays(step.starts().toDays());
    }

    /** The last day of a step. */
    LocalDate ends(Step step) {
        return begins(step).plusDays(Math.max(1, step.takes().toDays()) - 1);
    }

    /** The fields that rules of this plan ask for and the site has not filled in, in the order of the dictionary. */
    List<Field> unknownFields() {
        List<RuleText> rules = new ArrayList<>();
        playbook().preconditions().forEach(p -> rules.add(p.rule()));
        playbook().parameters().forEach(p -> rules.add(p.standard()));
        playbook().resources().forEach(r -> rules.add(r.amount()));
        playbook().surveys().forEach(s -> {
            if (s.sample() != null) {
                rules.add(s.sample());
            }
        });
        Map<String, Object> known = effective.site().values();
        return plan().vocabulary().fields().fields().values().stream()
                .filter(f -> !known.containsKey(f.id()))
                .filter(f -> rules.stream()
                        .anyMatch(r -> plan().formula(r).siteFields().contains(f.id())))
                .toList();
    }
}
