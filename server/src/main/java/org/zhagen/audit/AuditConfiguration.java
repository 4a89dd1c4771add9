package org.zhagen.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.web.DayIdea;
import org.zhagen.web.NavItem;

/** What the audit offers to the rest of the house. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Permissions auditPermissions() {
        return Permissions.of(AuditPermission.values());
    }

    @Bean
    NavItem auditNavItem() {
        return new NavItem("/audit", "audit.nav", "shield-check", AuditPermission.READ, 930);
    }

    @Bean
    DayIdea chainToVerify() {
        return new DayIdea("/audit/verify", "audit.day.could.verify", "shield-check", AuditPermission.READ, 10);
    }
}
