package org.zhagen.assessment;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about profiles.
 *
 * @param staleMonths after how many months a value is asked for again; 24 is a convention of ours: a yearly figure may be
 *     that of the last full year, and published months after it
 */
@ConfigurationProperties("zhagen.assessment")
record AssessmentSettings(@DefaultValue("24") int staleMonths) {

    AssessmentSettings {
        if (staleMonths < 1) {
            throw new IllegalArgumentException(
                    "zhagen.assessment.stale-months must be whole months from 1, not " + staleMonths + ". Maybe 24");
        }
    }

    /** Values of days before this one are stale. */
    LocalDate freshFrom(LocalDate today) {
        return today.minusMonths(staleMonths);
    }
}
