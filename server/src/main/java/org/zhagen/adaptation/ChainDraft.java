package org.zhagen.adaptation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/**
 * A chain as it was given.
 *
 * @param waiver who decides about waivers
 */
public record ChainDraft(List<LinkDraft> links, LinkDraft waiver) {
    public ChainDraft {
        links = List.copyOf(links);
    }

    /**
     * A link as it was given.
     *
     * @param level id of a {@link ChainLink.Level}
     */
    public record LinkDraft(String title, String role, String level) {
        public LinkDraft {
            title = Text.of(title);
            role = Text.of(role);
            level = Text.of(level);
        }

        static LinkDraft of(@Nullable LinkDraft given) {
            return given == null ? new LinkDraft("", "", "") : given;
        }
    }
}
