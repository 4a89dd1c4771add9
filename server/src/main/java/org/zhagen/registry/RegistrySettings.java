package org.zhagen.registry;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.zhagen.kernel.practice.Thresholds;

/**
 * What an installation may set about displays.
 *
 * @param followUpMonths how many months after a display somebody is to look again
 */
@ConfigurationProperties("zhagen.registry")
record RegistrySettings(@DefaultValue({"6", "12"}) List<Integer> followUpMonths) {

    RegistrySettings {
        followUpMonths = followUpMonths.stream().sorted().distinct().toList();
        if (followUpMonths.isEmpty() || followUpMonths.getFirst() < 1) {
            throw new IllegalArgumentException("zhagen.registry.follow-up-months must be whole months from 1, not "
                    + followUpMonths + ". Maybe 6,12");
        }
    }

    Thresholds thresholds() {
        Thresholds usual = Thresholds.STANDARD;
        return new Thresholds(
                usual.usage(),
                usual.displayCost(),
                usual.displayDays(),
                followUpMonths.getFirst(),
                usual.settleMonths());
    }
}
