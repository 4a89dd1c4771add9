package org.zhagen.review;

import org.zhagen.access.Text;
import org.zhagen.work.AssigneeDraft;

/**
 * A lesson as somebody wrote it down.
 *
 * @param region digits
 * @param month such as 2026-10
 * @param ticket id of the case; empty for none
 * @param to who is to do something; blank for nobody
 * @param due a day as people write it; empty for none
 */
public record LessonDraft(String region, String month, String ticket, String words, AssigneeDraft to, String due) {

    public LessonDraft {
        region = Text.of(region);
        month = Text.of(month);
        ticket = Text.of(ticket);
        words = Text.of(words);
        to = to == null ? AssigneeDraft.BLANK : to;
        due = Text.of(due);
    }
}
