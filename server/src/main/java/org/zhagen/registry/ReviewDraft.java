package org.zhagen.registry;

import org.zhagen.access.Text;

/** A review as somebody wrote it down, nothing of it checked yet. */
public record ReviewDraft(String verdict, String words) {

    public static final ReviewDraft BLANK = new ReviewDraft("", "");

    public ReviewDraft {
        verdict = Text.of(verdict);
        words = Text.of(words);
    }
}
