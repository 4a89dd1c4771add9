package org.zhagen.kernel.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A checked rule, ready to run. Immutable and safe to share. */
public final class Rule implements Compiled {

    private final String source;
    private final CelAbstractSyntaxTree ast;
    private final Program program;
    private final Kind kind;
    private final Map<String, Name> names;
    private final Map<String, CelUnknownSet> unknowns;

    Rule(String source, CelAbstractSyntaxTree ast, Program program, Kind kind, Set<Name> mentioned) {
        this.source = source;
        this.ast = ast;
        this.program = program;
        this.kind = kind;
        this.names = mentioned.stream().collect(Collectors.toUnmodifiableMap(Name::spelling, Function.identity()));
        this.unknowns = names.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), name -> CelUnknownSet.create(CelAttribute.fromQualifiedIdentifier(name))));
    }

    /** The rule as written. */
    public String source() {
        return source;
    }

    /** The kebab-case ids of the profile fields that the rule mentions, sorted. */
    public SortedSet<String> siteFields() {
        return ids(Name.SITE);
    }

    /** The kebab-case ids of the parameters that the rule mentions, sorted. */
    public SortedSet<String> params() {
        return ids(Name.PARAMS);
    }

    /** Whether the rule is a condition, so that it has a truth. */
    public boolean isCondition() {
        return kind == Kind.BOOL;
    }

    /** The literals with which the rule compares fields by size, in its order; those inside of loops are left out. */
    public List<Threshold> thresholds() {
        return Thresholds.of(this);
    }

    /**
     * The sizes of a field at which comparisons of the rule turn while all other values stand still, ascending; see
     * {@link org.zhagen.kernel.value.Sizes} for units. None for what can't be solved.
     */
    public SortedSet<Double> turnsOfField(String field, Bindings others) {
        return Turns.of(this, Name.SITE, field, others);
    }

    /** The same for a parameter. */
    public SortedSet<Double> turnsOfParameter(String parameter, Bindings others) {
        return Turns.of(this, Name.PARAMS, parameter, others);
    }

    private SortedSet<String> ids(String root) {
        return names.values().stream()
                .filter(name -> name.root().equals(root))
                .map(Name::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether the condition holds.
     *
     * @throws IllegalStateException if the rule is no condition, see {@link Expected#TRUTH}
     */
    public Truth truth(Bindings bindings) {
        if (kind != Kind.BOOL) {
            throw new IllegalStateException("not a condition: " + source);
        }
        return value(bindings)
                .map(value -> (Boolean) value ? Truth.TRUE : Truth.FALSE)
                .orElse(Truth.UNKNOWN);
    }

    /** The rule's value, of the Java class that {@link org.zhagen.kernel.value.ValueType} names; empty if unknown. */
    public Optional<Object> value(Bindings bindings) {
        try {
            Object value = program.eval(name -> Optional.of(find(name, bindings)));
            return Optional.ofNullable(kind.admit(value));
        } catch (CelEvaluationException noResult) {
            return Optional.empty();
        }
    }

    private Object find(String spelling, Bindings bindings) {
        Name name = name(spelling);
        Object value = name.kind().admit(bindings.find(name));
        return value == null ? Objects.requireNonNull(unknowns.get(spelling)) : value;
    }

    CelAbstractSyntaxTree ast() {
        return ast;
    }

    Kind kind() {
        return kind;
    }

    Name name(String spelling) {
        return Objects.requireNonNull(names.get(spelling), spelling);
    }

    @Override
    public String toString() {
        return source;
    }
}
