package org.zhagen.work;

import org.zhagen.access.Text;

/**
 * What is to be handed over, as somebody wrote it.
 *
 * @param from who leaves: a name or an id
 * @param to who takes over
 */
public record HandOverDraft(String from, AssigneeDraft to, String reason) {

    public static final HandOverDraft BLANK = new HandOverDraft("", AssigneeDraft.BLANK, "");

    public HandOverDraft {
        from = Text.of(from);
        to = to == null ? AssigneeDraft.BLANK : to;
        reason = Text.of(reason);
    }
}
