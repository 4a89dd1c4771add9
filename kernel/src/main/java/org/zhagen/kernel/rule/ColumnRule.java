package org.zhagen.kernel.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhagen.kernel.value.ValueType;

/**
 * A rule for given parameters, ready to run over columns of sites on one thread. It gives the same answers as
 * {@link Rule} does site by site. Immutable and safe to share.
 */
public final class ColumnRule implements ColumnCompiled {

    private final Rule rule;
    private final Term term;

    private ColumnRule(Rule rule, Term term) {
        this.rule = rule;
        this.term = term;
    }

    /**
     * Makes a rule columnar. Loops and text functions are not in the columnar subset; such a rule has to be evaluated
     * site by site.
     *
     * @param params the parameters' values by kebab-case id; one that is absent is unknown, one that is a {@link Rule} is
     *     computed from each site's values
     */
    public static ColumnCompiled compile(Rule rule, Map<String, ?> params) {
        return compile(rule, params, Map.of());
    }

    /**
     * The same with other values in the place of literals; nothing is read or checked again.
     *
     * @param literals values by the threshold of the rule, of the type of its literal
     */
    public static ColumnCompiled compile(Rule rule, Map<String, ?> params, Map<Threshold, ?> literals) {
        Map<Long, Object> values = new HashMap<>();
        literals.forEach((threshold, value) -> values.put(threshold.expression(), value));
        try {
            return new ColumnRule(rule, new Terms(rule, params, values).build());
        } catch (Terms.Unsupported unsupported) {
            return new ColumnCompiled.NotColumnar(String.valueOf(unsupported.getMessage()));
        }
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /**
     * Whether the condition holds at each site.
     *
     * @throws IllegalStateException if the rule is no condition
     * @throws IllegalArgumentException if a column is not of the type that the rule was compiled for
     */
    public TruthBits evaluate(Columns columns) {
        if (term.kind() != Kind.BOOL) {
            throw new IllegalStateException("not a condition: " + rule.source());
        }
        return new ColumnRun(columns).truth(new NodeBuilder(columns).truth(term));
    }

    /**
     * The rule's value at each site.
     *
     * @throws IllegalArgumentException if a column is not of the type that the rule was compiled for
     */
    public ValueColumn values(Columns columns) {
        ColumnRun run = new ColumnRun(columns);
        NodeBuilder nodes = new NodeBuilder(columns);
        return switch (rule.kind()) {
            case BOOL -> {
                TruthBits bits = evaluate(columns);
                yield new ValueColumn.Flags(bits, run.known(bits.unknownBits()));
            }
            case DOUBLE -> run.doubles(ValueType.NUMBER, nodes.decimals(term));
            case PERCENT -> run.doubles(ValueType.PERCENT, nodes.decimals(term));
            case INT -> run.longs(ValueType.COUNT, nodes.wholes(term));
            case MONEY -> run.longs(ValueType.MONEY, nodes.wholes(term));
            case DURATION -> run.longs(ValueType.DURATION, nodes.wholes(term));
            case STRING -> {
                ValueNode.Wholes node = nodes.wholes(term);
                yield run.texts(List.copyOf(nodes.texts()), node);
            }
        };
    }
}
