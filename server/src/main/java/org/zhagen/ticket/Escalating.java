package org.zhagen.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.notification.Notice;
import org.zhagen.notification.Notices;
import org.zhagen.work.Assignee;
import org.zhagen.work.Matters;
import org.zhagen.work.NewMatter;
import org.zhagen.work.Subject;
import org.zhagen.work.Superiors;

/**
 * Gives a ticket that was passed on or done anew too often to somebody above, and tells them. What waits for them ends with the ticket,
 * if they have not finished it before.
 */
@Component
class Escalating {

    static final String KIND = "ticket.escalation";

    private final Placing placing;
    private final Matters matters;
    private final Superiors superiors;
    private final Notices notices;

    Escalating(Placing placing, Matters matters, Superiors superiors, Notices notices) {
        this.placing = placing;
        this.matters = matters;
        this.superiors = superiors;
        this.notices = notices;
    }

    /** In the transaction of a step; of most it reads nothing. */
    void look(Loaded before, Loaded after, List<TicketEvent> events) {
        for (TicketEvent event : events) {
            if (event.kind().equals(Happenings.ESCALATED)) {
                escalate(after, event);
            }
        }
        boolean over = before.ticket().isOpen() && !after.ticket().isOpen();
        if (over && after.flow().happened().stream().anyMatch(Happening.Escalated.class::isInstance)) {
            matters.settle(TicketLife.PRODUCT, subject(after.ticket()), KIND, "done", "");
        }
    }

    private static Subject subject(Ticket ticket) {
        return new Subject("ticket-escalation", ticket.id().toString());
    }

    private void escalate(Loaded loaded, TicketEvent event) {
        Ticket ticket = loaded.ticket();
        Assignee above =
                placing.supervisor(loaded.course(), ticket.where().region()).assignee();
        String title = Ringing.cut(what(event) + "：" + ticket.title());
        matters.open(
                TicketLife.PRODUCT,
                matter(
                        subject(ticket),
                        ticket.id(),
                        ticket.number(),
                        ticket.where().region(),
                        above,
                        title));
        List<Notice> told = people(above, ticket.where().region()).stream()
                .map(person -> notice(ticket, event, person, title))
                .toList();
        if (!told.isEmpty()) {
            notices.tell(TicketLife.PRODUCT, told);
        }
    }

    /** Where nobody is whom the procedure means, whoever is next above them. */
    private List<UUID> people(Assignee above, RegionCode region) {
        Superiors.Look look = superiors.look();
        List<UUID> people = look.people(above);
        return people.isEmpty()
                ? look.above(region, Superiors.Level.SUPERVISOR, people)
                        .map(look::people)
                        .orElse(people)
                : people;
    }

    /** What waits for somebody above. */
    static NewMatter matter(
            Subject subject, UUID ticket, String number, RegionCode region, Assignee above, String title) {
        return new NewMatter(
                KIND,
                title,
                number,
                subject,
                "/tickets/" + ticket,
                region,
                above,
                null,
                "问清卡在哪里，协调解决或者调整承办单位",
                "",
                false);
    }

    private static String what(TicketEvent event) {
        boolean transfers =
                Code.kebab(Happening.Reason.TRANSFERS).equals(event.data().get(Happenings.REASON));
        return transfers ? "多次转办督办" : "多次返工督办";
    }

    private static Notice notice(Ticket ticket, TicketEvent event, UUID person, String title) {
        return new Notice(
                person,
                Ringing.ESCALATED,
                "ticket/" + ticket.id() + "/escalated/" + event.seq(),
                title,
                ticket.number(),
                ticket.link(),
                "ticket",
                ticket.id().toString(),
                Notice.Urgency.NOW);
    }
}
