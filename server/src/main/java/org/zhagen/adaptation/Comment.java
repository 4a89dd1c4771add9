package org.zhagen.adaptation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;

/**
 * What somebody thinks of a plan about which people were asked.
 *
 * @param at address in the playbook, such as {@code steps/list}; empty for the whole
 * @param reply what became of it; null while it is open
 */
public record Comment(
        UUID id,
        UUID plan,
        String at,
        String words,
        String person,
        String office,
        Instant written,
        @Nullable Reply reply) {

    /** What the team answered. */
    public record Reply(Answer answer, String words, Instant at, String by) {}

    /** What becomes of a comment. */
    public enum Answer {
        ADOPTED,
        PARTLY,
        NOT_ADOPTED;

        public String id() {
            return Code.kebab(this);
        }
    }
}
