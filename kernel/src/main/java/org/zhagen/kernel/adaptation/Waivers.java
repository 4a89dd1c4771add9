package org.zhagen.kernel.adaptation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.playbook.BottomLines;

/**
 * The bottom lines that a plan need not keep for a time, because somebody named let it pass.
 *
 * @param day on which the plan is judged; the kernel has no clock
 * @param granted also those that have ended: a plan that leaned on one has to say so
 */
public record Waivers(LocalDate day, List<Waiver> granted) {

    /** Nothing is waived. */
    public static final Waivers NONE = new Waivers(LocalDate.EPOCH, List.of());

    public Waivers {
        granted = List.copyOf(granted);
    }

    /**
     * One bottom line that need not be kept.
     *
     * @param bottomLine its id
     * @param until the last day
     * @param approver who let it pass, as people call them
     */
    public record Waiver(String bottomLine, LocalDate until, String reason, String approver) {

        /** Whether it still holds on a day. */
        public boolean holds(LocalDate day) {
            return !day.isAfter(until);
        }
    }

    /** The bottom lines that were ever waived. */
    Set<String> ids() {
        return granted.stream().map(Waiver::bottomLine).collect(Collectors.toSet());
    }

    /** What a broken bottom line means: an error, unless it is waived and the waiver has not ended. */
    Finding judged(Finding broken) {
        String id = BottomLines.id(broken);
        return last(id).map(waiver -> Finding.of(
                        waiver.holds(day) ? AdaptationCode.BOTTOM_LINE_WAIVED : AdaptationCode.WAIVER_EXPIRED,
                        broken.at(),
                        id,
                        broken.args().get(1),
                        waiver.approver(),
                        waiver.until()))
                .orElse(broken);
    }

    /** What lets a broken bottom line pass; empty where nothing does. */
    Optional<Waiver> letting(Finding broken) {
        return last(BottomLines.id(broken)).filter(waiver -> waiver.holds(day));
    }

    private Optional<Waiver> last(String bottomLine) {
        return granted.stream()
                .filter(waiver -> waiver.bottomLine().equals(bottomLine))
                .max(Comparator.comparing(Waiver::until));
    }
}
