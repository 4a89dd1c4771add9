package org.zhagen.review;

import org.zhagen.access.Text;

/**
 * What somebody was told on the telephone, as it was written down.
 *
 * @param reached whether somebody answered: {@code true} or {@code false}; so are the next two
 * @param satisfaction from 1 to 5; empty when they would not say
 */
public record AnswerDraft(String reached, String contacted, String solved, String satisfaction, String words) {

    public AnswerDraft {
        reached = Text.of(reached);
        contacted = Text.of(contacted);
        solved = Text.of(solved);
        satisfaction = Text.of(satisfaction);
        words = Text.of(words);
    }

    public static final AnswerDraft BLANK = new AnswerDraft("", "", "", "", "");
}
