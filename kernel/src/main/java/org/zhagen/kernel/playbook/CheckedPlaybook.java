package org.zhagen.kernel.playbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.rule.Rule;
import org.zhagen.kernel.rule.Truth;

/**
 * A playbook that was read and checked without errors: the document, what it says, and its rules ready to run. A playbook
 * with a variant or an adaptation applied is one, too.
 */
public final class CheckedPlaybook {

    private final Node.Mapping tree;
    private final Playbook model;
    private final Vocabulary vocabulary;
    private final Map<RuleText, Formula> formulas;

    CheckedPlaybook(Node.Mapping tree, Playbook model, Vocabulary vocabulary, Map<RuleText, Formula> formulas) {
        this.tree = tree;
        this.model = model;
        this.vocabulary = vocabulary;
        this.formulas = Map.copyOf(formulas);
    }

    /** The document with its places. */
    public Node.Mapping tree() {
        return tree;
    }

    /** What the document says. */
    public Playbook model() {
        return model;
    }

    /** What it was checked with. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Id and version, as adaptations name it: {@code whistle@1.2.0}. */
    public String name() {
        return model.id() + "@" + model.version();
    }

    /** SHA-256 of the canonical form. */
    public String digest() {
        return CanonicalJson.digest(tree);
    }

    /** Whether a text of this playbook is a rule or value as a whole; an indicator's target has a sign before its rule. */
    public boolean isFormula(RuleText text) {
        return formulas.containsKey(text);
    }

    /** What a rule text of this playbook turned out to be. */
    public Formula formula(RuleText text) {
        Formula formula = formulas.get(text);
        if (formula == null) {
            throw new IllegalArgumentException("Not a rule of " + name() + ": " + text);
        }
        return formula;
    }

    /** What an indicator is to reach; empty where it has no target, or one that depends on something unknown. */
    public Optional<Target> target(Indicator indicator, Bindings bindings) {
        RuleText text = indicator.target();
        if (text == null) {
            return Optional.empty();
        }
        Matcher signed = Target.signed(text.source());
        if (!signed.matches()) {
            throw new IllegalArgumentException("Not a target of " + name() + ": " + text);
        }
        return formula(text.from(signed.start(2)))
                .value(bindings)
                .map(Number.class::cast)
                .map(bound -> new Target(Target.Sign.of(signed.group(1)), bound.doubleValue()));
    }

    /** The profile fields on which a rule text of this playbook depends, be it through the default of a parameter. */
    public SortedSet<String> siteFields(RuleText text) {
        SortedSet<String> fields = new TreeSet<>(formula(text).siteFields());
        if (formula(text) instanceof Formula.Computed(Rule rule)) {
            model.parameters().stream()
                    .filter(parameter -> rule.params().contains(parameter.id()))
                    .forEach(parameter ->
                            fields.addAll(formula(parameter.standard()).siteFields()));
        }
        return fields;
    }

    /** The rule behind a condition of this playbook. */
    public Rule rule(RuleText text) {
        if (formula(text) instanceof Formula.Computed(Rule rule)) {
            return rule;
        }
        throw new IllegalArgumentException("Not a condition: " + text);
    }

    /** The profile fields that its preconditions and variants mention: those by which sites are compared. */
    public SortedSet<String> siteFields() {
        SortedSet<String> fields = new TreeSet<>();
        model.preconditions().forEach(p -> fields.addAll(siteFields(p.rule())));
        model.variants().forEach(v -> fields.addAll(siteFields(v.when())));
        return fields;
    }

    /** Whether a condition of this playbook holds for a site. */
    public Truth truth(RuleText text, Bindings bindings) {
        return rule(text).truth(bindings);
    }

    /**
     * The values of the parameters for a site: the defaults, of which some are rules over the site. A parameter whose default
     * depends on something unknown is left out, which makes it unknown in turn.
     */
    public SequencedMap<String, Object> settings(Map<String, Object> site) {
        SequencedMap<String, Object> settings = new LinkedHashMap<>();
        Bindings bindings = new Bindings(site, Map.of());
        for (Parameter parameter : model.parameters()) {
            Optional<Object> value = formula(parameter.standard()).value(bindings);
            value.ifPresent(v -> settings.put(parameter.id(), v));
        }
        return settings;
    }

    /** Everything that rules may use for a site: its values and the parameters' values. */
    public Bindings bindings(Map<String, Object> site) {
        return new Bindings(site, settings(site));
    }
}
