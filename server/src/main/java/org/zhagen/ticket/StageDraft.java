package org.zhagen.ticket;

import java.util.Map;
import org.zhagen.access.Text;

/**
 * How a stage ended.
 *
 * @param party whose; empty where it is not done by parties
 * @param outcome one of the stage; empty for a stage that has none
 * @param form what was filled in, by the id of the field
 */
public record StageDraft(String party, String stage, String outcome, String words, Map<String, String> form) {

    public StageDraft {
        party = Text.of(party);
        stage = Text.of(stage);
        outcome = Text.of(outcome);
        words = Text.of(words);
        form = form == null ? Map.of() : Map.copyOf(form);
    }
}
