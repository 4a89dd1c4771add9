package org.zhagen.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhagen.access.Acting;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.work.Assignee;

/**
 * As what somebody stands to a ticket. Where they stand so only in the place of somebody who is away, it says of whom.
 *
 * @param parties by the id of each party that they act for: name of the absent person, empty for themselves
 * @param past whether they acted for a party that has no part in it any more, or did something to it otherwise
 * @param opener whether they raised it, or see to it now for whoever did
 * @param turning by the id of each stage, not done by parties, that is theirs to do now: name of the absent person, empty for themselves;
 *     found out when somebody wants to know
 * @param dispatching whether they give it to parties and decide about pauses; found out when somebody wants to know
 * @param reviewing ids of the parties about whose objections they decide now; found out when somebody wants to know
 * @param follower whether they want to know what becomes of it
 * @param overseer whether they may see all that lies there
 */
record Standing(
        Map<UUID, String> parties,
        boolean past,
        boolean opener,
        Supplier<Map<String, String>> turning,
        Supplier<Boolean> dispatching,
        Supplier<Set<UUID>> reviewing,
        boolean follower,
        boolean overseer) {

    /** Of whom to ask who took over: from whoever raised it, and from whoever dispatches it. */
    static final String OPENER_TURN = "opener";

    static final String DISPATCH_TURN = "dispatch";

    static final String REVIEW_TURN = "review";

    /** That of the product itself. */
    static final Standing NONE = new Standing(Map.of(), false, false, Map::of, () -> false, Set::of, false, false);

    /** That of whoever raised it. */
    static final Standing OPENER = new Standing(Map.of(), false, true, Map::of, () -> false, Set::of, false, false);

    Standing {
        parties = Map.copyOf(parties);
    }

    /** What costs nothing is asked first. */
    boolean isAny() {
        return !parties.isEmpty()
                || past
                || opener
                || follower
                || overseer
                || !turns().isEmpty()
                || dispatcher()
                || !reviewing.get().isEmpty();
    }

    Map<String, String> turns() {
        return turning.get();
    }

    boolean dispatcher() {
        return dispatching.get();
    }

    boolean reviews(UUID party) {
        return reviewing.get().contains(party);
    }

    boolean isFor(UUID party) {
        return parties.containsKey(party);
    }

    /** Name of the absent person in whose place something is done to a party, or in a stage; empty for none. */
    String standsFor(@Nullable UUID party, String stage) {
        if (party != null) {
            return parties.getOrDefault(party, "");
        }
        return stage.isEmpty() ? "" : turns().getOrDefault(stage, "");
    }

    /** Finds it out. */
    @Component
    static class Finder {

        private final Placing placing;
        private final Reviewing reviewing;

        Finder(Placing placing, Reviewing reviewing) {
            this.placing = placing;
            this.reviewing = reviewing;
        }

        Standing of(Acting acting, Loaded loaded) {
            Ticket ticket = loaded.ticket();
            Stance stance = loaded.stance(acting);
            boolean here = acting.in(ticket.where().region());
            Optional<String> opener = opener(stance, loaded);
            Map<UUID, String> parties = loaded.parties().stream()
                    .filter(party -> party.isActive() && stance.does(party.assignee()))
                    .collect(Collectors.toMap(
                            TicketParty::id, party -> stance.isFor(party.assignee()) ? "" : party.name()));
            boolean past = loaded.parties().stream().anyMatch(party -> stance.isFor(party.assignee()))
                    || acted(acting, loaded);
            return new Standing(
                    parties,
                    past,
                    opener.isPresent(),
                    SingletonSupplier.of(() -> turns(stance, loaded, opener)),
                    SingletonSupplier.of(
                            () -> (here && acting.may(TicketPermission.DISPATCH)) || dispatches(stance, loaded)),
                    SingletonSupplier.of(() -> reviews(acting, stance, loaded)),
                    loaded.follows(),
                    here && acting.may(TicketPermission.OVERSEE));
        }

        /** In whose place somebody sees to what whoever raised it does; nothing for somebody who does not. */
        private static Optional<String> opener(Stance stance, Loaded loaded) {
            Ticket.Opened opened = loaded.ticket().opened();
            Assignee heir = loaded.heir(OPENER_TURN).orElse(null);
            if (stance.is(opened.by()) || (heir != null && stance.does(heir))) {
                return Optional.of("");
            }
            return loaded.ticket().isOpen() && stance.isInsteadOf(opened.by())
                    ? Optional.of(opened.name())
                    : Optional.empty();
        }

        /** Whoever checked or decided something sees what became of it. */
        private static boolean acted(Acting acting, Loaded loaded) {
            return !acting.person().equals(Acting.NOBODY)
                    && loaded.events().stream().anyMatch(event -> event.person().equals(acting.person()));
        }

        private boolean dispatches(Stance stance, Loaded loaded) {
            return loaded.heir(DISPATCH_TURN).filter(stance::does).isPresent()
                    || placing
                            .all(
                                    loaded.course(),
                                    loaded.course().course().otherwise(),
                                    loaded.ticket().where().region())
                            .stream()
                            .anyMatch(placed -> stance.does(placed.assignee()));
        }

        /** Nobody decides about an objection to what they did themselves, nor to what they got. */
        private Set<UUID> reviews(Acting acting, Stance stance, Loaded loaded) {
            boolean any = acting.in(loaded.ticket().where().region()) && acting.may(TicketPermission.DISPATCH);
            return loaded.flow().parties().stream()
                    .filter(Flow.Party::objecting)
                    .map(party -> UUID.fromString(party.id()))
                    .filter(party -> loaded.party(party)
                            .filter(their -> their.isActive() && !stance.does(their.assignee()))
                            .isPresent())
                    .filter(party -> !Reviewing.gave(loaded, party, acting.person()))
                    .filter(party -> any || reviewing.reviews(stance, loaded, party))
                    .collect(Collectors.toSet());
        }

        private Map<String, String> turns(Stance stance, Loaded loaded, Optional<String> opener) {
            return loaded.flow().turns().stream()
                    .filter(turn -> turn.party().isEmpty())
                    .flatMap(turn -> (turn.leg().byOpener() ? opener : instead(stance, loaded, turn))
                            .map(absent -> Map.entry(turn.leg().id(), absent)).stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private Optional<String> instead(Stance stance, Loaded loaded, Flow.Turn turn) {
            List<Placing.Placed> those = placing.those(
                    loaded.course(), turn.leg().by(), loaded.ticket().where().region());
            if (those.stream().anyMatch(placed -> stance.isFor(placed.assignee()))
                    || loaded.heir(turn.leg().id()).filter(stance::does).isPresent()) {
                return Optional.of("");
            }
            return those.stream()
                    .filter(placed -> stance.isInsteadOf(placed.assignee()))
                    .map(Placing.Placed::name)
                    .findFirst();
        }
    }
}
