package org.zhagen.kernel.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Sizes;
import org.zhagen.kernel.value.ValueRange;
import org.zhagen.kernel.value.ValueType;

/** What can be changed at a site so that the required preconditions of a playbook hold. */
final class Levers {

    private final CheckedPlaybook playbook;
    private final Profile site;
    private final Map<String, Double> spans;
    private final List<PreconditionState> required;

    Levers(CheckedPlaybook playbook, Profile site, Map<String, Double> spans) {
        this.playbook = playbook;
        this.site = site;
        this.spans = spans;
        this.required = Fitter.states(playbook, site).stream()
                .filter(state -> state.precondition().need() == Precondition.Need.REQUIRED)
                .toList();
    }

    /** The required preconditions as they stand. */
    List<PreconditionState> required() {
        return required;
    }

    List<Lever> all() {
        List<Lever> levers = new ArrayList<>();
        Map<String, Object> settings = playbook.settings(site.values());
        Set<String> params = new TreeSet<>();
        required.forEach(state ->
                params.addAll(playbook.rule(state.precondition().rule()).params()));
        for (Parameter parameter : playbook.model().parameters()) {
            if (params.contains(parameter.id())) {
                lever(parameter, settings.get(parameter.id())).ifPresent(levers::add);
            }
        }
        for (String id : fields()) {
            lever(playbook.vocabulary().fields().field(id)).ifPresent(levers::add);
        }
        required.stream()
                .filter(state -> state.state() == Truth.FALSE)
                .map(PreconditionState::precondition)
                .filter(precondition -> precondition.remedy() != null)
                .forEach(precondition -> levers.add(new Lever.OfRemedy(precondition)));
        return levers;
    }

    /** Of what a playbook knows no remedy for, nothing can be changed; only found out. */
    private SortedSet<String> fields() {
        SortedSet<String> fields = new TreeSet<>();
        for (PreconditionState state : required) {
            for (String field : playbook.rule(state.precondition().rule()).siteFields()) {
                if (state.precondition().remedy() != null || !site.values().containsKey(field)) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static Optional<Lever> lever(Parameter parameter, @Nullable Object now) {
        return switch (parameter) {
            case Parameter.Quantity quantity -> {
                ValueRange range = quantity.range();
                yield Optional.of(new Lever.OfParameter(
                        parameter,
                        now,
                        range,
                        List.of(),
                        span(range, Sizes.of(now).orElse(0))));
            }
            case Parameter.Choice choice ->
                Optional.of(new Lever.OfParameter(parameter, now, new ValueRange(null, null), choice.options(), 1));
            case Parameter.Flag flag ->
                Optional.of(new Lever.OfParameter(parameter, now, new ValueRange(null, null), List.of(true, false), 1));
            case Parameter.Words words -> Optional.empty();
        };
    }

    /** Mountains do not move, and words of a site's own have no next value. */
    private Optional<Lever> lever(@Nullable Field field) {
        if (field == null || field.type() == ValueType.TEXT) {
            return Optional.empty();
        }
        Object now = site.values().get(field.id());
        if (now != null && field.category() == Field.Category.TERRAIN) {
            return Optional.empty();
        }
        List<?> words = field.type() == ValueType.FLAG ? List.of(true, false) : field.optionIds();
        double span =
                spans.getOrDefault(field.id(), span(field.range(), Sizes.of(now).orElse(0)));
        return Optional.of(new Lever.OfField(field, now, field.range(), words, span > 0 ? span : 1));
    }

    /** From limit to limit; without limits, from nothing to what there is. */
    private static double span(ValueRange range, double now) {
        double least = Sizes.of(range.min()).orElse(Double.NaN);
        double most = Sizes.of(range.max()).orElse(Double.NaN);
        return most > least ? most - least : Math.max(1, Math.abs(now));
    }
}
