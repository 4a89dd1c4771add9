package org.zhagen.kernel.fit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.rule.Threshold;

/**
 * Values in the place of those that a playbook has. They count wherever the text of the playbook itself holds, so not where a
 * variant wrote its own.
 *
 * @param params by the parameter's id
 * @param limits by the precondition's id
 */
record OtherValues(CheckedPlaybook base, Map<String, Object> params, Map<String, Map<Threshold, Object>> limits) {

    /** None: everything is as the playbook says. */
    static OtherValues none(CheckedPlaybook base) {
        return new OtherValues(base, Map.of(), Map.of());
    }

    /** The values for parameters of a playbook that is offered. */
    Map<String, Object> paramsOf(CheckedPlaybook offered) {
        if (params.isEmpty()) {
            return Map.of();
        }
        Map<String, RuleText> own = new HashMap<>();
        base.model().parameters().forEach(parameter -> own.put(parameter.id(), parameter.standard()));
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : offered.model().parameters()) {
            Object value = params.get(parameter.id());
            if (value != null && same(parameter.standard(), own.get(parameter.id()))) {
                values.put(parameter.id(), value);
            }
        }
        return values;
    }

    /** The values for literals of a precondition of a playbook that is offered. */
    Map<Threshold, Object> limitsOf(Precondition offered) {
        Map<Threshold, Object> values = limits.getOrDefault(offered.id(), Map.of());
        boolean own = !values.isEmpty()
                && base.model().preconditions().stream()
                        .anyMatch(precondition ->
                                precondition.id().equals(offered.id()) && same(precondition.rule(), offered.rule()));
        return own ? values : Map.of();
    }

    private static boolean same(RuleText text, @Nullable RuleText other) {
        return other != null
                && text.source().equals(other.source())
                && text.at().equals(other.at());
    }
}
