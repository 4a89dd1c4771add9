package org.zhagen.ticket.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketAct;
import org.zhagen.ticket.TicketLine;
import org.zhagen.ticket.TicketView;

/**
 * A ticket as programs read it.
 *
 * @param form what was filled in at opening, by the id of the field
 * @param turns stages, not done by parties, that whoever asks may end now
 * @param contact masked; null when nobody said how to reach them
 * @param offered what whoever asks may do with the ticket as a whole
 * @param version how much happened to it
 */
record TicketJson(
        UUID id,
        String number,
        UUID course,
        String procedure,
        String title,
        String category,
        Where where,
        Map<String, Object> form,
        String source,
        boolean urgent,
        boolean important,
        boolean confidential,
        Instant opened,
        String openedBy,
        String openedByOffice,
        @Nullable UUID parent,
        boolean simulated,
        State state,
        List<PartyJson> parties,
        List<ClockJson> clocks,
        List<EventJson> history,
        List<String> turns,
        @Nullable Contact contact,
        List<String> offered,
        int version) {

    /**
     * Where it is.
     *
     * @param longitude in degrees; null when nobody said it
     */
    record Where(
            String region,
            String place,
            @Nullable Double longitude,
            @Nullable Double latitude) {
        static Where of(Ticket.Where where) {
            return new Where(where.region().digits(), where.place(), where.longitude(), where.latitude());
        }
    }

    /** Where it stands. */
    record State(
            String phase,
            @Nullable Instant due,
            boolean late,
            @Nullable Instant settled,
            @Nullable Instant closed,
            @Nullable String ending,
            String outcome,
            @Nullable Integer score,
            String leadName,
            @Nullable UUID mergedInto) {
        static State of(Ticket.State state) {
            Ticket.Closed closed = state.closed();
            return new State(
                    Code.kebab(state.phase()),
                    state.due(),
                    state.late(),
                    state.settled(),
                    closed == null ? null : closed.at(),
                    closed == null ? null : Code.kebab(closed.ending()),
                    state.outcome(),
                    state.score(),
                    state.leadName(),
                    state.mergedInto());
        }
    }

    static TicketJson of(TicketView view) {
        Ticket ticket = view.ticket();
        return new TicketJson(
                ticket.id(),
                ticket.number(),
                ticket.course(),
                ticket.procedure(),
                ticket.title(),
                ticket.category(),
                Where.of(ticket.where()),
                ticket.form(),
                Code.kebab(ticket.source()),
                ticket.urgent(),
                ticket.important(),
                ticket.confidential(),
                ticket.opened().at(),
                ticket.opened().name(),
                ticket.opened().office(),
                ticket.parent(),
                ticket.simulated(),
                State.of(ticket.state()),
                view.parties().stream().map(PartyJson::of).toList(),
                view.clocks().stream().map(ClockJson::of).toList(),
                view.events().stream().map(EventJson::of).toList(),
                view.turns().stream().map(Leg::id).toList(),
                view.contact(),
                view.offered().stream().map(TicketAct::id).toList(),
                ticket.seq());
    }

    /** A ticket in a list. */
    record Line(
            UUID id,
            String number,
            String title,
            String procedure,
            String category,
            Where where,
            String phase,
            boolean urgent,
            boolean important,
            boolean late,
            @Nullable Instant due,
            String leadName,
            @Nullable Integer score,
            Instant opened,
            @Nullable Instant closed,
            boolean simulated) {
        static Line of(TicketLine line) {
            return new Line(
                    line.id(),
                    line.number(),
                    line.title(),
                    line.courseTitle(),
                    line.category(),
                    Where.of(line.where()),
                    Code.kebab(line.phase()),
                    line.urgent(),
                    line.important(),
                    line.late(),
                    line.due(),
                    line.leadName(),
                    line.score(),
                    line.opened(),
                    line.closed(),
                    line.simulated());
        }
    }
}
