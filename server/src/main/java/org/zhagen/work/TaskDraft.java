package org.zhagen.work;

import org.zhagen.access.Text;

/**
 * A task as somebody wrote it down.
 *
 * @param region where it is: digits; empty for where the writer acts
 * @param due a day as people write it; empty for none
 * @param standard what counts as done well
 * @param deliverable what is to be handed in
 */
public record TaskDraft(
        String title, String detail, AssigneeDraft to, String region, String due, String standard, String deliverable) {

    public static final TaskDraft BLANK = new TaskDraft("", "", AssigneeDraft.BLANK, "", "", "", "");

    public TaskDraft {
        title = Text.of(title);
        detail = Text.of(detail);
        to = to == null ? AssigneeDraft.BLANK : to;
        region = Text.of(region);
        due = Text.of(due);
        standard = Text.of(standard);
        deliverable = Text.of(deliverable);
    }
}
