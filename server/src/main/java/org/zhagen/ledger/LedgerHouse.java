package org.zhagen.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.web.NavItem;

/** What the three lists add to the house. */
@Configuration
class LedgerHouse {

    @Bean
    Permissions ledgerPermissions() {
        return Permissions.of(LedgerPermission.values());
    }

    @Bean
    NavItem ledgerPage() {
        return new NavItem("/ledger", "ledger.nav", "list-details", LedgerPermission.READ, 8);
    }
}
