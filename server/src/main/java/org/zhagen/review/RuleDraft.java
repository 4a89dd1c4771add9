package org.zhagen.review;

import java.util.List;
import org.zhagen.access.Text;

/**
 * A rule as somebody wrote it down; all shares in percent.
 *
 * @param from the first day on which it is to hold
 * @param level1 how much the satisfaction 1, very dissatisfied, counts; so the others up to 5
 * @param exclusions ids of {@link Exclusion}s
 * @param share of the tickets that are asked about
 */
public record RuleDraft(
        String from,
        String responded,
        String solved,
        String satisfied,
        String level1,
        String level2,
        String level3,
        String level4,
        String level5,
        List<String> exclusions,
        String share,
        String why) {

    public RuleDraft {
        from = Text.of(from);
        responded = Text.of(responded);
        solved = Text.of(solved);
        satisfied = Text.of(satisfied);
        level1 = Text.of(level1);
        level2 = Text.of(level2);
        level3 = Text.of(level3);
        level4 = Text.of(level4);
        level5 = Text.of(level5);
        exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
        share = Text.of(share);
        why = Text.of(why);
    }
}
