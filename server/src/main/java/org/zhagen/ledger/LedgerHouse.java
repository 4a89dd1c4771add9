package org.zhagen.ledger;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.NavItem;
import org.zhagen.work.MatterAlarms;

/** What the three lists add to the house. */
@Configuration
class LedgerHouse {

    /** The name under which a plan says how long before its due day somebody is told of a task, in minutes. */
    private static final String REMIND_BEFORE = "remind-before";

    @Bean
    Permissions ledgerPermissions() {
        return Permissions.of(LedgerPermission.values());
    }

    @Bean
    MatterAlarms ledgerAlarms(LedgerLists lists) {
        return new MatterAlarms() {
            @Override
            public Optional<Duration> before(String kind, RegionCode region) {
                return kind.equals(LedgerMatters.KIND)
                        ? lists.limit(region, REMIND_BEFORE).map(Duration::ofMinutes)
                        : Optional.empty();
            }
        };
    }

    @Bean
    NavItem ledgerPage() {
        return new NavItem("/ledger", "ledger.nav", "list-details", LedgerPermission.READ, 8);
    }
}
