package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.directory.RegionMove;
import org.zhagen.directory.RegionsChanged;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.site.RegionChange;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.review.Town;

/** What becomes of tickets and procedures when codes change. */
@PageTest
class TicketMovesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Courses courses;

    @Autowired
    private Figures figures;

    private void moved(Town town, RegionChange.Kind kind, String to) {
        context.getBean(TicketMoves.class)
                .moved(new RegionsChanged(
                        UUID.randomUUID(),
                        kind,
                        LocalDate.of(2026, 11, 23),
                        List.of(
                                new RegionMove(town.county, new RegionCode(to), "新区"),
                                new RegionMove(new RegionCode(town.street), new RegionCode(to + "001"), "东街"))));
    }

    private static Acting in(String county) {
        return Town.in("site-team", county, TicketPermission.READ, TicketPermission.OVERSEE);
    }

    @Test
    void whatIsOpenOrInForceGoesAlongWithRenumberedRegions() {
        Town town = new Town(context, "255213");
        Ticket open = town.whistled("2026-05-03T09:00");
        Ticket over = town.well("2026-05-04", 5);
        moved(town, RegionChange.Kind.RENUMBER, "255214");
        Acting there = in("255214");
        assertThat(done(tickets.find(there, open.id())).ticket().where().region())
                .isEqualTo(new RegionCode("255214001"));
        assertThat(codes(tickets.find(there, over.id()))).containsExactly("Missing");
        assertThat(courses.at(there, new RegionCode("255214")))
                .extracting(InstalledCourse::series)
                .containsExactly(town.series);
        assertThat(figures.ofSeries(there, town.series))
                .extracting(InstalledGauge::region)
                .containsOnly(new RegionCode("255214"));
        town.ends(open, "2026-05-06T09:00", "resolve", "resolved");
        assertThat(done(tickets.find(there, open.id())).ticket().state().outcome())
                .isEqualTo("resolved");
    }

    @Test
    void proceduresDoNotGoIntoWhatSeveralBecame() {
        Town town = new Town(context, "255215");
        Ticket open = town.whistled("2026-05-03T09:00");
        moved(town, RegionChange.Kind.MERGE, "255216");
        Acting there = in("255216");
        assertThat(done(tickets.find(there, open.id())).ticket().where().region())
                .isEqualTo(new RegionCode("255216001"));
        assertThat(courses.at(there, new RegionCode("255216"))).isEmpty();
    }
}
