package org.zhagen.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.RegionCode;

/**
 * A matter as a room opens it.
 *
 * @param kind the room first, such as {@code adaptation.approval}; worded as {@code work.kind.<kind>} in the words of that room
 * @param title what is to be done, in a line; what is longer than 120 characters is cut
 * @param detail empty for none; at most 2,000 characters are kept
 * @param link the page of the subject, from {@code /}
 * @param region where it is; row-level security goes by it
 * @param due null for no end
 * @param standard what counts as done well; empty for none
 * @param deliverable what is to be handed in; empty for none
 * @param settledElsewhere whether it is ended by the page of its room; then the inbox only leads there
 */
public record NewMatter(
        String kind,
        String title,
        String detail,
        Subject subject,
        String link,
        RegionCode region,
        Assignee assignee,
        @Nullable Instant due,
        String standard,
        String deliverable,
        boolean settledElsewhere) {

    static final int TITLE = 120;
    static final int DETAIL = 2_000;
    private static final int STANDARD = 500;
    private static final int DELIVERABLE = 200;

    public NewMatter {
        title = cut(title, TITLE);
        detail = cut(detail, DETAIL);
        standard = cut(standard, STANDARD);
        deliverable = cut(deliverable, DELIVERABLE);
    }

    static String cut(String text, int most) {
        String plain = text.strip();
        return plain.codePointCount(0, plain.length()) <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + "…";
    }
}
