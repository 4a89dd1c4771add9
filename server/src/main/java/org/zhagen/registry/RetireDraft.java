package org.zhagen.registry;

import org.zhagen.access.Text;

/**
 * What somebody says when they retire a version.
 *
 * @param successor id or id@version of what to take instead; may be empty
 */
public record RetireDraft(String reason, String successor) {
    public RetireDraft {
        reason = Text.of(reason);
        successor = Text.of(successor);
    }
}
