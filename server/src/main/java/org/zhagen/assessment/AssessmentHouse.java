package org.zhagen.assessment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.directory.RegionLink;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.registry.PlaybookLink;
import org.zhagen.web.DayIdea;
import org.zhagen.web.NavItem;

/** What the assessment adds to the house. */
@Configuration
@EnableConfigurationProperties(AssessmentSettings.class)
class AssessmentHouse {

    @Bean
    Permissions assessmentPermissions() {
        return Permissions.of(AssessmentPermission.values());
    }

    @Bean
    Dictionary profileDictionary() {
        return Dictionary.standard();
    }

    @Bean
    NavItem profilesPage() {
        return new NavItem("/assessment/profiles", "assessment.profiles", "chart-dots", AssessmentPermission.READ, 40);
    }

    @Bean
    NavItem fitPage() {
        return new NavItem("/assessment/fit", "assessment.fit", "checkup-list", AssessmentPermission.READ, 42);
    }

    @Bean
    PlaybookLink fitOfPlaybook() {
        return new PlaybookLink("/assessment/fit/", "assessment.fit.where", "checkup-list", AssessmentPermission.READ);
    }

    @Bean
    RegionLink profileOfRegion() {
        return new RegionLink("/assessment/profiles/", "assessment.profile", "chart-dots", AssessmentPermission.READ);
    }

    @Bean
    DayIdea profileToFill() {
        return new DayIdea(
                "/assessment/profiles",
                "assessment.day.could.fill",
                "chart-dots",
                AssessmentPermission.WRITE_PROFILE,
                40);
    }
}
