package org.zhagen.ticket;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhagen.access.Acting;
import org.zhagen.kernel.flow.Flow;

/**
 * As what somebody stands to a ticket.
 *
 * @param parties ids of the parties that they act for
 * @param past whether they acted for a party that has no part in it any more, or did something to it otherwise
 * @param opener whether they raised it
 * @param turning ids of the stages, not done by parties, that are theirs to do now; found out when somebody wants to know
 * @param dispatching whether they give it to parties and decide about objections and pauses; found out when somebody wants to know
 * @param follower whether they want to know what becomes of it
 * @param overseer whether they may see all that lies there
 */
record Standing(
        Set<UUID> parties,
        boolean past,
        boolean opener,
        Supplier<Set<String>> turning,
        Supplier<Boolean> dispatching,
        boolean follower,
        boolean overseer) {

    /** That of the product itself. */
    static final Standing NONE = new Standing(Set.of(), false, false, Set::of, () -> false, false, false);

    /** That of whoever raised it. */
    static final Standing OPENER = new Standing(Set.of(), false, true, Set::of, () -> false, false, false);

    /** What costs nothing is asked first. */
    boolean isAny() {
        return !parties.isEmpty() || past || opener || follower || overseer || !turns().isEmpty() || dispatcher();
    }

    Set<String> turns() {
        return turning.get();
    }

    boolean dispatcher() {
        return dispatching.get();
    }

    boolean isFor(UUID party) {
        return parties.contains(party);
    }

    /** Finds it out. */
    @Component
    static class Finder {

        private final Placing placing;

        Finder(Placing placing) {
            this.placing = placing;
        }

        Standing of(Acting acting, Loaded loaded) {
            Ticket ticket = loaded.ticket();
            boolean here = acting.in(ticket.where().region());
            boolean opener = ticket.opened().by().equals(acting.person())
                    && !acting.person().equals(Acting.NOBODY);
            Set<UUID> parties = loaded.parties().stream()
                    .filter(party -> party.isActive() && isFor(acting, loaded, party))
                    .map(TicketParty::id)
                    .collect(Collectors.toSet());
            boolean past =
                    loaded.parties().stream().anyMatch(party -> isFor(acting, loaded, party)) || acted(acting, loaded);
            return new Standing(
                    parties,
                    past,
                    opener,
                    SingletonSupplier.of(() -> turns(acting, loaded, opener)),
                    SingletonSupplier.of(
                            () -> (here && acting.may(TicketPermission.DISPATCH)) || dispatches(acting, loaded)),
                    loaded.follows(),
                    here && acting.may(TicketPermission.OVERSEE));
        }

        private static boolean isFor(Acting acting, Loaded loaded, TicketParty party) {
            return Placing.isFor(acting, loaded.units(), party.assignee());
        }

        /** Whoever checked or decided something sees what became of it. */
        private static boolean acted(Acting acting, Loaded loaded) {
            return !acting.person().equals(Acting.NOBODY)
                    && loaded.events().stream().anyMatch(event -> event.person().equals(acting.person()));
        }

        private boolean dispatches(Acting acting, Loaded loaded) {
            return placing
                    .all(
                            loaded.course(),
                            loaded.course().course().otherwise(),
                            loaded.ticket().where().region())
                    .stream()
                    .anyMatch(placed -> Placing.isFor(acting, loaded.units(), placed.assignee()));
        }

        private Set<String> turns(Acting acting, Loaded loaded, boolean opener) {
            return loaded.flow().turns().stream()
                    .filter(turn -> turn.party().isEmpty())
                    .filter(turn -> turn.leg().byOpener() ? opener : does(acting, loaded, turn))
                    .map(turn -> turn.leg().id())
                    .collect(Collectors.toSet());
        }

        private boolean does(Acting acting, Loaded loaded, Flow.Turn turn) {
            return placing
                    .those(
                            loaded.course(),
                            turn.leg().by(),
                            loaded.ticket().where().region())
                    .stream()
                    .anyMatch(placed -> Placing.isFor(acting, loaded.units(), placed.assignee()));
        }
    }
}
