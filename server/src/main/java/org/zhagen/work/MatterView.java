package org.zhagen.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.files.AttachmentList;

/**
 * A matter with all that its page shows.
 *
 * @param left null for no due time, and when it is closed
 * @param standsFor name of the absent person who has it and for whom the reader stands in; empty for none
 * @param history what was done and said, the oldest first
 * @param offered what the reader may do
 */
public record MatterView(
        Matter matter,
        @Nullable Left left,
        String standsFor,
        List<Entry> history,
        List<MatterStep> offered,
        AttachmentList attached) {

    public MatterView {
        history = List.copyOf(history);
        offered = List.copyOf(offered);
    }

    public boolean isLate() {
        return left != null && left.late();
    }

    public boolean mayComment() {
        return offered.contains(MatterStep.COMMENT);
    }
}
