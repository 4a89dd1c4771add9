package org.zhagen.adaptation;

import org.zhagen.access.Text;

/**
 * How a contribution is taken, as it was given.
 *
 * @param as {@code version} for everybody, {@code variant} for sites that are like the one that offers it
 * @param id of the variant; the other three are for a variant, too
 * @param when rule over the site where it suits
 * @param words for the site
 */
public record AcceptDraft(String as, String id, String title, String when, String words) {
    public AcceptDraft {
        as = Text.of(as);
        id = Text.of(id);
        title = Text.of(title);
        when = Text.of(when);
        words = Text.of(words);
    }

    boolean isVariant() {
        return as.equals("variant");
    }
}
