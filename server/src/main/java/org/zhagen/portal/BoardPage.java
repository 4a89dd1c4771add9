package org.zhagen.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the board, the newest first.
 *
 * @param next where the next part begins; null for no more
 */
public record BoardPage(List<Release> rows, @Nullable Long next) {

    public BoardPage {
        rows = List.copyOf(rows);
    }
}
