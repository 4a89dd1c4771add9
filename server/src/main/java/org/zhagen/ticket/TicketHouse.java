package org.zhagen.ticket;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhagen.access.Permissions;
import org.zhagen.notification.HookTypes;
import org.zhagen.notification.NoticeKinds;
import org.zhagen.web.DayIdea;
import org.zhagen.web.NavItem;
import org.zhagen.work.MatterAlarms;

/** What tickets add to the house. */
@Configuration
class TicketHouse {

    @Bean
    Permissions ticketPermissions() {
        return Permissions.of(TicketPermission.values());
    }

    @Bean
    NoticeKinds ticketNotices() {
        return NoticeKinds.of(Ringing.AHEAD, Ringing.LATE, Ringing.ESCALATED, Telling.DONE)
                .andGroups(Ringing.AHEAD, Ringing.LATE, Ringing.ESCALATED, Turning.JOINED);
    }

    /** Clocks ring for stages; what somebody has to decide keeps others from their part, also at night. */
    @Bean
    MatterAlarms ticketAlarms() {
        return new MatterAlarms() {
            @Override
            public Set<String> rungByTheRoom() {
                return Set.of(Waiting.STAGE);
            }

            @Override
            public Set<String> urgent() {
                return Set.of(Waiting.DISPATCH, Waiting.OBJECTION, Waiting.PAUSE);
            }

            @Override
            public Set<String> toldByTheRoom() {
                return Set.of(Escalating.KIND);
            }

            // of what is confidential no group hears, and only this room knows what is
            @Override
            public Set<String> keptFromGroups() {
                return Set.of(Waiting.STAGE, Waiting.DISPATCH, Waiting.OBJECTION, Waiting.PAUSE, Escalating.KIND);
            }
        };
    }

    @Bean
    HookTypes ticketEvents() {
        return HookTypes.of(Telling.OPENED, Telling.SETTLED, Telling.CLOSED);
    }

    @Bean
    NavItem daysPage() {
        return new NavItem("/tickets/days", "ticket.days", "calendar", TicketPermission.CALENDAR, 940);
    }

    @Bean
    NavItem desksPage() {
        return new NavItem("/desks", "ticket.settings", "sitemap", TicketPermission.CONFIGURE, 935);
    }

    @Bean
    NavItem ticketPage() {
        return new NavItem("/tickets", "ticket.nav", "ticket", TicketPermission.READ, 6);
    }

    @Bean
    NavItem fieldPage() {
        return new NavItem("/field", "field.nav", "device-mobile", TicketPermission.HANDLE, 7);
    }

    @Bean
    DayIdea fieldIdea() {
        return new DayIdea("/field", "field.day", "device-mobile", TicketPermission.HANDLE, 20);
    }
}
