package org.zhagen.portal;

import org.jspecify.annotations.Nullable;
import org.zhagen.ticket.PublicTicket;

/**
 * A handled ticket as its officer decides about it.
 *
 * @param draft what could be shown: what was released, otherwise a suggestion without what points to a person
 * @param decided what was decided last; null for nothing yet
 */
public record ReleaseView(
        PublicTicket ticket, ReleaseDraft draft, @Nullable Release decided) {

    public boolean isReleased() {
        return decided != null && decided.isReleased();
    }
}
