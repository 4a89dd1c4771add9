package org.zhagen.assessment;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.fit.Score;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.registry.PlaybookVersion;

/**
 * How one playbook of the library fits a site.
 *
 * @param variant that suits; null for none
 * @param open how many preconditions are not met
 * @param unknown how many fields have to be found out before it is sure
 * @param level whether it is meant for regions of the site's level
 */
public record PlaybookFit(
        PlaybookVersion about,
        Verdict verdict,
        Score score,
        @Nullable Variant variant,
        int open,
        int unknown,
        boolean level) {}
