package org.zhagen.ticket;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.flow.RunningClock;
import org.zhagen.work.Advance;
import org.zhagen.work.Assignee;
import org.zhagen.work.Matters;
import org.zhagen.work.NewMatter;
import org.zhagen.work.Subject;

/**
 * What waits in inboxes because of a ticket: one matter for each party as long as it has something to do, and one for each decision
 * that somebody has to take. It is asked after each step what there should be, and made so.
 */
@Component
class Waiting {

    static final String STAGE = "ticket.stage";
    static final String DISPATCH = "ticket.dispatch";
    static final String OBJECTION = "ticket.objection";
    static final String PAUSE = "ticket.pause";

    private final Matters matters;
    private final Placing placing;
    private final Reviewing reviewing;

    Waiting(Matters matters, Placing placing, Reviewing reviewing) {
        this.matters = matters;
        this.placing = placing;
        this.reviewing = reviewing;
    }

    static Subject subject(UUID ticket) {
        return new Subject("ticket", ticket.toString());
    }

    /**
     * What there should be for somebody.
     *
     * @param what in a word, before the title of the ticket
     */
    private record Wanted(
            String kind,
            String what,
            Assignee assignee,
            @Nullable Instant due) {}

    /** Opens, takes further and ends what waits, and answers what does now: by key the id of the matter. */
    Map<String, UUID> sync(Acting acting, Loaded before, Loaded after) {
        relieve(acting, before, after);
        SequencedMap<String, Wanted> wanted = wanted(after);
        Map<String, UUID> open = new HashMap<>(before.ticket().state().waiting());
        open.keySet().retainAll(wanted.keySet());
        List<UUID> over = before.ticket().state().waiting().entrySet().stream()
                .filter(known -> !wanted.containsKey(known.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        advance(acting, before, after, open, wanted);
        if (!over.isEmpty()) {
            matters.settleAll(acting, over, "done", "");
        }
        wanted.keySet().removeAll(open.keySet());
        if (!wanted.isEmpty()) {
            Iterator<UUID> ids = matters.openAll(
                            acting,
                            wanted.values().stream()
                                    .map(each -> matter(after.ticket(), each))
                                    .toList())
                    .iterator();
            wanted.keySet().forEach(key -> open.put(key, ids.next()));
        }
        return open;
    }

    /** Nobody has to look after a clock that ran out when its stage is over, or when a pause that is agreed to says that it had not. */
    private void relieve(Acting acting, Loaded before, Loaded after) {
        if (before.events().isEmpty()) {
            return;
        }
        Instant at = after.events().getLast().at();
        UUID ticket = after.ticket().id();
        before.flow().clocks().stream()
                .filter(clock -> isOver(clock, at))
                .filter(clock ->
                        after.flow().clocks().stream().noneMatch(then -> isSame(then, clock) && isOver(then, at)))
                .forEach(clock -> matters.settle(acting, Ringing.subject(ticket, clock), null, "done", ""));
    }

    private static boolean isOver(RunningClock clock, Instant at) {
        return clock.isRunning() && clock.deadline().late(at);
    }

    private static boolean isSame(RunningClock one, RunningClock other) {
        return one.party().equals(other.party()) && one.stage().equals(other.stage()) && one.round() == other.round();
    }

    /** Only what changed is written. */
    private void advance(
            Acting acting, Loaded before, Loaded after, Map<String, UUID> open, SequencedMap<String, Wanted> wanted) {
        if (open.isEmpty()) {
            return;
        }
        SequencedMap<String, Wanted> was = wanted(before);
        open.forEach((key, matter) -> {
            Wanted now = wanted.get(key);
            if (now != null && !now.equals(was.get(key))) {
                Wanted then = was.get(key);
                Assignee moved = then != null && then.assignee().equals(now.assignee()) ? null : now.assignee();
                matters.advance(
                        acting,
                        matter,
                        new Advance(title(after.ticket(), now), detail(after.ticket()), now.due(), moved));
            }
        });
    }

    private SequencedMap<String, Wanted> wanted(Loaded loaded) {
        SequencedMap<String, Wanted> wanted = new LinkedHashMap<>();
        if (loaded.flow().happened().isEmpty()) {
            return wanted;
        }
        for (Flow.Turn turn : loaded.flow().turns()) {
            turn(loaded, turn).ifPresent(each -> wanted.put(key(turn), each));
        }
        if (loaded.flow().phase() == Flow.Phase.UNASSIGNED) {
            wanted.put("dispatch", decision(loaded, DISPATCH, "派单", unassignedSince(loaded.flow())));
        }
        for (TicketParty party : loaded.parties()) {
            if (party.isActive()) {
                loaded.flow()
                        .reviewDue(party.id().toString())
                        .ifPresent(due -> wanted.put("objection:" + party.id(), objection(loaded, party.id(), due)));
                loaded.pauseAsked(party.id())
                        .filter(asked -> loaded.ticket().isOpen())
                        .ifPresent(asked ->
                                wanted.put("pause:" + party.id(), decision(loaded, PAUSE, "中止申请", asked.at())));
            }
        }
        return wanted;
    }

    private static String key(Flow.Turn turn) {
        return turn.party().isEmpty() ? "stage:" + turn.leg().id() : "party:" + turn.party();
    }

    private Optional<Wanted> turn(Loaded loaded, Flow.Turn turn) {
        Leg leg = turn.leg();
        Instant due = due(loaded.flow(), turn);
        if (!turn.party().isEmpty()) {
            return loaded.party(UUID.fromString(turn.party()))
                    .map(party -> new Wanted(STAGE, leg.title(), party.assignee(), due));
        }
        if (leg.byOpener()) {
            UUID by = loaded.ticket().opened().by();
            return by.equals(Acting.NOBODY)
                    ? Optional.empty()
                    : Optional.of(new Wanted(
                            STAGE,
                            leg.title(),
                            loaded.heir(Standing.OPENER_TURN).orElseGet(() -> Assignee.person(by)),
                            due));
        }
        Assignee doing = loaded.heir(leg.id()).orElseGet(() -> place(loaded, leg.by()));
        return Optional.of(new Wanted(STAGE, leg.title(), doing, due));
    }

    /** When the first of the clocks of a party ends, whatever stage it is of. */
    private static @Nullable Instant due(Flow flow, Flow.Turn turn) {
        return flow.clocks().stream()
                .filter(clock -> clock.isRunning() && clock.party().equals(turn.party()))
                .map((RunningClock clock) -> clock.deadline().due())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Wanted objection(Loaded loaded, UUID party, Instant due) {
        return new Wanted(OBJECTION, "派单异议", reviewing.reviewer(loaded, party), due);
    }

    private Wanted decision(Loaded loaded, String kind, String what, Instant since) {
        Assignee dispatching = loaded.heir(Standing.DISPATCH_TURN)
                .orElseGet(() -> place(loaded, loaded.course().course().otherwise()));
        return new Wanted(kind, what, dispatching, loaded.flow().decidedBy(since));
    }

    private static Instant unassignedSince(Flow flow) {
        return flow.parties().stream()
                .map(Flow.Party::left)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> flow.happened().getFirst().at());
    }

    private Assignee place(Loaded loaded, String doer) {
        return placing.place(loaded.course(), doer, loaded.ticket().where().region())
                .assignee();
    }

    private static NewMatter matter(Ticket ticket, Wanted wanted) {
        return new NewMatter(
                wanted.kind(),
                title(ticket, wanted),
                detail(ticket),
                subject(ticket.id()),
                ticket.link(),
                ticket.where().region(),
                wanted.assignee(),
                wanted.due(),
                "",
                "",
                true);
    }

    private static String title(Ticket ticket, Wanted wanted) {
        return wanted.what() + "：" + ticket.title();
    }

    private static String detail(Ticket ticket) {
        String place = ticket.where().place();
        return ticket.number() + (place.isEmpty() ? "" : " · " + place);
    }
}
