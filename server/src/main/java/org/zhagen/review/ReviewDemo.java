package org.zhagen.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;
import org.zhagen.kernel.flow.Rating;
import org.zhagen.ticket.TicketFilter;
import org.zhagen.ticket.TicketLine;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Rules of the demo city, and what its residents said about a year of tickets: drawn as the rules say, answered with a fixed seed. */
@Component
@Profile("demo")
class ReviewDemo implements DemoPart {

    private static final int AFTER_THE_TICKETS = 76;
    private static final long SEED = 20_261_124L;
    private static final int SOME = 1_000;

    /** What was closed so recently still waits to be asked about. */
    private static final Duration WAITING = Duration.ofDays(4);

    private static final Acting CITY = Acting.system(
            "demo",
            new Jurisdiction("9901"),
            TicketPermission.READ,
            TicketPermission.OVERSEE,
            ReviewPermission.CONFIGURE);

    private final Doors doors;
    private final Tickets tickets;
    private final Rules rules;
    private final Drawing drawing;
    private final VisitRows rows;
    private final Waiting waiting;
    private final ActClock clock;

    ReviewDemo(
            Doors doors,
            Tickets tickets,
            Rules rules,
            Drawing drawing,
            VisitRows rows,
            Waiting waiting,
            ActClock clock) {
        this.doors = doors;
        this.tickets = tickets;
        this.rules = rules;
        this.drawing = drawing;
        this.rows = rows;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_TICKETS;
    }

    @Override
    public String name() {
        return "回访与复盘 · visits and reviews";
    }

    @Override
    public void load(DemoFiles files) {
        rule(400, "10", "50", "40", "起步：沿用通用权重，每三件抽一件回访（模拟数据）。");
        rule(120, "20", "40", "40", "基层反映联系居民最难坚持，响应权重提到 20%（模拟数据）。");
        SplittableRandom random = new SplittableRandom(SEED);
        int page = 1;
        Listing<TicketLine> closed = closed(page);
        while (!closed.isEmpty()) {
            closed.rows().stream().filter(this::draws).forEach(line -> visited(line, random));
            page++;
            closed = closed(page);
        }
    }

    private void rule(int daysAgo, String responded, String solved, String satisfied, String why) {
        Instant at = clock.instant().minus(Duration.ofDays(daysAgo));
        String from = at.atZone(clock.getZone()).toLocalDate().plusDays(1).toString();
        RuleDraft draft = new RuleDraft(
                from,
                responded,
                solved,
                satisfied,
                "0",
                "0",
                "90",
                "100",
                "100",
                List.of("not-a-request", "malicious", "outside"),
                "33",
                why);
        if (clock.at(at, () -> rules.write(CITY, draft)) instanceof Outcome.Refused<Rule>(var refusal)) {
            throw new IllegalStateException("a rule of the demo is refused: " + refusal);
        }
    }

    private Listing<TicketLine> closed(int page) {
        TicketFilter filter = new TicketFilter(TicketFilter.Share.THERE, TicketFilter.State.CLOSED, "", "", "", "");
        return switch (tickets.list(CITY, filter, new Paging(page, SOME, "", false))) {
            case Outcome.Done<Listing<TicketLine>>(Listing<TicketLine> all) -> all;
            case Outcome.Refused<Listing<TicketLine>>(var refusal) ->
                throw new IllegalStateException("tickets of the demo are refused: " + refusal);
        };
    }

    private boolean draws(TicketLine line) {
        Instant closed = line.closed();
        return line.simulated()
                && closed != null
                && rules.on(
                                CITY,
                                line.where().region(),
                                closed.atZone(clock.getZone()).toLocalDate())
                        .sample()
                        .draws(line.id().toString(), Rating.isLow(line.score()));
    }

    private void visited(TicketLine line, SplittableRandom random) {
        Instant closed = line.closed();
        if (closed == null) {
            return;
        }
        FollowUp visit = new FollowUp(
                Ids.next(),
                line.id(),
                line.number(),
                line.title(),
                line.courseTitle(),
                line.where().region(),
                closed,
                line.score(),
                false,
                FollowUp.Phase.OPEN,
                false,
                0,
                true);
        boolean waits = closed.isAfter(clock.instant().minus(WAITING));
        doors.write(Drawing.PRODUCT, () -> {
            boolean drawn = drawing.drawn(visit, closed);
            if (waits) {
                waiting.drawn(Drawing.PRODUCT, visit);
            } else {
                answered(visit.then(FollowUp.Phase.OPEN, false), closed, random);
            }
            return drawn;
        });
    }

    /** Most were called, most are content; what was scored says how much. */
    private void answered(FollowUp visit, Instant closed, SplittableRandom random) {
        Instant at = closed.plus(Duration.ofHours(20 + random.nextLong(50)));
        boolean reached = random.nextInt(100) < 92;
        Integer score = visit.score();
        int level = score == null ? 3 + random.nextInt(3) : score;
        VisitAnswer answer =
                new VisitAnswer(random.nextInt(100) < 94, level > 2 && random.nextInt(100) < 92, level, Set.of());
        UUID caller = Ids.named("person", "shen-zhiyao");
        rows.step(
                visit.then(reached ? FollowUp.Phase.ASKED : FollowUp.Phase.UNREACHABLE, false),
                new VisitEvent(
                        visit.seq() + 1,
                        reached ? VisitEvent.Kind.VISITED : VisitEvent.Kind.UNREACHED,
                        at,
                        reached ? answer : null,
                        null,
                        false,
                        "",
                        caller,
                        "沈知遥",
                        "清河市委改革办 · 督导科科长"));
    }
}
