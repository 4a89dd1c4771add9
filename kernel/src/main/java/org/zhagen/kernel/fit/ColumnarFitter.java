package org.zhagen.kernel.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Formula;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.rule.ColumnCompiled;
import org.zhagen.kernel.rule.ColumnRule;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.rule.Rule;
import org.zhagen.kernel.rule.Threshold;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.rule.TruthBits;
import org.zhagen.kernel.site.Profile;

/**
 * Fits one playbook to all sites of a country at once, with the same answers as {@link Fitter} gives site by site. Conditions run
 * over columns, 64 sites a word; one that can't (see {@link #fallbacks}) runs site by site. Not safe for use by several threads.
 */
public final class ColumnarFitter {

    private final CheckedPlaybook playbook;
    private final OtherValues others;
    private final List<Offer> offers = new ArrayList<>();
    private final List<Condition> coreOnly = new ArrayList<>();
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final Set<String> fallbacks = new LinkedHashSet<>();

    /** What is offered to the sites for which a variant's condition is the first to hold; last the playbook itself. */
    private record Offer(
            Optional<Variant> variant, Optional<Condition> when, List<Condition> rules, List<Precondition> asks) {}

    /** A condition, over columns where it can be. */
    private record Condition(
            String key, CheckedPlaybook owner, Rule rule, Map<String, Object> settings, Optional<ColumnRule> columnar) {

        Truth truth(Profile site) {
            Bindings bindings = owner.bindings(site.values());
            if (settings.isEmpty()) {
                return rule.truth(bindings);
            }
            Map<String, Object> params = new HashMap<>(bindings.params());
            params.putAll(settings);
            return rule.truth(new Bindings(bindings.site(), params));
        }
    }

    /** A fitter with the playbook of another and the variants that it has applied already. */
    public ColumnarFitter(Fitter fitter) {
        this(fitter, OtherValues.none(fitter.playbook()));
    }

    ColumnarFitter(Fitter fitter, OtherValues others) {
        this.playbook = fitter.playbook();
        this.others = others;
        for (Variant variant : playbook.model().variants()) {
            Condition when = condition(playbook, playbook.rule(variant.when()), Map.of());
            if (variant.coreOnly()) {
                coreOnly.add(when);
            } else {
                offers.add(offer(fitter.offered(Optional.of(variant)), Optional.of(variant), Optional.of(when)));
            }
        }
        offers.add(offer(playbook, Optional.empty(), Optional.empty()));
    }

    /** The rules that run site by site, each with the reason; empty when all run over columns. */
    public Set<String> fallbacks() {
        return Collections.unmodifiableSet(fallbacks);
    }

    /** Fits the playbook to sites that are all columnar; see {@link #fit(Columns, IntFunction)}. */
    public Fits fit(Columns columns) {
        if (!fallbacks.isEmpty()) {
            throw new IllegalStateException("These rules need the sites' profiles: " + fallbacks);
        }
        return fit(columns, site -> new Profile("", "", Map.of()));
    }

    /**
     * Fits the playbook to all sites.
     *
     * @param columns the sites' values by field
     * @param profile the profile of a site by its position in the columns; asked only for rules that run site by site
     */
    public Fits fit(Columns columns, IntFunction<Profile> profile) {
        Map<String, TruthBits> truths = new HashMap<>();
        for (Condition condition : conditions.values()) {
            truths.put(condition.key(), evaluate(condition, columns, profile));
        }
        Fits.Builder fits = new Fits.Builder(
                columns.sites(), coreOnly.stream().map(c -> truth(truths, c)).toList());
        for (Offer offer : offers) {
            fits.add(
                    offer.variant(),
                    offer.when().map(when -> truth(truths, when)),
                    offer.asks(),
                    offer.rules().stream().map(rule -> truth(truths, rule)).toList());
        }
        return fits.build();
    }

    private static TruthBits truth(Map<String, TruthBits> truths, Condition condition) {
        TruthBits truth = truths.get(condition.key());
        if (truth == null) {
            throw new IllegalStateException("Not evaluated: " + condition.key());
        }
        return truth;
    }

    private Offer offer(CheckedPlaybook offered, Optional<Variant> variant, Optional<Condition> when) {
        List<Condition> rules = new ArrayList<>();
        for (Precondition precondition : offered.model().preconditions()) {
            rules.add(condition(offered, offered.rule(precondition.rule()), others.limitsOf(precondition)));
        }
        return new Offer(variant, when, rules, offered.model().preconditions());
    }

    /** Conditions that say the same with the same parameters are evaluated once. */
    private Condition condition(CheckedPlaybook owner, Rule rule, Map<Threshold, Object> limits) {
        Map<String, Object> settings = others.paramsOf(owner);
        Map<String, Object> params = new LinkedHashMap<>();
        for (Parameter parameter : owner.model().parameters()) {
            if (rule.params().contains(parameter.id())) {
                Object value = settings.get(parameter.id());
                params.put(parameter.id(), value == null ? standard(owner, parameter) : value);
            }
        }
        String key = rule.source() + " " + params + " " + new TreeMap<>(byExpression(limits));
        return conditions.computeIfAbsent(
                key, k -> new Condition(k, owner, rule, settings, columnar(rule, params, limits)));
    }

    private static Object standard(CheckedPlaybook owner, Parameter parameter) {
        return switch (owner.formula(parameter.standard())) {
            case Formula.Constant(Object value) -> value;
            case Formula.Computed(Rule standard) -> standard;
        };
    }

    private static Map<Long, Object> byExpression(Map<Threshold, Object> limits) {
        Map<Long, Object> values = new HashMap<>();
        limits.forEach((threshold, value) -> values.put(threshold.expression(), value));
        return values;
    }

    private Optional<ColumnRule> columnar(Rule rule, Map<String, Object> params, Map<Threshold, Object> limits) {
        return switch (ColumnRule.compile(rule, params, limits)) {
            case ColumnRule columnar -> Optional.of(columnar);
            case ColumnCompiled.NotColumnar(String reason) -> {
                fallbacks.add(rule.source() + ": " + reason);
                yield Optional.empty();
            }
        };
    }

    private static TruthBits evaluate(Condition condition, Columns columns, IntFunction<Profile> profile) {
        return condition
                .columnar()
                .map(rule -> rule.evaluate(columns))
                .orElseGet(() -> siteBySite(condition, columns.sites(), profile));
    }

    private static TruthBits siteBySite(Condition condition, int sites, IntFunction<Profile> profile) {
        long[] trueBits = new long[(sites + 63) >> 6];
        long[] unknownBits = new long[(sites + 63) >> 6];
        for (int site = 0; site < sites; site++) {
            Truth truth = condition.truth(profile.apply(site));
            long[] bits = truth == Truth.TRUE ? trueBits : truth == Truth.UNKNOWN ? unknownBits : null;
            if (bits != null) {
                bits[site >> 6] |= 1L << site;
            }
        }
        return new TruthBits(trueBits, unknownBits);
    }
}
