package org.zhagen.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.Judgement.Overall;
import org.zhagen.kernel.site.RegionCode;

/**
 * A display in a list.
 *
 * @param strength how its best result is known
 * @param nextDue when somebody has to look again; null when nobody has to
 */
public record DisplayLine(
        UUID id,
        String title,
        @Nullable Topic topic,
        String unitName,
        RegionCode region,
        String regionName,
        DisplayState state,
        @Nullable LocalDate displayedOn,
        boolean simulated,
        Overall judgement,
        Design strength,
        @Nullable LocalDate nextDue) {}
