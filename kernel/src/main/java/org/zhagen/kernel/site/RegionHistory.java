package org.zhagen.kernel.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * All changes of divisions, by which a code of one day is read on another. Since each step goes on in time, codes that come
 * into use again make no circle.
 *
 * <p>A code that no change names is taken to hold on all days: the history knows what changed, not what there is.
 *
 * @param changes in the order of their days; those of one day in the order in which they were made
 */
public record RegionHistory(List<RegionChange> changes) {

    public RegionHistory {
        changes = changes.stream()
                .sorted(Comparator.comparing(RegionChange::effective))
                .toList();
    }

    /**
     * The codes that stand for the same ground on another day.
     *
     * @param code as it was valid at the end of the day {@code then}
     * @return in the order of codes; empty when it ended, or had not begun, without a relation to others
     */
    public Set<RegionCode> read(RegionCode code, LocalDate then, LocalDate day) {
        return day.isBefore(then)
                ? follow(code, between(day, then).reversed(), RegionChange::backward)
                : follow(code, between(then, day), RegionChange::forward);
    }

    private List<RegionChange> between(LocalDate after, LocalDate until) {
        return changes.stream()
                .filter(change ->
                        change.effective().isAfter(after) && !change.effective().isAfter(until))
                .toList();
    }

    private static Set<RegionCode> follow(
            RegionCode code, List<RegionChange> steps, BiFunction<RegionChange, RegionCode, Set<RegionCode>> step) {
        Set<RegionCode> codes = new TreeSet<>(Set.of(code));
        for (RegionChange change : steps) {
            Set<RegionCode> next = new TreeSet<>();
            codes.forEach(each -> next.addAll(step.apply(change, each)));
            codes = next;
        }
        return codes;
    }
}
