package org.zhagen.ledger;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/**
 * A responsibility as somebody wrote it down.
 *
 * @param region digits; empty for where the writer acts
 */
public record ResponsibilityDraft(
        @Nullable String region,
        @Nullable String item,
        @Nullable String lead,
        @Nullable String supporters,
        @Nullable String standard,
        @Nullable String basis,
        @Nullable String note) {

    public static final ResponsibilityDraft BLANK = new ResponsibilityDraft("", "", "", "", "", "", "");

    public ResponsibilityDraft {
        region = Text.of(region);
        item = Text.of(item);
        lead = Text.of(lead);
        supporters = Text.of(supporters);
        standard = Text.of(standard);
        basis = Text.of(basis);
        note = Text.of(note);
    }
}
