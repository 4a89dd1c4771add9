package org.zhagen.kernel.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a rule.
 *
 * @param line line within the rule, from 1
 * @param column column within the line, from 1, in Unicode code points
 * @param code what is wrong
 * @param args what the code's message needs, see {@link Code}
 * @param suggestion what was probably meant, ready to be written at the place
 */
public record RuleProblem(
        int line,
        int column,
        Code code,
        List<String> args,
        @Nullable String suggestion) {

    public RuleProblem {
        args = List.copyOf(args);
    }

    /** What can be wrong; each constant names its arguments. */
    public enum Code {
        /** Not an expression: the parser's message. */
        SYNTAX,
        /** A name that is not declared: the name as written. */
        UNKNOWN_NAME,
        /** A function or macro that rules do not have: its name. */
        UNKNOWN_FUNCTION,
        /** An operator applied to types it does not take: the operator, then the types. */
        TYPE_MISMATCH,
        /** A list of elements of unlike types, such as {@code [1, 2.5]}: no arguments. */
        MIXED_LIST,
        /** A rule of the wrong type: the expected type, the type found. */
        WRONG_RESULT,
        /** A literal that cannot be read: the function or kind, then the literal. */
        BAD_LITERAL,
        /** A text that is none of the options of a choice: the text, the choice, then the options. */
        UNKNOWN_OPTION,
        /** A construct that rules do not have, such as a map: its name. */
        UNSUPPORTED,
        /** Too long or too deeply nested: the limit. */
        TOO_LARGE
    }
}
