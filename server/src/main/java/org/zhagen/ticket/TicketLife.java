package org.zhagen.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.access.Permission;
import org.zhagen.kernel.flow.Calendars;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Rating;
import org.zhagen.work.Assignee;

/** What every command on a ticket begins and ends with: it is there and concerns them, the kernel agrees, all of it is kept together. */
@Component
class TicketLife {

    /** Who does what follows by itself. */
    static final Acting PRODUCT = Acting.system("ticket", Jurisdiction.COUNTRY);

    private final Doors doors;
    private final LoadRows loads;
    private final TicketRows rows;
    private final Standing.Finder standings;
    private final Waiting waiting;
    private final Telling telling;
    private final Turning turning;
    private final Escalating escalating;
    private final ActClock clock;

    TicketLife(
            Doors doors,
            LoadRows loads,
            TicketRows rows,
            Standing.Finder standings,
            Waiting waiting,
            Telling telling,
            Turning turning,
            Escalating escalating,
            ActClock clock) {
        this.doors = doors;
        this.loads = loads;
        this.rows = rows;
        this.standings = standings;
        this.waiting = waiting;
        this.telling = telling;
        this.turning = turning;
        this.escalating = escalating;
        this.clock = clock;
    }

    /** A ticket with what somebody is to it, and the moment at which something is done with it. */
    record Held(Loaded loaded, Standing standing, Instant at) {

        Ticket ticket() {
            return loaded.ticket();
        }

        Flow flow() {
            return loaded.flow();
        }

        /** Whether somebody works on it, or gives it to those who do. */
        boolean works() {
            return !standing.parties().isEmpty() || standing.dispatcher();
        }

        /**
         * Whether somebody has to call whoever raised it: the parties that work on it and whoever dispatches it; of whoever asked for
         * confidence only the party that leads.
         */
        boolean calls() {
            return ticket().confidential()
                    ? loaded.parties().stream().anyMatch(party -> party.lead() && standing.isFor(party.id()))
                    : !standing.parties().isEmpty() || standing.dispatcher();
        }
    }

    /**
     * A command on a ticket that concerns whoever acts; to everybody else it is not there.
     *
     * @param seen how much had happened when the person looked; null for what may be done whatever happened meanwhile
     */
    Outcome<Ticket> command(
            Acting acting,
            Permission permission,
            UUID id,
            @Nullable Integer seen,
            BiFunction<Held, Reader, Outcome<Step>> work) {
        return command(acting, permission, id, seen, loaded -> standings.of(acting, loaded), work);
    }

    /** A command of whoever raised the ticket, who is known by a proof. */
    Outcome<Ticket> byOpener(
            Acting acting, UUID id, @Nullable Integer seen, BiFunction<Held, Reader, Outcome<Step>> work) {
        return command(acting, TicketPermission.READ, id, seen, loaded -> Standing.OPENER, work);
    }

    private Outcome<Ticket> command(
            Acting acting,
            Permission permission,
            UUID id,
            @Nullable Integer seen,
            Function<Loaded, Standing> standing,
            BiFunction<Held, Reader, Outcome<Step>> work) {
        return doors.step(acting, permission, loads.locking(id), row -> {
            Optional<Held> held = concerning(row.map(loads::loaded), standing);
            if (held.isEmpty()) {
                return Outcome.missing();
            }
            if (seen != null && seen != held.get().ticket().seq()) {
                return Outcome.stale();
            }
            Reader reader = new Reader();
            return work.apply(held.get(), reader).then(step -> keep(acting, held.get(), step));
        });
    }

    /** Something that somebody does beside the life of a ticket that concerns them. */
    <T> Outcome<T> beside(Acting acting, Permission permission, UUID id, Function<Held, Outcome<T>> work) {
        return doors.command(
                acting,
                permission,
                () -> concerning(loads.find(id), loaded -> standings.of(acting, loaded))
                        .map(work)
                        .orElseGet(Outcome::missing));
    }

    /** Something that another room lets somebody do with a ticket, whatever it has to do with them. */
    <T> Outcome<T> asked(Acting acting, Permission permission, UUID id, Function<Held, Outcome<T>> work) {
        return doors.command(
                acting,
                permission,
                () -> doors.write(
                        PRODUCT,
                        () -> loads.find(id)
                                .map(loaded -> work.apply(new Held(loaded, Standing.NONE, moment(loaded))))
                                .orElseGet(Outcome::missing)));
    }

    /**
     * Something that another room lets somebody change a ticket by, whatever it has to do with them.
     *
     * @param work what happens; empty for nothing
     * @return whether anything did
     */
    Outcome<Boolean> told(Acting acting, Permission permission, UUID id, Function<Held, Optional<Step>> work) {
        return doors.command(
                acting,
                permission,
                () -> doors.write(
                        PRODUCT,
                        () -> loads.locked(id)
                                .map(loaded -> new Held(loaded, Standing.NONE, moment(loaded)))
                                .flatMap(held -> work.apply(held).map(step -> keep(acting, held, step)))
                                .map(outcome -> outcome.map(kept -> true))
                                .orElseGet(() -> Outcome.done(false))));
    }

    private Optional<Held> concerning(Optional<Loaded> found, Function<Loaded, Standing> standing) {
        return found.map(loaded -> new Held(loaded, standing.apply(loaded), moment(loaded)))
                .filter(held -> held.standing().isAny());
    }

    /** A ticket that concerns whoever acts, in the course of something else. */
    Optional<Held> concerning(Acting acting, UUID id) {
        return concerning(loads.find(id), loaded -> standings.of(acting, loaded));
    }

    /** Whoever raised or follows a ticket follows one that was raised because of it. */
    void takeAlong(UUID from, UUID into) {
        doors.write(PRODUCT, () -> telling.takeAlong(from, into));
    }

    /** A ticket that somebody raised, asked for by themselves. */
    Outcome<Ticket> own(UUID id) {
        return loads.find(id).map(Loaded::ticket).map(Outcome::done).orElseGet(Outcome::missing);
    }

    /** What happens to a ticket by itself. */
    Outcome<Ticket> byItself(UUID id, BiFunction<Held, Reader, Outcome<Step>> work) {
        return doors.write(
                PRODUCT,
                () -> loads.locked(id)
                        .map(loaded -> new Held(loaded, Standing.NONE, moment(loaded)))
                        .map(held -> work.apply(held, new Reader()).then(step -> keep(PRODUCT, held, step)))
                        .orElseGet(Outcome::missing));
    }

    /** What is asked for that. */
    <T> T byItself(Supplier<T> work) {
        return doors.read(PRODUCT, work);
    }

    /** A question about a ticket that concerns whoever asks. */
    <T> Outcome<T> query(Acting acting, UUID id, Function<Held, T> work) {
        return doors.query(
                acting,
                TicketPermission.READ,
                () -> concerning(loads.find(id), loaded -> standings.of(acting, loaded))
                        .map(held -> Outcome.done(work.apply(held)))
                        .orElseGet(Outcome::missing));
    }

    /** A question of whoever raised the ticket, who is known by a proof. */
    <T> Optional<T> byOpener(Acting acting, UUID id, Function<Held, T> work) {
        return doors.read(
                acting,
                () -> loads.find(id)
                        .map(loaded -> new Held(loaded, Standing.OPENER, moment(loaded)))
                        .map(work));
    }

    private Instant moment(Loaded loaded) {
        return moment(clock, loaded);
    }

    /** Now, but not before what happened last: clocks of several machines differ. */
    static Instant moment(ActClock clock, Loaded loaded) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last =
                loaded.events().isEmpty() ? now : loaded.events().getLast().at();
        return last.isAfter(now) ? last : now;
    }

    Outcome<Ticket> keep(Acting acting, Held held, Step step) {
        return keep(
                acting,
                held.loaded(),
                held.loaded().flow().after(step.happenings()),
                step.by(held.standing()::standsFor),
                held.at());
    }

    /** Keeps the running clocks of a ticket as they are now that other days are worked than was thought. */
    void reckon(UUID id, Calendars before, Calendars now) {
        doors.write(
                PRODUCT,
                () -> loads.locked(id)
                        .map(loaded -> {
                            Loaded was = loaded.with(flow(loaded, before));
                            return keep(PRODUCT, was, flow(loaded, now), Step.of(List.of(), ""), moment(loaded));
                        })
                        .orElseGet(Outcome::missing));
    }

    private static Flow flow(Loaded loaded, Calendars calendars) {
        return Flow.of(loaded.course().course(), calendars, loaded.flow().happened());
    }

    private Outcome<Ticket> keep(Acting acting, Loaded before, Flow flow, Step step, Instant at) {
        Ticket was = before.ticket();
        Integer score = step.score() == null ? was.state().score() : step.score();
        List<TicketEvent> events = events(acting, was.seq(), step, score, at);
        List<TicketParty> parties = parties(before, flow, step);
        Ticket then = then(was, flow, parties, score, events);
        Loaded after = new Loaded(
                then,
                before.course(),
                flow,
                joined(before.events(), events),
                parties,
                before.units(),
                before.absents(),
                before.follows());
        Set<UUID> joined =
                step.joining().keySet().stream().map(UUID::fromString).collect(Collectors.toSet());
        // whoever acts was asked for the ticket itself, which is locked; what comes of it concerns others too
        return doors.writeLast(PRODUCT, () -> {
            Map<String, UUID> open = waiting.sync(acting, before, after);
            Ticket kept = then.in(then.state().waiting(open).into(step.into()));
            telling.tell(acting, was, kept, before.course().course().title(), Rating.saysUnsolved(step.form()), at);
            turning.tell(acting, before, after, at);
            escalating.look(before, after, events);
            boolean first = rows.step(
                    kept,
                    was.seq(),
                    events,
                    changed(before, then, parties),
                    joined,
                    ClockColumns.changed(before.flow(), flow, at));
            return first ? Outcome.done(kept) : Outcome.stale();
        });
    }

    /** When a ticket ends or goes on again, all of its parties have less or more to do. */
    private static List<TicketParty> changed(Loaded before, Ticket then, List<TicketParty> parties) {
        return before.ticket().isOpen() == then.isOpen()
                ? parties.stream()
                        .filter(party -> !before.parties().contains(party))
                        .toList()
                : parties;
    }

    private static List<TicketEvent> joined(List<TicketEvent> one, List<TicketEvent> other) {
        List<TicketEvent> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /**
     * The words and what was filled in stand beside what the person meant: the last stage that ended, otherwise the first thing.
     *
     * @param score as it is from then on, kept with a closing: it may be another one when the ticket is closed again
     */
    static List<TicketEvent> events(Acting acting, int happened, Step step, @Nullable Integer score, Instant at) {
        List<TicketEvent> events = new ArrayList<>();
        int seq = happened;
        int meant = meant(step.happenings());
        for (int i = 0; i < step.happenings().size(); i++) {
            Happenings.Kept kept = Happenings.kept(step.happenings().get(i));
            Map<String, Object> data = new HashMap<>(kept.data());
            if (i == meant && !step.form().isEmpty()) {
                data.put("form", step.form());
            }
            if (score != null && step.happenings().get(i) instanceof Happening.Closed) {
                data.put(Happenings.SCORE, score);
            }
            String standsFor = step.standsFor().apply(kept.party(), kept.stage());
            if (!standsFor.isEmpty()) {
                data.put(Happenings.STANDS_FOR, standsFor);
            }
            if (Rating.saysUnsolved(step.form()) && step.happenings().get(i) instanceof Happening.Closed) {
                data.put(Happenings.UNSOLVED, true);
            }
            String words = i == meant && kept.words().isEmpty() ? step.words() : kept.words();
            events.add(event(
                    acting,
                    ++seq,
                    new Happenings.Kept(kept.kind(), kept.party(), kept.stage(), kept.outcome(), words, data),
                    at));
        }
        if (!step.said().isEmpty()) {
            Happenings.Kept said = Happenings.Kept.of(step.said(), step.about(), step.form());
            events.add(event(
                    acting,
                    ++seq,
                    new Happenings.Kept(said.kind(), said.party(), "", "", step.words(), said.data()),
                    at));
        }
        return events;
    }

    private static TicketEvent event(Acting acting, int seq, Happenings.Kept kept, Instant at) {
        return new TicketEvent(
                seq,
                kept.kind(),
                at,
                kept.party(),
                kept.stage(),
                kept.outcome(),
                kept.words(),
                acting.person(),
                acting.name(),
                acting.office(),
                kept.data());
    }

    private static int meant(List<Happening> happenings) {
        int meant = 0;
        for (int i = 0; i < happenings.size(); i++) {
            if (happenings.get(i) instanceof Happening.Ended) {
                meant = i;
            }
        }
        return meant;
    }

    private static List<TicketParty> parties(Loaded before, Flow flow, Step step) {
        return flow.parties().stream()
                .map(party -> {
                    UUID id = UUID.fromString(party.id());
                    Optional<TicketParty> known = before.party(id);
                    if (known.isPresent()) {
                        TicketParty was = known.get();
                        return new TicketParty(
                                id, was.doer(), was.assignee(), was.name(), party.lead(), was.joined(), party.left());
                    }
                    Placing.Placed placed = step.joining().get(party.id());
                    if (placed == null) {
                        throw new IllegalStateException("nobody knows who joined");
                    }
                    Assignee assignee = placed.assignee();
                    return new TicketParty(
                            id, placed.doer(), assignee, placed.name(), party.lead(), party.joined(), party.left());
                })
                .toList();
    }

    private static Ticket then(
            Ticket was, Flow flow, List<TicketParty> parties, @Nullable Integer score, List<TicketEvent> events) {
        String lead = parties.stream()
                .filter(TicketParty::lead)
                .map(TicketParty::name)
                .findFirst()
                .orElse(was.state().leadName());
        return was.in(TicketStates.after(was.state(), flow, lead, score, was.seq() + events.size()));
    }
}
