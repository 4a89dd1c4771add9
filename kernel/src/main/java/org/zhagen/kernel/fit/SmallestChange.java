package org.zhagen.kernel.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Variant;

/**
 * The smallest change that makes a playbook fit a site.
 *
 * @param variant the variant with which it then fits; null for none
 * @param moves what changes; none when it fits already
 * @param movement the sum of what each move moves; see {@link SmallestChanges}
 */
public record SmallestChange(@Nullable Variant variant, List<Move> moves, double movement) {
    public SmallestChange {
        moves = List.copyOf(moves);
    }
}
