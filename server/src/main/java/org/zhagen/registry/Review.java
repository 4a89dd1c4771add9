package org.zhagen.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
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

        static Kind read(String id) {
            return Arrays.stream(values())
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .orElseThrow();
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

        public static Optional<Verdict> read(String id) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.id().equals(id))
                    .findFirst();
        }
    }
}
