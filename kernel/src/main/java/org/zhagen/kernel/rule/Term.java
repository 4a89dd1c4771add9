package org.zhagen.kernel.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule of the columnar subset with the parameters put in and constants folded. */
sealed interface Term {

    Kind kind();

    /**
     * A constant.
     *
     * @param value null if unknown
     */
    record Constant(Kind kind, @Nullable Object value) implements Term {}

    /** The value of a profile field. */
    record Field(Name name) implements Term {
        @Override
        public Kind kind() {
            return name.kind();
        }
    }

    /** An operation; unknown where one of its operands is. For {@code in} the operands are the element, then the list. */
    record Apply(Operation operation, List<Term> args) implements Term {
        @Override
        public Kind kind() {
            return operation.result();
        }
    }

    /** Both hold; false as soon as one of them is. */
    record And(Term left, Term right) implements Term {
        @Override
        public Kind kind() {
            return Kind.BOOL;
        }
    }

    /** One of them holds; true as soon as one of them is. */
    record Or(Term left, Term right) implements Term {
        @Override
        public Kind kind() {
            return Kind.BOOL;
        }
    }

    /** Does not hold. */
    record Not(Term term) implements Term {
        @Override
        public Kind kind() {
            return Kind.BOOL;
        }
    }

    /** One or the other; unknown where the condition is. */
    record Choose(Term condition, Term yes, Term no) implements Term {
        @Override
        public Kind kind() {
            return yes.kind();
        }
    }
}
