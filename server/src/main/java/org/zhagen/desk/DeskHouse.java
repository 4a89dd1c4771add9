package org.zhagen.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.web.NavItem;

/** What the desk adds to the house: the first entry of the menu, to which the front of the house leads. */
@Configuration
class DeskHouse {

    @Bean
    NavItem deskPage() {
        return new NavItem("/desk", "desk.title", "sun", null, 0);
    }
}
