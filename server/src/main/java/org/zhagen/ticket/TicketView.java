package org.zhagen.ticket;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.files.AttachmentList;
import org.zhagen.kernel.flow.Leg;

/**
 * A ticket as its page shows it.
 *
 * @param clocks all that ever ran, in the order in which they began
 * @param events what happened, the oldest first
 * @param turns stages, not done by parties, that the reader may end now
 * @param contact masked; null when nobody said how to reach them
 * @param offered what the reader may do with the ticket as a whole
 * @param parents that because of which it was raised; none or one
 * @param children those that were raised because of it
 */
public record TicketView(
        Ticket ticket,
        InstalledCourse course,
        List<PartyView> parties,
        List<ClockView> clocks,
        List<TicketEvent> events,
        List<Leg> turns,
        @Nullable Contact contact,
        List<TicketAct> offered,
        AttachmentList attached,
        List<RelatedTicket> parents,
        List<RelatedTicket> children) {

    public TicketView {
        parties = List.copyOf(parties);
        clocks = List.copyOf(clocks);
        events = List.copyOf(events);
        turns = List.copyOf(turns);
        offered = List.copyOf(offered);
        parents = List.copyOf(parents);
        children = List.copyOf(children);
    }

    /**
     * A part in it.
     *
     * @param next what is to be done next; null for nothing
     * @param endable stages that the reader may end now
     * @param pauseAsked why it asks that its clocks stand still; empty where it doesn't
     * @param takesOverFrom name of the party that is responsible until this one begins; empty for none
     * @param offered what the reader may do with this part
     */
    public record PartyView(
            TicketParty party,
            @Nullable Leg next,
            List<Leg> endable,
            boolean objecting,
            String pauseAsked,
            boolean paused,
            String takesOverFrom,
            List<TicketAct> offered) {

        public PartyView {
            endable = List.copyOf(endable);
            offered = List.copyOf(offered);
        }
    }

    public boolean may(TicketAct act) {
        return offered.contains(act);
    }

    /** The name of a party; empty for the ticket as a whole. */
    public String partyName(@Nullable Object id) {
        return Optional.ofNullable(id)
                .flatMap(known -> parties.stream()
                        .filter(each -> each.party().id().toString().equals(known.toString()))
                        .findFirst())
                .map(each -> each.party().name())
                .orElse("");
    }
}
