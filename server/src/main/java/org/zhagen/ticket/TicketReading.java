package org.zhagen.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.files.AttachmentList;
import org.zhagen.files.Files;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Leg;

/** Puts together what the page of a ticket shows to somebody. */
@Component
class TicketReading {

    private final TicketRows rows;
    private final Files files;
    private final RelatedRows related;
    private final Clock clock;

    TicketReading(TicketRows rows, Files files, RelatedRows related, Clock clock) {
        this.rows = rows;
        this.related = related;
        this.files = files;
        this.clock = clock;
    }

    TicketView view(Acting acting, TicketLife.Held held) {
        Flow flow = held.flow();
        Instant now = clock.instant();
        RelatedRows.Related around = related.of(acting, held.ticket());
        return new TicketView(
                held.ticket(),
                held.loaded().course(),
                held.loaded().parties().stream()
                        .map(party -> party(acting, held, party))
                        .toList(),
                flow.clocks().stream()
                        .map(running -> {
                            Leg leg = flow.course().leg(running.stage()).orElseThrow();
                            return ClockView.of(running, leg.title(), leg.working(), now);
                        })
                        .toList(),
                held.loaded().events(),
                turns(held),
                contact(held),
                offered(acting, held),
                attached(acting, held.ticket().id()),
                around.parents(),
                around.children());
    }

    private static List<Leg> turns(TicketLife.Held held) {
        return held.flow().endable("").stream()
                .filter(leg -> leg.byOpener()
                        ? held.standing().opener()
                        : held.standing().turns().containsKey(leg.id()))
                .toList();
    }

    private static TicketView.PartyView party(Acting acting, TicketLife.Held held, TicketParty party) {
        Flow flow = held.flow();
        String id = party.id().toString();
        Optional<Flow.Party> stands = flow.party(id);
        Leg next = flow.turns().stream()
                .filter(turn -> turn.party().equals(id))
                .map(Flow.Turn::leg)
                .findFirst()
                .orElse(null);
        boolean theirs = held.standing().isFor(party.id()) && acting.may(TicketPermission.HANDLE);
        return new TicketView.PartyView(
                party,
                next,
                theirs ? flow.endable(id) : List.of(),
                stands.map(Flow.Party::objecting).orElse(false),
                held.loaded().pauseAsked(party.id()).map(TicketEvent::words).orElse(""),
                flow.isPaused(id),
                stands.map(Flow.Party::takesOverFrom)
                        .map(from -> name(held, from))
                        .orElse(""),
                offered(acting, held, party, theirs, next));
    }

    private static String name(TicketLife.Held held, String party) {
        return Ids.read(party)
                .flatMap(held.loaded()::party)
                .map(TicketParty::name)
                .orElse("");
    }

    private static List<TicketAct> offered(
            Acting acting, TicketLife.Held held, TicketParty party, boolean theirs, @Nullable Leg next) {
        List<TicketAct> acts = new ArrayList<>();
        if (!party.isActive() || !held.ticket().isOpen() || !acting.may(TicketPermission.HANDLE)) {
            return acts;
        }
        Flow.Party stands = held.flow().party(party.id().toString()).orElseThrow();
        boolean asked = held.loaded().pauseAsked(party.id()).isPresent();
        boolean paused = held.flow().isPaused(party.id().toString());
        boolean decides = held.standing().dispatcher() && !held.standing().isFor(party.id());
        add(acts, TicketAct.TRANSFER, theirs && next != null);
        add(acts, TicketAct.OBJECT, theirs && next != null && !stands.objecting());
        add(acts, TicketAct.ASK_PAUSE, theirs && next != null && !asked && !paused);
        add(acts, TicketAct.RESUME, paused && (theirs || held.standing().dispatcher()));
        add(acts, TicketAct.DECIDE_OBJECTION, held.standing().reviews(party.id()));
        add(acts, TicketAct.DECIDE_PAUSE, decides && asked);
        add(acts, TicketAct.LEAD, held.standing().dispatcher() && !party.lead());
        add(acts, TicketAct.RELEASE, held.standing().dispatcher() && next != null);
        return acts;
    }

    private static List<TicketAct> offered(Acting acting, TicketLife.Held held) {
        List<TicketAct> acts = new ArrayList<>();
        boolean open = held.ticket().isOpen();
        boolean dispatcher = held.standing().dispatcher() && acting.may(TicketPermission.HANDLE);
        boolean working =
                held.flow().phase() == Flow.Phase.UNASSIGNED || held.flow().phase() == Flow.Phase.UNDER_WAY;
        add(acts, TicketAct.COMMENT, true);
        add(
                acts,
                TicketAct.DISPATCH,
                dispatcher && working && held.flow().course().hasParties());
        add(acts, TicketAct.SEND_BACK, dispatcher && !working);
        add(acts, TicketAct.WITHDRAW, open && (held.standing().opener() || dispatcher));
        add(acts, TicketAct.MERGE, open && dispatcher);
        add(acts, TicketAct.READ_CONTACT, acting.may(TicketPermission.READ_CONTACT) && held.calls());
        return acts;
    }

    private static void add(List<TicketAct> acts, TicketAct act, boolean may) {
        if (may) {
            acts.add(act);
        }
    }

    /** How to reach whoever raised it, so far as everybody who works on it may know. */
    private @Nullable Contact contact(TicketLife.Held held) {
        return rows.contact(held.ticket().id())
                .map(contact -> Masks.masked(contact, held.ticket().confidential()))
                .orElse(null);
    }

    private AttachmentList attached(Acting acting, UUID ticket) {
        return files.list(acting, TicketFiles.of(ticket)) instanceof Outcome.Done<AttachmentList>(AttachmentList all)
                ? all
                : new AttachmentList(TicketFiles.of(ticket), List.of(), false, false, 0);
    }
}
