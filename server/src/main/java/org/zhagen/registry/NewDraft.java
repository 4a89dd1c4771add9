package org.zhagen.registry;

import org.zhagen.access.Text;

/** A playbook that somebody begins to write. */
public record NewDraft(String id, String title) {
    public NewDraft {
        id = Text.of(id);
        title = Text.of(title);
    }
}
