package org.zhagen.ticket;

import org.zhagen.access.Text;

/**
 * Something that communities and grids may be given, as somebody wrote it.
 *
 * @param item at most 60 characters
 * @param region a code or a name; empty for the own jurisdiction
 */
public record DutyDraft(String item, String region) {

    public static final DutyDraft BLANK = new DutyDraft("", "");

    public DutyDraft {
        item = Text.of(item);
        region = Text.of(region);
    }
}
