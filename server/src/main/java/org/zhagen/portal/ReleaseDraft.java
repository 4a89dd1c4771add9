package org.zhagen.portal;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/**
 * Words for the public.
 *
 * @param title up to 80 characters
 * @param summary what was the matter and what was done, up to 1,000 characters
 */
public record ReleaseDraft(String title, String summary) {

    static final int TITLE = 80;
    static final int SUMMARY = 1_000;

    public ReleaseDraft(@Nullable String title, @Nullable String summary) {
        this.title = Text.of(title);
        this.summary = Text.of(summary);
    }
}
