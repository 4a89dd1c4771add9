package org.zhagen.kernel.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.rule.CompareNode.Test;
import org.zhagen.kernel.rule.DecimalMath.Sign;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;

/** Binds a term to columns. The nodes hold the scratch space of one evaluation and are not shared. */
final class NodeBuilder {

    private final Columns columns;
    private final Map<String, Long> textNumbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    NodeBuilder(Columns columns) {
        this.columns = columns;
    }

    /** The texts that whole values of text kind number. */
    List<String> texts() {
        return texts;
    }

    TruthNode truth(Term term) {
        return switch (term) {
            case Term.Constant constant -> new TruthNode.Constant(truth(constant.value()));
            case Term.Field field ->
                columns.column(field.name()) instanceof Column.Flags flags
                        ? new TruthNode.Flag(flags)
                        : new TruthNode.Constant(Truth.UNKNOWN);
            case Term.And(Term left, Term right) -> new TruthNode.And(truth(left), truth(right));
            case Term.Or(Term left, Term right) -> new TruthNode.Or(truth(left), truth(right));
            case Term.Not(Term inner) -> new TruthNode.Not(truth(inner));
            case Term.Choose(Term condition, Term yes, Term no) ->
                new TruthNode.Choose(truth(condition), truth(yes), truth(no));
            case Term.Apply apply -> comparison(apply);
        };
    }

    private static Truth truth(@Nullable Object value) {
        if (value == null) {
            return Truth.UNKNOWN;
        }
        return (Boolean) value ? Truth.TRUE : Truth.FALSE;
    }

    private TruthNode comparison(Term.Apply apply) {
        TruthNode direct = new CodeTests(columns).test(apply);
        return direct != null ? direct : RunTests.test(apply, columns).orElseGet(() -> plain(apply));
    }

    /** A comparison by way of its operands' values. */
    TruthNode plain(Term.Apply apply) {
        Operation operation = apply.operation();
        Term left = apply.args().getFirst();
        if (operation.isIn()) {
            return new CompareNode.Any(apply.args().stream()
                    .skip(1)
                    .map(element -> compare("_==_", left, element))
                    .toList());
        }
        return compare(operation.function(), left, apply.args().get(1));
    }

    private TruthNode compare(String function, Term left, Term right) {
        boolean negated = function.equals("_!=_");
        if (left.kind() == Kind.BOOL) {
            return new TruthNode.Alike(truth(left), truth(right), negated);
        }
        return switch (function) {
            case "_<_" -> compare(Test.LESS, false, left, right);
            case "_>_" -> compare(Test.LESS, false, right, left);
            case "_>=_" -> compare(Test.LESS, true, left, right);
            case "_<=_" -> compare(Test.LESS, true, right, left);
            default -> compare(Test.EQUAL, negated, left, right);
        };
    }

    private TruthNode compare(Test test, boolean negated, Term left, Term right) {
        return whole(left.kind()) && whole(right.kind())
                ? new CompareNode.Wholes(test, negated, wholes(left), wholes(right))
                : new CompareNode.Decimals(test, negated, decimals(left), decimals(right));
    }

    static boolean whole(Kind kind) {
        return kind != Kind.DOUBLE && kind != Kind.PERCENT;
    }

    ValueNode.Wholes wholes(Term term) {
        return switch (term) {
            case Term.Constant constant -> {
                Object value = constant.value();
                yield value == null ? new ValueNode.WholeUnknown() : new ValueNode.WholeConstant(number(value));
            }
            case Term.Field field -> wholeField(columns.column(field.name()));
            case Term.Choose(Term condition, Term yes, Term no) ->
                new ValueNode.ChooseWhole(truth(condition), wholes(yes), wholes(no));
            case Term.Apply apply -> wholeMath(apply.operation(), apply.args());
            default -> throw new IllegalStateException("not a number: " + term);
        };
    }

    private long number(Object value) {
        return switch (value) {
            case Long whole -> whole;
            case Money money -> money.fen();
            case Duration length -> length.toSeconds();
            default -> textNumber((String) value);
        };
    }

    private long textNumber(String text) {
        return textNumbers.computeIfAbsent(text, added -> {
            texts.add(added);
            return texts.size() - 1L;
        });
    }

    private ValueNode.Wholes wholeField(@Nullable Column column) {
        if (!(column instanceof Column.Coded coded)) {
            return new ValueNode.WholeUnknown();
        }
        return switch (coded.book()) {
            case Codebook.Range range -> new ValueNode.WholeField(coded, new long[0], range.first());
            case Codebook.Wholes wholes -> new ValueNode.WholeField(coded, wholes.sorted(), 0);
            case Codebook.Texts book -> {
                long[] numbers = new long[book.size()];
                for (int code = 0; code < numbers.length; code++) {
                    numbers[code] = textNumber(book.sorted()[code]);
                }
                yield new ValueNode.WholeField(coded, numbers, 0);
            }
            case Codebook.Decimals decimals -> throw new IllegalStateException("not whole: " + decimals.kind());
        };
    }

    private ValueNode.Wholes wholeMath(Operation operation, List<Term> args) {
        Term left = args.getFirst();
        Term right = args.getLast();
        boolean decimal = args.stream().anyMatch(arg -> !whole(arg.kind()));
        return switch (operation.function()) {
            case "_+_" -> new WholeMath.Sum(wholes(left), wholes(right));
            case "_-_" -> new WholeMath.Difference(wholes(left), wholes(right));
            case "_%_" -> new WholeMath.Remainder(wholes(left), wholes(right));
            case "-_" -> new WholeMath.Negation(wholes(left));
            case "int" -> new WholeMath.FromDecimal(decimals(left), false);
            case "_*_" ->
                decimal
                        ? new WholeMath.FromDecimal(binary(Sign.TIMES, left, right), true)
                        : new WholeMath.Product(wholes(left), wholes(right));
            case "_/_" ->
                decimal
                        ? new WholeMath.FromDecimal(binary(Sign.OVER, left, right), true)
                        : new WholeMath.Quotient(wholes(left), wholes(right), left.kind() == Kind.MONEY);
            default -> throw new IllegalStateException("no whole arithmetic: " + operation);
        };
    }

    ValueNode.Decimals decimals(Term term) {
        if (whole(term.kind())) {
            return new DecimalMath.FromWhole(wholes(term));
        }
        return switch (term) {
            case Term.Constant constant -> decimalConstant(constant.value());
            case Term.Field field ->
                columns.column(field.name()) instanceof Column.Coded coded
                        ? new ValueNode.DecimalField(coded, ((Codebook.Decimals) coded.book()).sorted())
                        : new ValueNode.DecimalUnknown();
            case Term.Choose(Term condition, Term yes, Term no) ->
                new ValueNode.ChooseDecimal(truth(condition), decimals(yes), decimals(no));
            case Term.Apply apply -> decimalMath(apply.operation(), apply.args());
            default -> throw new IllegalStateException("not a number: " + term);
        };
    }

    private static ValueNode.Decimals decimalConstant(@Nullable Object value) {
        if (value == null) {
            return new ValueNode.DecimalUnknown();
        }
        return new ValueNode.DecimalConstant(
                value instanceof Percent percent ? percent.points() : ((Number) value).doubleValue());
    }

    private ValueNode.Decimals decimalMath(Operation operation, List<Term> args) {
        Term left = args.getFirst();
        Term right = args.getLast();
        return switch (operation.function()) {
            case "_+_" -> binary(Sign.PLUS, left, right);
            case "_-_" -> binary(Sign.MINUS, left, right);
            case "_*_" -> binary(Sign.TIMES, left, right);
            case "_/_" -> binary(Sign.OVER, left, right);
            case "-_" -> new DecimalMath.Negation(decimals(left));
            case "double" -> decimals(left);
            default -> throw new IllegalStateException("no decimal arithmetic: " + operation);
        };
    }

    private ValueNode.Decimals binary(Sign sign, Term left, Term right) {
        return new DecimalMath.Binary(sign, decimals(left), decimals(right));
    }
}
