package org.zhagen.registry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Vocabulary;
import org.zhagen.web.DayIdea;
import org.zhagen.web.NavItem;

/** What the library adds to the house. */
@Configuration
class LibraryHouse {

    @Bean
    NavItem libraryItem() {
        return new NavItem("/library", "library", "books", RegistryPermission.READ, 20);
    }

    /** Reads and checks playbooks with the words that come with the product. */
    @Bean
    Playbooks playbookReader() {
        return new Playbooks(Vocabulary.standard());
    }

    @Bean
    DayIdea libraryToSearch() {
        return new DayIdea("/library", "library.day.could.search", "books", RegistryPermission.READ, 10);
    }
}
