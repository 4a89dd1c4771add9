package org.zhagen.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.directory.RegionMove;
import org.zhagen.directory.RegionsChanged;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.site.RegionChange;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Paging;

/** What those see who answer for a jurisdiction, also when its codes change. */
@PageTest
class OversightTest extends MatterGround {

    @Autowired
    private Oversight oversight;

    @Test
    void totalsAreByPlaces() {
        String county = "880107";
        Acting there = Staff.in("leader", county, WorkPermission.OVERSEE);
        matters.open(room, Staff.matter(Assignee.role(role, county), county, null));
        matters.open(room, Staff.matter(Assignee.role(role, county), county + "101", null));
        matters.open(
                room,
                Staff.matter(
                        Assignee.role(role, county),
                        county + "101001",
                        clock.instant().minus(Duration.ofDays(1))));
        matters.open(room, Staff.matter(Assignee.role(role, county), county + "203", null));
        Totals totals = done(oversight.totals(there, null, 1000));
        assertThat(totals.own()).isEqualTo(new Totals.Row(county, 1, 0));
        assertThat(totals.below())
                .containsExactly(new Totals.Row(county + "101", 2, 1), new Totals.Row(county + "203", 1, 0));
        RegionCode town = new RegionCode(county + "101");
        assertThat(done(oversight.totals(there, town, 1000)).below())
                .containsExactly(new Totals.Row(county + "101001", 1, 1));
        assertThat(done(oversight.there(there, town, false, Paging.first(10))).rows())
                .hasSize(2);
        assertThat(done(oversight.there(there, town, true, Paging.first(10))).rows())
                .hasSize(1);
        assertThat(codes(oversight.there(there, new RegionCode("9901"), false, Paging.first(10))))
                .containsExactly("Missing");
        assertThat(codes(oversight.totals(one, null, 1000))).containsExactly("NotYours");
    }

    @Test
    void whatIsOpenGoesAlongWithRenumberedRegions() {
        UUID open = matters.open(room, Staff.matter(Assignee.role(role, "770101"), "770101", null));
        UUID ended = matters.open(room, Staff.matter(Assignee.role(role, "770101"), "770101", null));
        done(acts.finish(Staff.in(role, "770101"), ended, 0, "已办"));
        context.getBean(RegionMoves.class)
                .moved(new RegionsChanged(
                        UUID.randomUUID(),
                        RegionChange.Kind.RENUMBER,
                        LocalDate.of(2026, 11, 23),
                        List.of(new RegionMove(new RegionCode("770101"), new RegionCode("770109"), "新区"))));
        assertThat(inbox(Staff.in(role, "770109"))).containsExactly(open);
        assertThat(done(matters.find(Staff.in("x", "77", WorkPermission.OVERSEE), ended))
                        .matter()
                        .region())
                .isEqualTo(new RegionCode("770101"));
    }
}
