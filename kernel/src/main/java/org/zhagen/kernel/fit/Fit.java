package org.zhagen.kernel.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Variant;

/**
 * How a playbook fits a site.
 *
 * @param code the site's code
 * @param name the site's name
 * @param variant the variant that suits, or with {@link Verdict#CORE_IDEA_ONLY} the one that keeps the core idea; null for none
 */
public record Fit(
        String code,
        String name,
        Verdict verdict,
        Score score,
        List<PreconditionState> preconditions,
        @Nullable Variant variant,
        List<Cost> resources) {
    public Fit {
        preconditions = List.copyOf(preconditions);
        resources = List.copyOf(resources);
    }
}
