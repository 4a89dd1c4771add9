package org.zhagen.kernel.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Formula;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.rule.ColumnRule;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.rule.Rule;
import org.zhagen.kernel.rule.Threshold;
import org.zhagen.kernel.site.Field;

/**
 * What would become of the sites if a playbook had other values: other defaults of parameters, other literals in its preconditions. The
 * answers are those of the playbook with these values written into its text; nothing is read, checked or compiled again. What a
 * variant sets or replaces stays as the variant says. A literal in a rule that can't run over columns is no knob. Immutable; the
 * fitters that it makes are for one thread each.
 */
public final class WhatIf {

    private final Fitter fitter;
    private final SequencedMap<String, Knob> knobs = new LinkedHashMap<>();

    /** What-ifs for the playbook of a fitter. */
    public WhatIf(Fitter fitter) {
        this.fitter = fitter;
        CheckedPlaybook playbook = fitter.playbook();
        Set<String> mentioned = new TreeSet<>();
        List<Knob> limits = new ArrayList<>();
        for (CheckedPlaybook offered : fitter.offers()) {
            offered.model()
                    .preconditions()
                    .forEach(precondition ->
                            mentioned.addAll(offered.rule(precondition.rule()).params()));
        }
        playbook.model().preconditions().forEach(precondition -> limits.addAll(limits(playbook, precondition)));
        for (Parameter parameter : playbook.model().parameters()) {
            if (mentioned.contains(parameter.id()) && parameter instanceof Parameter.Quantity quantity) {
                put(new Knob.Standard(
                        quantity,
                        playbook.formula(quantity.standard()) instanceof Formula.Constant(Object value)
                                ? value
                                : null));
            }
        }
        limits.forEach(this::put);
    }

    private void put(Knob knob) {
        knobs.put(knob.id(), knob);
    }

    private static List<Knob> limits(CheckedPlaybook playbook, Precondition precondition) {
        Rule rule = playbook.rule(precondition.rule());
        List<Knob> limits = new ArrayList<>();
        if (ColumnRule.compile(rule, Map.of()) instanceof ColumnRule) {
            for (Threshold threshold : rule.thresholds()) {
                Field field = playbook.vocabulary().fields().field(threshold.field());
                if (field != null) {
                    limits.add(new Knob.Limit(precondition, limits.size() + 1, field, threshold));
                }
            }
        }
        return limits;
    }

    /** Everything that can be moved, in the order of the playbook, parameters first. */
    public List<Knob> knobs() {
        return List.copyOf(knobs.values());
    }

    /** Between which values each of them can be moved, among some sites. */
    public List<Slider> sliders(Columns sites) {
        return knobs.values().stream().map(knob -> Slider.of(knob, sites)).toList();
    }

    /**
     * A fitter of the playbook with other values.
     *
     * @param values by the id of the knob; those of other knobs stay as they are
     * @throws IllegalArgumentException for an id of no knob, or a value that is not of the knob's type
     */
    public ColumnarFitter with(Map<String, Object> values) {
        Map<String, Object> params = new HashMap<>();
        Map<String, Map<Threshold, Object>> limits = new HashMap<>();
        values.forEach((id, value) -> {
            switch (knobs.get(id)) {
                case null ->
                    throw new IllegalArgumentException(fitter.playbook().name() + " has no knob " + id);
                case Knob knob
                when !knob.type().holder().isInstance(value) ->
                    throw new IllegalArgumentException(id + " is a " + knob.type() + ", not " + value);
                case Knob.Standard knob -> params.put(knob.parameter().id(), value);
                case Knob.Limit knob ->
                    limits.computeIfAbsent(knob.precondition().id(), each -> new HashMap<>())
                            .put(knob.threshold(), value);
            }
        });
        return new ColumnarFitter(fitter, new OtherValues(fitter.playbook(), params, limits));
    }
}
