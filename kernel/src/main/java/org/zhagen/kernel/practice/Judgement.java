package org.zhagen.kernel.practice;

import java.util.List;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;

/**
 * What the formalism check says of a display. It is for asking questions, not for a ranking: two displays with the same
 * overall judgement can't be compared by it.
 *
 * @param reasons each at the fact it rests on: {@code evidence}, {@code cost}, {@code usage}, …
 */
public record Judgement(List<Finding> reasons) {

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /** In one word. */
    public enum Overall {
        SUBSTANTIAL,
        QUESTIONS,
        LIKELY_PAPER;

        /** The weight from which on a display has questions to answer, and from which it is likely only paper. */
        public static final int QUESTIONS_FROM = 4;

        public static final int PAPER_FROM = 8;

        public String id() {
            return Code.kebab(this);
        }

        /** The smallest weight that is judged so. */
        public int lightest() {
            return switch (this) {
                case SUBSTANTIAL -> 0;
                case QUESTIONS -> QUESTIONS_FROM;
                case LIKELY_PAPER -> PAPER_FROM;
            };
        }

        /** The largest weight that is judged so. */
        public int heaviest() {
            return switch (this) {
                case SUBSTANTIAL -> QUESTIONS_FROM - 1;
                case QUESTIONS -> PAPER_FROM - 1;
                case LIKELY_PAPER -> Integer.MAX_VALUE;
            };
        }

        /** Of the weights of all reasons together; a convention of ours. */
        public static Overall of(int weight) {
            if (weight >= PAPER_FROM) {
                return LIKELY_PAPER;
            }
            return weight >= QUESTIONS_FROM ? QUESTIONS : SUBSTANTIAL;
        }
    }

    /** The weights of all reasons together. */
    public int weight() {
        return weight(reasons);
    }

    public Overall overall() {
        return Overall.of(weight());
    }

    static int weight(List<Finding> reasons) {
        return reasons.stream()
                .map(Finding::code)
                .mapToInt(code -> code instanceof FormalismCode reason ? reason.weight() : 0)
                .sum();
    }
}
