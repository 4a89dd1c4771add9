package org.zhagen.kernel.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the parts of an expression stand in its source. */
final class Places {

    private final int[] source;
    private final Map<Long, Integer> offsets;

    Places(String source, CelAbstractSyntaxTree ast) {
        this.source = source.codePoints().toArray();
        this.offsets = ast.getSource().getPositionsMap();
    }

    RuleProblem problem(long expression, RuleProblem.Code code, List<String> args, @Nullable String suggestion) {
        return at(offsets.getOrDefault(expression, 0), code, args, suggestion);
    }

    /** A problem at the word that follows the expression's own place, such as the member after its dot. */
    RuleProblem problemAtWord(
            long expression, String word, RuleProblem.Code code, List<String> args, @Nullable String suggestion) {
        int[] wanted = word.codePoints().toArray();
        int start = offsets.getOrDefault(expression, 0);
        for (int i = start; i + wanted.length <= source.length; i++) {
            if (Arrays.equals(source, i, i + wanted.length, wanted, 0, wanted.length)) {
                return at(i, code, args, suggestion);
            }
        }
        return at(start, code, args, suggestion);
    }

    /** A problem at the name of a called function, which stands before the call's own place, its parenthesis. */
    RuleProblem problemAtCall(
            long expression, String function, RuleProblem.Code code, List<String> args, @Nullable String suggestion) {
        int[] wanted = function.codePoints().toArray();
        int end = offsets.getOrDefault(expression, 0);
        for (int i = end - wanted.length; i >= 0; i--) {
            if (Arrays.equals(source, i, i + wanted.length, wanted, 0, wanted.length)) {
                return at(i, code, args, suggestion);
            }
        }
        return at(end, code, args, suggestion);
    }

    private RuleProblem at(int offset, RuleProblem.Code code, List<String> args, @Nullable String suggestion) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset && i < source.length; i++) {
            if (source[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new RuleProblem(line, offset - lineStart + 1, code, args, suggestion);
    }
}
