package org.zhagen.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.web.Paging;

/** Who is told of matters, when, and how often: once. */
@PageTest
class RemindingTest extends MatterGround {

    private static final Duration DAY = Duration.ofHours(8);

    @Autowired
    private Reminding reminding;

    @Autowired
    private Notices notices;

    private Acting holder = room;
    private Acting supervisor = room;
    private Acting leader = room;

    /** A county of its own for each test: who was named there by another one would be told as well. */
    private String town = "";

    private static int counties = 21;

    @BeforeEach
    void hierarchy() {
        String county = "9631" + counties++;
        town = county + "101";
        holder = account("department", town);
        supervisor = account("sub-district", town);
        leader = account("leader", county);
    }

    private UUID given(Assignee to, @Nullable Instant due) {
        return matters.open(room, Staff.matter(to, town, due));
    }

    private UUID given(Duration within) {
        return given(Assignee.person(holder.person()), clock.instant().plus(within));
    }

    private void ring() {
        new Reminders(context).ring();
    }

    private List<String> told(Acting acting, UUID matter) {
        return notices.list(acting, false, Paging.first(200)).rows().stream()
                .filter(notice -> notice.link().equals("/work/matters/" + matter))
                .map(NoticeView::kind)
                .filter(kind -> !kind.equals(Arriving.ASSIGNED))
                .toList();
    }

    @Test
    void beforeAtAndAfterTheDueTimeEachTierOnce() {
        UUID id = given(DAY);
        clock.forward(Duration.ofMinutes(359));
        ring();
        assertThat(told(holder, id)).isEmpty();

        clock.forward(Duration.ofMinutes(1));
        ring();
        ring();
        assertThat(told(holder, id)).containsExactly("work.ahead");

        clock.forward(Duration.ofHours(2));
        ring();
        ring();
        assertThat(told(holder, id)).containsExactlyInAnyOrder("work.ahead", "work.late");
        assertThat(told(supervisor, id)).isEmpty();

        clock.forward(Duration.ofHours(4));
        ring();
        assertThat(told(supervisor, id)).containsExactly("work.undone");
        assertThat(told(leader, id)).isEmpty();

        clock.forward(Duration.ofHours(8));
        ring();
        clock.forward(Duration.ofHours(5));
        ring();
        assertThat(told(leader, id)).containsExactly("work.undone");
        assertThat(told(supervisor, id)).containsExactly("work.undone");
        assertThat(told(holder, id)).hasSize(2);
        assertThat(new Reminders(context).urgent(holder))
                .as("quiet hours and digest hold")
                .isEmpty();
    }

    @Test
    void aNoticeSaysKindAndPlaceWhereOthersReadItAndTheRestInside() {
        UUID id = given(Duration.ofHours(2));
        clock.forward(Duration.ofHours(2));
        ring();
        assertThat(notices.list(holder, false, Paging.first(9)).rows())
                .filteredOn(notice -> !notice.kind().equals(Arriving.ASSIGNED))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.title()).startsWith("已经到期：test.step · ").doesNotContain("企业");
                    assertThat(notice.words()).startsWith("核对企业档案，");
                    assertThat(notice.link()).endsWith(id.toString());
                });
    }

    @Test
    void whatIsDoneOrHasNoEndIsNotMentioned() {
        UUID finished = given(Duration.ofHours(2));
        done(acts.finish(holder, finished, 0, "已报送"));
        UUID settled = matters.open(
                room,
                Staff.matter(
                        Assignee.person(holder.person()),
                        town,
                        clock.instant().plus(DAY),
                        new Subject("plan", "p" + town),
                        false));
        assertThat(matters.settle(room, new Subject("plan", "p" + town), null, "done", ""))
                .isEqualTo(1);
        UUID endless = given(Assignee.person(holder.person()), null);
        clock.forward(Duration.ofHours(20));
        ring();
        assertThat(List.of(finished, settled, endless)).allSatisfy(id -> {
            assertThat(told(holder, id)).isEmpty();
            assertThat(told(leader, id)).isEmpty();
        });
    }

    @Test
    void whatIsPutOffRingsAnewForItsNewDueTimeAndNotWithoutOne() {
        UUID id = given(DAY);
        clock.forward(DAY);
        ring();
        assertThat(told(holder, id)).containsExactly("work.late");
        done(acts.changeDue(manager(), id, 0, day(1), "材料未齐"));
        ring();
        clock.forward(Duration.ofHours(5));
        ring();
        assertThat(told(supervisor, id)).isEmpty();
        assertThat(told(holder, id)).containsExactly("work.late");
        Instant due = done(matters.find(manager(), id)).matter().due();
        clock.forward(Duration.between(clock.instant(), due));
        ring();
        assertThat(told(holder, id)).containsExactly("work.late", "work.late");

        done(acts.changeDue(manager(), id, 1, "", "暂停"));
        clock.forward(Duration.ofDays(1));
        ring();
        assertThat(told(supervisor, id)).isEmpty();
        matters.advance(room, id, new Advance("恢复", "", clock.instant().plus(Duration.ofHours(1)), null));
        clock.forward(Duration.ofHours(25));
        ring();
        assertThat(told(holder, id)).hasSize(3);
        assertThat(told(supervisor, id)).containsExactly("work.undone");
    }

    /** A room takes it further in a statement of its own. */
    @Test
    void whatARoomTakesFurtherWithTheSameDueTimeDoesNotRingAgain() {
        Instant due = clock.instant().plus(Duration.ofHours(4));
        UUID id = given(Assignee.person(holder.person()), due);
        clock.forward(Duration.ofHours(4));
        ring();
        matters.advance(room, id, new Advance("下一步", "", due, null));
        ring();
        assertThat(told(holder, id)).containsExactly("work.late");
        matters.advance(room, id, new Advance("下一步", "", due.plus(Duration.ofHours(8)), null));
        clock.forward(Duration.ofHours(8));
        ring();
        assertThat(told(holder, id)).containsExactly("work.late", "work.late");
    }

    private Acting manager() {
        return Staff.in("reform-office", town, WorkPermission.values());
    }

    @Test
    void whoHasItWhenItRingsIsTold() {
        Acting next = account("department", town);
        UUID id = given(DAY);
        clock.forward(Duration.ofHours(6));
        ring();
        done(acts.reassign(manager(), id, 0, AssigneeDraft.person(next.person()), "调岗"));
        clock.forward(Duration.ofHours(2));
        ring();
        assertThat(told(holder, id)).containsExactly("work.ahead");
        assertThat(told(next, id)).containsExactly("work.late");
    }

    @Test
    void allOfARoleAreToldAndWhereNobodyHoldsItWhoeverIsAbove() {
        Acting colleague = account("department", town);
        UUID held = given(Assignee.role("department", town), clock.instant().plus(DAY));
        UUID lost = given(Assignee.role("expert", town), clock.instant().plus(DAY));
        clock.forward(Duration.ofHours(6));
        ring();
        assertThat(told(holder, held)).containsExactly("work.ahead");
        assertThat(told(colleague, held)).containsExactly("work.ahead");
        assertThat(told(supervisor, held)).isEmpty();
        assertThat(told(supervisor, lost)).containsExactly("work.ahead");
    }

    @Test
    void whereNobodyLeadsWhoeverIsNextAboveIsTold() {
        String elsewhere = town.substring(0, 4) + "99101";
        Acting city = account("reform-office", town.substring(0, 4));
        UUID id = matters.open(
                room,
                Staff.matter(
                        Assignee.person(holder.person()),
                        elsewhere,
                        clock.instant().plus(DAY)));
        clock.forward(Duration.ofHours(12));
        ring();
        assertThat(told(city, id)).containsExactly("work.undone");
        clock.forward(Duration.ofHours(8));
        ring();
        assertThat(told(city, id)).as("nobody is above who does not know").containsExactly("work.undone");
    }

    /** As after a night without a server: of all that it would have rung, each hears once how it is now. */
    @Test
    void whatRangForNobodyRingsOnceAsItIsByThen() {
        UUID id = given(DAY);
        clock.forward(Duration.ofHours(20));
        ring();
        ring();
        assertThat(told(holder, id)).containsExactly("work.undone");
        assertThat(told(supervisor, id)).containsExactly("work.undone");
        assertThat(told(leader, id)).containsExactly("work.undone");
    }

    @Test
    void severalWhoRingAtOnceTellEachOnce() throws InterruptedException, ExecutionException {
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(given(DAY));
        }
        clock.forward(DAY.plusHours(4));
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                all.add(nodes.submit(() -> {
                    int taken = 1;
                    while (taken > 0) {
                        taken = reminding.ring(clock.instant(), 4);
                    }
                }));
            }
        }
        for (Future<?> each : all) {
            each.get();
        }
        ring();
        assertThat(many).allSatisfy(id -> {
            assertThat(told(holder, id)).containsExactly("work.undone");
            assertThat(told(supervisor, id)).containsExactly("work.undone");
        });
    }
}
