package org.zhagen.kernel.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Resource;

/**
 * What one resource of a playbook comes to at a site.
 *
 * @param amount Long or Double (in the resource's unit), or Money; null when it depends on something unknown
 * @param unknownFields the profile fields that would make it known
 */
public record Cost(Resource resource, @Nullable Object amount, List<String> unknownFields) {
    public Cost {
        unknownFields = List.copyOf(unknownFields);
    }
}
