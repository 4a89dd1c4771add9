package org.zhagen.kernel.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhagen.kernel.rule.TruthNode.InRanges;
import org.zhagen.kernel.rule.TruthNode.InRanges.Range;

/**
 * Turns a condition that depends on one column only into a test of its codes: the condition is evaluated once for every
 * value that occurs, and most calculations are monotonous, so that the values for which it holds form few runs.
 */
final class RunTests {

    /** With fewer sites to a value than this, evaluating the values first does not pay. */
    private static final int MIN_SITES_TO_A_VALUE = 4;

    private static final int MAX_RUNS = 4;

    private RunTests() {}

    /** The test, if the condition depends on one column, has a result for each value, and holds for few runs. */
    static Optional<TruthNode> test(Term.Apply condition, Columns columns) {
        Set<Name> names = new HashSet<>();
        collect(condition, names);
        if (names.size() != 1) {
            return Optional.empty();
        }
        Name name = names.iterator().next();
        if (!(columns.column(name) instanceof Column.Coded column)
                || column.book().size() > columns.sites() / MIN_SITES_TO_A_VALUE) {
            return Optional.empty();
        }
        Columns values = values(name, column);
        TruthBits bits = new ColumnRun(values).truth(new NodeBuilder(values).plain(condition));
        List<Range> runs = runs(BitSet.valueOf(bits.trueBits()));
        return bits.countUnknown() == 0 && runs.size() <= MAX_RUNS
                ? Optional.of(new InRanges(column, runs, false))
                : Optional.empty();
    }

    private static void collect(Term term, Set<Name> names) {
        switch (term) {
            case Term.Constant constant -> {}
            case Term.Field field -> names.add(field.name());
            case Term.Apply apply -> apply.args().forEach(arg -> collect(arg, names));
            case Term.Not not -> collect(not.term(), names);
            case Term.And and -> {
                collect(and.left(), names);
                collect(and.right(), names);
            }
            case Term.Or or -> {
                collect(or.left(), names);
                collect(or.right(), names);
            }
            case Term.Choose choose -> {
                collect(choose.condition(), names);
                collect(choose.yes(), names);
                collect(choose.no(), names);
            }
        }
    }

    /** Columns in which every value of the column is a site of its own. */
    private static Columns values(Name name, Column.Coded column) {
        int size = column.book().size();
        int[] codes = new int[size];
        Arrays.setAll(codes, code -> code);
        BitSet known = new BitSet(size);
        known.set(0, size);
        Column.Coded values =
                new Column.Coded(column.kind(), Codes.of(codes, size), column.book(), Layout.words(known, size));
        return Columns.of(size, name, values);
    }

    private static List<Range> runs(BitSet bits) {
        List<Range> runs = new ArrayList<>();
        for (int from = bits.nextSetBit(0); from >= 0 && runs.size() <= MAX_RUNS; ) {
            int to = bits.nextClearBit(from);
            runs.add(new Range(from, to));
            from = bits.nextSetBit(to);
        }
        return runs;
    }
}
