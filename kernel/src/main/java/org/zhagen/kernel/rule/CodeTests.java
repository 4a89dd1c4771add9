package org.zhagen.kernel.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.rule.TruthNode.InRanges;
import org.zhagen.kernel.rule.TruthNode.InRanges.Range;

/** Turns comparisons of a column with constants into tests of its codes, which need no values at all. */
final class CodeTests {

    private final Columns columns;

    CodeTests(Columns columns) {
        this.columns = columns;
    }

    /** The test, or null where the comparison is not of a column with constants. */
    @Nullable
    TruthNode test(Term.Apply apply) {
        Operation operation = apply.operation();
        Term first = apply.args().getFirst();
        if (operation.isIn()) {
            return first instanceof Term.Field field
                            && apply.args().stream().skip(1).allMatch(Term.Constant.class::isInstance)
                    ? member(field, apply.args().subList(1, apply.args().size()))
                    : null;
        }
        Term second = apply.args().getLast();
        if (first instanceof Term.Field field && second instanceof Term.Constant constant) {
            return compare(operation.function(), field, constant);
        }
        if (first instanceof Term.Constant constant && second instanceof Term.Field field) {
            return compare(mirrored(operation.function()), field, constant);
        }
        return null;
    }

    private static String mirrored(String function) {
        return switch (function) {
            case "_<_" -> "_>_";
            case "_>_" -> "_<_";
            case "_<=_" -> "_>=_";
            case "_>=_" -> "_<=_";
            default -> function;
        };
    }

    private @Nullable TruthNode compare(String function, Term.Field field, Term.Constant constant) {
        if (field.kind() == Kind.BOOL) {
            return null;
        }
        if (!(columns.column(field.name()) instanceof Column.Coded column)) {
            return new TruthNode.Constant(Truth.UNKNOWN);
        }
        Codebook book = column.book();
        Object value = Objects.requireNonNull(constant.value());
        Range range = switch (function) {
            case "_<_" -> new Range(0, book.from(value));
            case "_<=_" -> new Range(0, book.above(value));
            case "_>_" -> new Range(book.above(value), book.size());
            case "_>=_" -> new Range(book.from(value), book.size());
            default -> new Range(book.from(value), book.above(value));
        };
        return new InRanges(column, List.of(range), function.equals("_!=_"));
    }

    private TruthNode member(Term.Field field, List<Term> constants) {
        if (!(columns.column(field.name()) instanceof Column.Coded column)) {
            return new TruthNode.Constant(Truth.UNKNOWN);
        }
        Codebook book = column.book();
        List<Range> ranges = constants.stream()
                .map(constant -> Objects.requireNonNull(((Term.Constant) constant).value()))
                .map(value -> new Range(book.from(value), book.above(value)))
                .filter(range -> range.from() < range.to())
                .sorted(Comparator.comparingInt(Range::from))
                .toList();
        return new InRanges(column, joined(ranges), false);
    }

    private static List<Range> joined(List<Range> ranges) {
        List<Range> joined = new ArrayList<>();
        for (Range range : ranges) {
            if (!joined.isEmpty() && joined.getLast().to() >= range.from()) {
                joined.add(new Range(joined.removeLast().from(), range.to()));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
