package org.zhagen.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.practice.Formalism;
import org.zhagen.kernel.practice.Judgement;
import org.zhagen.kernel.practice.Practice;

/** Asks the kernel whether a display is more than paper, by today and by the lines of this installation. */
@Component
class DisplayJudge {

    private final RegistrySettings settings;
    private final Clock clock;

    DisplayJudge(RegistrySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Judgement judgement(DisplayContent content, @Nullable LocalDate displayedOn, List<FollowUpNote> followUps) {
        return Formalism.judge(practice(content, displayedOn, followUps), today(), settings.thresholds());
    }

    Doubt doubt(DisplayContent content, @Nullable LocalDate displayedOn, List<FollowUpNote> followUps) {
        return Doubt.of(practice(content, displayedOn, followUps), settings.thresholds());
    }

    private static Practice practice(
            DisplayContent content, @Nullable LocalDate displayedOn, List<FollowUpNote> followUps) {
        return content.practice(
                displayedOn, followUps.stream().map(FollowUpNote::followUp).toList());
    }
}
