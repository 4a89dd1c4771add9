package org.zhagen.kernel.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Formula;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Resource;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.playbook.Variants;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Money;

/** Fits one playbook to sites, one at a time. For a whole country at once see {@link ColumnarFitter}. */
public final class Fitter {

    private final CheckedPlaybook playbook;
    private final Map<String, CheckedPlaybook> withVariant = new HashMap<>();

    /** A fitter for a playbook; its variants are applied once, here. */
    public Fitter(CheckedPlaybook playbook, Playbooks playbooks) {
        this.playbook = playbook;
        for (Variant variant : playbook.model().variants()) {
            CheckedPlaybook changed = Variants.with(playbook, variant, playbooks, new Findings());
            if (changed == null) {
                throw new IllegalArgumentException("Variant " + variant.id() + " of a checked playbook is broken");
            }
            withVariant.put(variant.id(), changed);
        }
    }

    /** The playbook as it is offered to a site: with one of its variants, or as it is. */
    CheckedPlaybook offered(Optional<Variant> variant) {
        return variant.map(v -> withVariant.get(v.id())).orElse(playbook);
    }

    /** The playbook itself and as its variants change it, those left out that keep only the core idea. */
    List<CheckedPlaybook> offers() {
        List<CheckedPlaybook> offers = new ArrayList<>();
        offers.add(playbook);
        for (Variant variant : playbook.model().variants()) {
            if (!variant.coreOnly()) {
                offers.add(offered(Optional.of(variant)));
            }
        }
        return offers;
    }

    /** The playbook as it is written. */
    public CheckedPlaybook playbook() {
        return playbook;
    }

    /** The profile fields that preconditions and variants ask about, also those of the playbook as variants change it. */
    public SortedSet<String> siteFields() {
        SortedSet<String> fields = new TreeSet<>(playbook.siteFields());
        withVariant.values().forEach(changed -> fields.addAll(changed.siteFields()));
        return fields;
    }

    /** The profile fields on which a rule depends, be it through a parameter, in the playbook as it is offered to a site. */
    public SortedSet<String> siteFields(Profile site, RuleText rule) {
        return offered(Variants.suiting(playbook, site.values())).siteFields(rule);
    }

    /** How the playbook fits one site. */
    public Fit fit(Profile site) {
        Optional<Variant> variant = Variants.suiting(playbook, site.values());
        CheckedPlaybook offered = offered(variant);
        List<PreconditionState> states = states(offered, site);
        Optional<Variant> coreOnly = Variants.coreOnly(playbook, site.values());
        Verdict verdict = Verdict.of(states, variant.isPresent(), coreOnly.isPresent());
        return new Fit(
                site.code(),
                site.name(),
                verdict,
                Score.of(states),
                states,
                (verdict == Verdict.CORE_IDEA_ONLY ? coreOnly : variant).orElse(null),
                costs(offered, offered.bindings(site.values()), site));
    }

    /** What becomes of each precondition of a playbook at a site. */
    public static List<PreconditionState> states(CheckedPlaybook offered, Profile site) {
        Bindings bindings = offered.bindings(site.values());
        return offered.model().preconditions().stream()
                .map(precondition -> state(offered, precondition, bindings, site))
                .toList();
    }

    private static PreconditionState state(
            CheckedPlaybook offered, Precondition precondition, Bindings bindings, Profile site) {
        Truth truth = offered.truth(precondition.rule(), bindings);
        Set<String> fields = offered.siteFields(precondition.rule());
        return new PreconditionState(precondition, truth, truth == Truth.UNKNOWN ? missing(fields, site) : List.of());
    }

    /** What each resource of a playbook comes to at a site. */
    public static List<Cost> costs(CheckedPlaybook offered, Bindings bindings, Profile site) {
        List<Cost> costs = new ArrayList<>();
        for (Resource resource : offered.model().resources()) {
            Formula formula = offered.formula(resource.amount());
            Object amount = formula.value(bindings).map(Fitter::rounded).orElse(null);
            costs.add(new Cost(
                    resource,
                    amount,
                    amount == null ? missing(offered.siteFields(resource.amount()), site) : List.of()));
        }
        return costs;
    }

    /** Amounts are estimates: two decimals are more than enough. */
    private static Object rounded(Object amount) {
        return switch (amount) {
            case Money money -> money;
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 -> number.longValue();
            case Double number -> Math.round(number * 100) / 100.0;
            default -> amount;
        };
    }

    private static List<String> missing(Set<String> fields, Profile site) {
        return fields.stream()
                .filter(f -> !site.values().containsKey(f))
                .sorted()
                .toList();
    }
}
