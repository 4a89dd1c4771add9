package org.zhagen.adaptation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.assessment.FitLink;
import org.zhagen.directory.RegionLink;
import org.zhagen.registry.PlaybookLink;
import org.zhagen.web.NavItem;
import org.zhagen.work.StandInKind;

/** What the adaptation adds to the house. */
@Configuration
class AdaptationHouse {

    @Bean
    Permissions adaptationPermissions() {
        return Permissions.of(AdaptationPermission.values());
    }

    /** An approval does not wait until everybody is back; an exception from a bottom line does. */
    @Bean
    StandInKind approvalInSomebodysPlace() {
        return new StandInKind(PlanMatters.APPROVAL);
    }

    @Bean
    NavItem plansPage() {
        return new NavItem("/adaptation/plans", "plans.menu", "tools", AdaptationPermission.READ, 50);
    }

    @Bean
    RegionLink plansOfRegion() {
        return new RegionLink("/adaptation/plans?region=", "plans.menu", "tools", AdaptationPermission.READ);
    }

    @Bean
    FitLink planFromFit() {
        return new FitLink("/adaptation/plans/new", "plans.adapt-here", "tools", AdaptationPermission.EDIT);
    }

    @Bean
    PlaybookLink planFromPlaybook() {
        return new PlaybookLink(
                "/adaptation/plans/new?playbook=", "plans.adapt-here", "tools", AdaptationPermission.EDIT);
    }
}
