package org.zhagen.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.web.NavItem;

/** What reviews add to the house. */
@Configuration
class ReviewHouse {

    @Bean
    Permissions reviewPermissions() {
        return Permissions.of(ReviewPermission.values());
    }

    @Bean
    NavItem reviewPage() {
        return new NavItem("/review", "review.nav", "chart-line", ReviewPermission.READ, 7);
    }
}
