package org.zhagen.kernel.fit;

import java.util.List;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.rule.Truth;

/**
 * What became of a precondition at a site.
 *
 * @param unknownFields the profile fields on which the rule depends and that the site has not filled in
 */
public record PreconditionState(Precondition precondition, Truth state, List<String> unknownFields) {
    public PreconditionState {
        unknownFields = List.copyOf(unknownFields);
    }
}
