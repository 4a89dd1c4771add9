package org.zhagen.ticket.web;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.StageDraft;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketAct;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketView;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Answers;
import org.zhagen.web.FormTexts;
import org.zhagen.web.IfMatch;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.work.AssigneeDraft;

/** Tickets for programs. */
@RestController
@RequestMapping("/api/v1/tickets")
class TicketApi {

    private final Tickets tickets;
    private final TicketActs acts;
    private final Taking taking;

    TicketApi(Tickets tickets, TicketActs acts, Taking taking) {
        this.tickets = tickets;
        this.acts = acts;
        this.taking = taking;
    }

    /**
     * A ticket to be raised.
     *
     * @param course id of the procedure in force
     * @param region digits; empty for where the procedure runs
     * @param longitude in degrees; empty for none
     * @param title empty to make one from what is filled in
     * @param form what is filled in, by the id of the field
     * @param parent the ticket because of which it is raised
     */
    record OpenJson(
            @Nullable UUID course,
            @Nullable String region,
            @Nullable String place,
            @Nullable String longitude,
            @Nullable String latitude,
            @Nullable String title,
            @Nullable Map<String, @Nullable String> form,
            @Nullable Contact contact,
            @Nullable Boolean confidential,
            @Nullable UUID parent) {

        NewTicket wanted(UUID known) {
            return new NewTicket(
                    known,
                    Text.of(region),
                    Text.of(place),
                    Text.of(longitude),
                    Text.of(latitude),
                    Text.of(title),
                    FormTexts.plain(form),
                    contact == null ? Contact.NONE : contact,
                    Boolean.TRUE.equals(confidential),
                    Ticket.Source.PROGRAM,
                    parent);
        }
    }

    /**
     * How a stage ended.
     *
     * @param party id of the part; empty for a stage that is not done by parties
     * @param outcome one of the stage; empty for a stage that has none
     */
    record StageJson(
            @Nullable String party,
            @Nullable String outcome,
            @Nullable String words,
            @Nullable Map<String, @Nullable String> form) {
        StageDraft draft(String stage) {
            return new StageDraft(Text.of(party), stage, Text.of(outcome), Text.of(words), FormTexts.plain(form));
        }
    }

    /**
     * What goes with an act; each uses some of it.
     *
     * @param party id of the part; empty for the ticket as a whole
     * @param doer for {@code transfer} and {@code dispatch}: a role or body of the procedure; empty where {@code to} names somebody
     * @param agreed for {@code decide-objection} and {@code decide-pause}
     */
    record ActJson(
            @Nullable String party,
            @Nullable String doer,
            @Nullable AssigneeDraft to,
            @Nullable Boolean agreed,
            @Nullable String words) {
        Taking.With with() {
            return new Taking.With(
                    Text.of(party),
                    Text.of(doer),
                    to == null ? AssigneeDraft.BLANK : to,
                    Boolean.TRUE.equals(agreed),
                    Text.of(words));
        }
    }

    /** A comment. */
    record CommentJson(@Nullable String words) {}

    /** Tickets that concern whoever asks, or lie where they may see all; what is due first at the head. */
    @GetMapping
    Listing<TicketJson.Line> list(Acting acting, ShownTickets shown, Paging paging) {
        return Answers.value(tickets.list(acting, shown.filter(), paging)).map(TicketJson.Line::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<TicketJson> find(Acting acting, @PathVariable UUID id) {
        TicketJson ticket = TicketJson.of(Answers.value(tickets.find(acting, id)));
        return Answers.versioned(ticket, ticket.version());
    }

    /** Raises a ticket. */
    @PostMapping
    ResponseEntity<TicketJson> open(Acting acting, @RequestBody OpenJson json) {
        UUID course = json.course();
        Ticket opened = Answers.value(course == null ? Outcome.missing() : tickets.open(acting, json.wanted(course)));
        TicketJson ticket = TicketJson.of(Answers.value(tickets.find(acting, opened.id())));
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + opened.id()))
                .eTag("\"" + ticket.version() + "\"")
                .body(ticket);
    }

    /** Ends a stage. */
    @PostMapping("/{id}/stages/{stage}")
    ResponseEntity<TicketJson> end(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable String stage,
            IfMatch seen,
            @RequestBody StageJson json) {
        return after(acting, acts.end(acting, id, seen.version(), json.draft(stage)));
    }

    /**
     * Does something else with it: transfer, object, ask-pause, resume, withdraw; and for dispatchers dispatch, lead, release,
     * decide-objection, decide-pause, send-back.
     */
    @PostMapping("/{id}/acts/{act}")
    ResponseEntity<TicketJson> act(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable TicketAct act,
            IfMatch seen,
            @RequestBody ActJson json) {
        return after(acting, taking.take(acting, id, seen.version(), act, json.with()));
    }

    @PostMapping("/{id}/comments")
    ResponseEntity<TicketJson> comment(Acting acting, @PathVariable UUID id, @RequestBody CommentJson json) {
        return after(acting, acts.comment(acting, id, Text.of(json.words())));
    }

    /** The ticket as it is then; nothing where it has nothing more to do with whoever acted. */
    private ResponseEntity<TicketJson> after(Acting acting, Outcome<Ticket> outcome) {
        Ticket ticket = Answers.value(outcome);
        return switch (tickets.find(acting, ticket.id())) {
            case Outcome.Done<TicketView>(TicketView view) -> Answers.versioned(TicketJson.of(view), ticket.seq());
            case Outcome.Refused<TicketView> ignored ->
                ResponseEntity.noContent().eTag("\"" + ticket.seq() + "\"").build();
        };
    }
}
