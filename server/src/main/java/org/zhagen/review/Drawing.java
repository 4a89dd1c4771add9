package org.zhagen.review;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Rating;
import org.zhagen.ticket.TicketClosed;

/** Draws which closed tickets are asked about, in the transaction in which they are closed: nobody chooses, and anybody can draw again. */
@Component
class Drawing {

    static final Acting PRODUCT = Acting.system("review", Jurisdiction.COUNTRY);

    private final Doors doors;
    private final Rules rules;
    private final VisitRows rows;
    private final VisitFigures figures;
    private final Waiting waiting;
    private final ActClock clock;

    Drawing(Doors doors, Rules rules, VisitRows rows, VisitFigures figures, Waiting waiting, ActClock clock) {
        this.doors = doors;
        this.rules = rules;
        this.rows = rows;
        this.figures = figures;
        this.waiting = waiting;
        this.clock = clock;
    }

    @EventListener
    void closed(TicketClosed closed) {
        if (closed.reachable() && !closed.confidential() && isOver(closed.ending()) && draws(closed)) {
            doors.write(PRODUCT, () -> {
                FollowUp visit = visit(closed);
                boolean fresh = drawn(visit, closed.at());
                if (fresh) {
                    figures.changed(visit);
                    waiting.drawn(PRODUCT, visit);
                }
                return fresh;
            });
        }
    }

    /** Who withdrew something knows how it went; what was joined to another one goes on there. */
    private static boolean isOver(Happening.Ending ending) {
        return ending == Happening.Ending.COMPLETED || ending == Happening.Ending.SILENCE;
    }

    private boolean draws(TicketClosed closed) {
        Rule rule = rules.on(
                PRODUCT, closed.region(), closed.at().atZone(clock.getZone()).toLocalDate());
        return rule.sample().draws(closed.ticket().toString(), closed.unsolved() || Rating.isLow(closed.score()));
    }

    private static FollowUp visit(TicketClosed closed) {
        return new FollowUp(
                Ids.next(),
                closed.ticket(),
                closed.number(),
                closed.title(),
                closed.procedure(),
                closed.region(),
                closed.at(),
                closed.score(),
                closed.unsolved(),
                FollowUp.Phase.OPEN,
                false,
                0,
                closed.simulated());
    }

    /** A ticket that was opened again and is closed once more is drawn again, unless the former visit still waits. */
    boolean drawn(FollowUp visit, Instant at) {
        return rows.insert(visit)
                && rows.step(
                        visit.then(FollowUp.Phase.OPEN, false),
                        new VisitEvent(
                                1,
                                VisitEvent.Kind.DRAWN,
                                at,
                                null,
                                null,
                                false,
                                "",
                                PRODUCT.person(),
                                PRODUCT.name(),
                                ""));
    }
}
