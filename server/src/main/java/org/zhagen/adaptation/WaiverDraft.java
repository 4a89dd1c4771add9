package org.zhagen.adaptation;

import org.zhagen.access.Text;

/**
 * That a bottom line should be let pass, as it was asked.
 *
 * @param bottomLine id
 */
public record WaiverDraft(String bottomLine, String reason) {
    public WaiverDraft {
        bottomLine = Text.of(bottomLine);
        reason = Text.of(reason);
    }
}
