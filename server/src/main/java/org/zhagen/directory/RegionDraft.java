package org.zhagen.directory;

import org.zhagen.access.Text;

/**
 * A region as somebody wrote it down, nothing of it checked yet.
 *
 * @param opened a day such as 2026-11-22; empty when it is not known
 */
public record RegionDraft(String code, String name, String opened) {

    public RegionDraft {
        code = Text.of(code);
        name = Text.of(name);
        opened = Text.of(opened);
    }
}
