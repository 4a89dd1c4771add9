package org.zhagen.directory;

import org.zhagen.access.Text;

/**
 * A position as somebody wrote it down, nothing of it checked yet.
 *
 * @param unit its id, or its name when only one unit has it, or its name with the code of its region behind it
 * @param since the first day, such as 2026-11-22; may be empty when it is not known
 */
public record PositionDraft(String unit, String title, String since) {

    public PositionDraft {
        unit = Text.of(unit);
        title = Text.of(title);
        since = Text.of(since);
    }
}
