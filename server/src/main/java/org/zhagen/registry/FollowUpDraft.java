package org.zhagen.registry;

import org.zhagen.access.Text;

/** What somebody found when they looked again, as they wrote it down. */
public record FollowUpDraft(String finding, String words) {

    public static final FollowUpDraft BLANK = new FollowUpDraft("", "");

    public FollowUpDraft {
        finding = Text.of(finding);
        words = Text.of(words);
    }
}
