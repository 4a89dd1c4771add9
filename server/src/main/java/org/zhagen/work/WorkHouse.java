package org.zhagen.work;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.notification.NoticeKinds;
import org.zhagen.web.DayIdea;
import org.zhagen.web.NavItem;

/** What the inbox adds to the house. */
@Configuration
class WorkHouse {

    @Bean
    Permissions workPermissions() {
        return Permissions.of(WorkPermission.values());
    }

    @Bean
    NoticeKinds workNotices() {
        return NoticeKinds.of(Arriving.ASSIGNED, Reminding.AHEAD, Reminding.LATE, Reminding.UNDONE)
                .andGroups(Arriving.ASSIGNED, Reminding.AHEAD, Reminding.LATE);
    }

    @Bean
    NavItem inboxPage() {
        return new NavItem("/work", "work.inbox", "inbox", WorkPermission.READ, 5);
    }

    @Bean
    DayIdea taskToGive() {
        return new DayIdea("/work/new", "work.day.could.new", "plus", WorkPermission.ASSIGN, 60);
    }

    @Bean
    DayIdea substituteToName() {
        return new DayIdea("/work/substitutes", "work.day.could.substitute", "user-share", WorkPermission.HANDLE, 70);
    }
}
