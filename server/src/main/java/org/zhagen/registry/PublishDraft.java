package org.zhagen.registry;

import org.zhagen.access.Text;

/**
 * What somebody says when they publish a version.
 *
 * @param changes what changed since the version before; needed when there is one
 * @param explanation why a core element or a bottom line changed; needed when one did
 */
public record PublishDraft(String changes, String explanation) {
    public PublishDraft {
        changes = Text.of(changes);
        explanation = Text.of(explanation);
    }
}
