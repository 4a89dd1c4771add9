package org.zhagen.work;

import org.zhagen.access.Text;

/**
 * Who is to stand in for whom, as somebody wrote it.
 *
 * @param person who is away: a name or an id; empty for the writer
 * @param substitute who stands in: a name or an id
 * @param from the first day
 * @param until the last day
 */
public record SubstituteDraft(String person, String substitute, String from, String until, String reason) {

    public static final SubstituteDraft BLANK = new SubstituteDraft("", "", "", "", "");

    public SubstituteDraft {
        person = Text.of(person);
        substitute = Text.of(substitute);
        from = Text.of(from);
        until = Text.of(until);
        reason = Text.of(reason);
    }
}
