package org.zhagen.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.zhagen.kernel.document.Code;

/**
 * What somebody thinks of a display. There are no stars and no marks to add up.
 *
 * @param person who, and as what, as it was then
 */
public record Review(
        UUID id,
        UUID person,
        String name,
        String office,
        Kind kind,
        Verdict verdict,
        String words,
        LocalDate writtenOn) {

    /** As what somebody reviews. */
    public enum Kind {
        PEER,
        REFORM_OFFICE;

        public String id() {
            return Code.kebab(this);
        }
    }

    /** In one word. */
    public enum Verdict {
        /** One could use it. */
        USEFUL,
        /** One would have to know more. */
        QUESTIONS,
        /** One sees only paper. */
        PAPER;

        public String id() {
            return Code.kebab(this);
        }
    }
}
