package org.zhagen.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.identity.TestClock;
import org.zhagen.notification.DueDate;
import org.zhagen.registry.Ground;
import org.zhagen.web.Paging;

@PageTest
class MattersTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Matters matters;

    @Autowired
    private TestClock clock;

    @Autowired
    private Doors doors;

    @Autowired
    private MatterDates dates;

    private final Acting room = Staff.in("site-team", "990121");

    private List<UUID> inbox(Acting acting, InboxFilter filter) {
        return done(matters.inbox(acting, filter, Paging.first(50))).rows().stream()
                .map(MatterLine::id)
                .toList();
    }

    @Test
    void aCalendarTellsWhatSomebodyHasByNameAndNothingThatWasWritten() {
        Acting person = Staff.in("expert", "9901");
        Assignee me = Assignee.person(person.person());
        Instant due = clock.instant().plus(Duration.ofHours(3));
        UUID mine = matters.open(room, Staff.matter(me, "990121", due));
        matters.open(room, Staff.matter(me, "990121", null));
        matters.open(room, Staff.matter(Assignee.role("r" + UUID.randomUUID(), "9901"), "990121", due));
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        List<DueDate> told = doors.read(system, () -> dates.of(person.person(), Locale.CHINESE));
        assertThat(told).singleElement().satisfies(date -> {
            assertThat(date.uid()).isEqualTo("matter-" + mine);
            assertThat(date.link()).isEqualTo("/work/matters/" + mine);
            assertThat(date.title()).startsWith("test.step · ").doesNotContain("企业");
            assertThat(date.due()).isBetween(due.minusMillis(1), due.plusMillis(1));
        });
    }

    @Test
    void aCalendarTellsWhatWaitsForTheRolesAndUnitsOfSomebody() {
        Ground ground = new Ground(context);
        UUID person = new Clerks(context).of(ground.unit.id());
        new People(context).give(person, "department", "963401");
        Instant due = clock.instant().plus(Duration.ofHours(3));
        Assignee unit = Assignee.unit(ground.unit.id());
        List<UUID> mine = List.of(
                matters.open(room, Staff.matter(unit, "990121", due)),
                matters.open(room, Staff.matter(Assignee.role("department", "963401"), "990121", due)),
                matters.open(room, Staff.matter(Assignee.person(person), "990121", due)));
        matters.open(room, Staff.matter(unit.takenBy(UUID.randomUUID()), "990121", due));
        matters.open(room, Staff.matter(unit, "990121", due.minus(Duration.ofDays(30))));
        matters.open(room, Staff.matter(Assignee.unit(ground.other.id()), "990121", due));
        matters.open(room, Staff.matter(Assignee.role("department", "9634"), "990121", due));
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        assertThat(doors.read(system, () -> dates.of(person, Locale.CHINESE)))
                .extracting(DueDate::uid)
                .containsExactlyInAnyOrderElementsOf(
                        mine.stream().map(id -> "matter-" + id).toList());
    }

    @Test
    void aMatterForARoleIsInTheInboxOfThatRoleInExactlyThatJurisdiction() {
        String role = "r" + UUID.randomUUID();
        UUID id = matters.open(room, Staff.matter(Assignee.role(role, "9901"), "990121", null));
        assertThat(inbox(Staff.in(role, "9901"), InboxFilter.ALL)).containsExactly(id);
        assertThat(inbox(Staff.in(role, "990121"), InboxFilter.ALL)).isEmpty();
        assertThat(inbox(Staff.in(role, "99"), InboxFilter.ALL)).isEmpty();
        assertThat(inbox(Staff.in("other", "9901"), InboxFilter.ALL)).isEmpty();
    }

    @Test
    void aRoleBelowTheMattersRegionFindsItToo() {
        String role = "r" + UUID.randomUUID();
        UUID id = matters.open(room, Staff.matter(Assignee.role(role, "990121003001"), "990121", null));
        assertThat(inbox(Staff.in(role, "990121003001"), InboxFilter.ALL)).containsExactly(id);
    }

    @Test
    void aMatterForAPersonIsThereInWhateverRoleTheyAct() {
        Acting person = Staff.in("expert", "9902");
        UUID id = matters.open(room, Staff.matter(Assignee.person(person.person()), "990121", null));
        assertThat(inbox(person, InboxFilter.ALL)).containsExactly(id);
        assertThat(inbox(person, new InboxFilter(InboxFilter.Share.ROLE, InboxFilter.When.ANY, "")))
                .isEmpty();
        assertThat(inbox(Staff.in("expert", "9902"), InboxFilter.ALL)).isEmpty();
    }

    @Test
    void whatIsDueFirstComesFirstAndLatenessFollowsFromTheClock() {
        Acting person = Staff.in("expert", "9901");
        Instant now = clock.instant();
        UUID never = matters.open(room, Staff.matter(Assignee.person(person.person()), "990121", null));
        UUID tonight = matters.open(
                room, Staff.matter(Assignee.person(person.person()), "990121", now.plus(Duration.ofHours(3))));
        UUID late = matters.open(
                room, Staff.matter(Assignee.person(person.person()), "990121", now.minus(Duration.ofHours(50))));
        assertThat(inbox(person, InboxFilter.ALL)).containsExactly(late, tonight, never);
        assertThat(inbox(person, new InboxFilter(InboxFilter.Share.ALL, InboxFilter.When.LATE, "")))
                .containsExactly(late);
        assertThat(inbox(person, new InboxFilter(InboxFilter.Share.ALL, InboxFilter.When.TODAY, "")))
                .containsExactly(tonight);
        assertThat(done(matters.counts(person))).isEqualTo(new InboxCounts(3, 1, 1, List.of("test.step")));
        assertThat(done(matters.inbox(person, InboxFilter.ALL, Paging.first(50))).rows().stream()
                        .map(MatterLine::left))
                .containsExactly(new Left(true, "days", 2), new Left(false, "hours", 3), null);
    }

    @Test
    void aRoomSettlesAllOpenMattersOfItsSubject() {
        Acting person = Staff.in("expert", "9901");
        Subject plan = new Subject("plan", UUID.randomUUID().toString());
        matters.open(room, Staff.matter(Assignee.person(person.person()), "990121", null, plan, true));
        matters.open(room, Staff.matter(Assignee.role("guidance", "990121"), "990121", null, plan, true));
        assertThat(matters.of(room, plan)).hasSize(2);
        assertThat(matters.settle(room, plan, "test.other", "approved", "")).isZero();
        assertThat(matters.settle(room, plan, "test.step", "approved", "同意")).isEqualTo(2);
        assertThat(matters.settle(room, plan, null, "approved", "")).isZero();
        assertThat(inbox(person, InboxFilter.ALL)).isEmpty();
        assertThat(matters.of(room, plan)).allMatch(line -> line.state() == MatterState.DONE);
        assertThat(inbox(room, new InboxFilter(InboxFilter.Share.DONE, InboxFilter.When.ANY, "")))
                .hasSize(2);
    }
}
