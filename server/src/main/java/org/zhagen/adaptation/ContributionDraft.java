package org.zhagen.adaptation;

import java.util.List;
import org.zhagen.access.Text;

/**
 * What is to be offered to all, as it was given.
 *
 * @param title what it is about, in a line
 * @param settings ids of parameters that the plan sets
 * @param changes numbers of changes of the plan, from 0
 * @param indicator what it moved, by name; {@code before} and {@code after} with units
 */
public record ContributionDraft(
        String title,
        List<String> settings,
        List<Integer> changes,
        String indicator,
        String before,
        String after,
        String period,
        String note) {
    public ContributionDraft {
        title = Text.of(title);
        settings = settings.stream().map(Text::of).distinct().toList();
        changes = changes.stream().distinct().sorted().toList();
        indicator = Text.of(indicator);
        before = Text.of(before);
        after = Text.of(after);
        period = Text.of(period);
        note = Text.of(note);
    }
}
