package org.zhagen.registry;

import java.time.LocalDate;
import java.util.List;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.practice.FollowUp;
import org.zhagen.kernel.practice.Formalism;
import org.zhagen.kernel.practice.Practice;
import org.zhagen.kernel.practice.Strength;
import org.zhagen.kernel.practice.Thresholds;

/**
 * What of the formalism check stands in a display's row, so that a list can be filtered by it.
 *
 * @param weight of all reasons but those that come with time: {@link DisplayList} adds these
 */
record Doubt(int weight, Design strength) {

    /** For what was not displayed yet: a day on which everything has run for long. */
    private static final LocalDate LATER = LocalDate.of(9999, 1, 1);

    static Doubt of(Practice practice, Thresholds thresholds) {
        List<FollowUp> looked = practice.followUps().stream()
                .filter(each -> each.finding() == FollowUp.Finding.GONE)
                .toList();
        LocalDate displayed = practice.displayed();
        Practice timeless = new Practice(
                practice.results(),
                practice.work(),
                practice.display(),
                practice.usage(),
                practice.started(),
                displayed,
                looked);
        LocalDate day = displayed == null ? LATER : displayed;
        return new Doubt(Formalism.judge(timeless, day, thresholds).weight(), Strength.of(practice.results()));
    }
}
