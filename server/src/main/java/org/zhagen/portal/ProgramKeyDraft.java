package org.zhagen.portal;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/**
 * A key that is to be given out.
 *
 * @param name of the program, or of whoever runs it
 * @param region code or name of where it may report; empty for the own jurisdiction
 */
public record ProgramKeyDraft(String name, String region) {

    public ProgramKeyDraft(@Nullable String name, @Nullable String region) {
        this.name = Text.of(name);
        this.region = Text.of(region);
    }
}
