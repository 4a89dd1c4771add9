package org.zhagen.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.Unit;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.notification.NotificationPermission;
import org.zhagen.notification.Post;
import org.zhagen.notification.Receiver;
import org.zhagen.notification.RobotDraft;
import org.zhagen.notification.Robots;
import org.zhagen.registry.Ground;
import org.zhagen.web.Paging;

/** Who is told of what comes to them, and how much of it. */
@PageTest
class ArrivingTest extends MatterGround {

    @Autowired
    private Notices notices;

    @Autowired
    private Doors doors;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Robots robots;

    private final Receiver receiver = new Receiver();

    private Acting somebody = room;
    private Acting next = room;

    @BeforeEach
    void accounts() {
        somebody = account("department", "990121");
        next = account("department", "990121");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private static NewMatter wanted(Assignee to, @Nullable Instant due) {
        return Staff.matter(to, "990121", due);
    }

    private static NewMatter wanted(Acting to) {
        return wanted(Assignee.person(to.person()), null);
    }

    private List<NoticeView> told(Acting acting) {
        return notices.list(acting, false, Paging.first(200)).rows().stream()
                .filter(notice -> notice.kind().equals(Arriving.ASSIGNED))
                .toList();
    }

    @Test
    void whoGetsSomethingIsToldOnceWithKindAndPlaceWhereOthersReadIt() {
        UUID id = matters.open(room, wanted(somebody));
        assertThat(told(somebody)).singleElement().satisfies(notice -> {
            assertThat(notice.title()).startsWith("新事项：test.step · ").doesNotContain("企业");
            assertThat(notice.words()).isEqualTo("核对企业档案");
            assertThat(notice.link()).isEqualTo("/work/matters/" + id);
        });
        assertThat(new Reminders(context).urgent(somebody)).isEmpty();
        done(acts.comment(somebody, id, "先看看"));
        matters.advance(room, id, new Advance("下一步", "", null, null));
        assertThat(told(somebody)).hasSize(1);
    }

    @Test
    void onlyWhatIsDueWithinHoursComesAtNight() {
        Assignee to = Assignee.person(somebody.person());
        matters.open(room, wanted(to, clock.instant().plus(Duration.ofHours(5))));
        matters.open(room, wanted(to, clock.instant().minus(Duration.ofHours(1))));
        assertThat(new Reminders(context).urgent(somebody)).isEmpty();
        matters.open(room, wanted(to, clock.instant().plus(Duration.ofHours(2))));
        assertThat(new Reminders(context).urgent(somebody)).containsExactly(Arriving.ASSIGNED);
        assertThat(told(somebody)).hasSize(3);
    }

    @Test
    void nobodyIsToldOfWhatTheyDidThemselves() {
        matters.open(somebody, wanted(somebody));
        assertThat(told(somebody)).isEmpty();
    }

    @Test
    void aUnitIsToldButWhoeverGaveItAndTakingItTellsNobody() {
        Unit unit = new Ground(context).unit;
        Acting member = Staff.as(clerk(unit.id().toString()), "expert", "9902");
        Acting giver = Staff.as(clerk(unit.id().toString()), "expert", "9902");
        UUID id = matters.open(giver, wanted(Assignee.unit(unit.id()), null));
        assertThat(told(member)).hasSize(1);
        assertThat(told(giver)).isEmpty();
        done(acts.take(giver, id, 0));
        assertThat(told(member)).hasSize(1);
        done(acts.giveBack(giver, id, 1, "不在辖区"));
        assertThat(told(member)).hasSize(2);
        assertThat(told(giver)).isEmpty();
    }

    @Test
    void whoGetsItFromSomebodyIsToldEachTime() {
        UUID id = matters.open(room, wanted(somebody));
        done(acts.reassign(manager, id, 0, AssigneeDraft.person(next.person()), "调岗"));
        assertThat(told(next)).hasSize(1);
        assertThat(told(somebody)).hasSize(1);
        done(acts.reassign(manager, id, 1, AssigneeDraft.person(somebody.person()), "调岗"));
        assertThat(told(next)).hasSize(1);
        assertThat(told(somebody)).hasSize(2);
        matters.advance(room, id, new Advance("下一步", "", null, Assignee.person(next.person())));
        assertThat(told(next)).hasSize(2);
    }

    @Test
    void whoGetsMuchAtOnceIsToldHowMuch() {
        matters.openAll(
                room, IntStream.range(0, 5).mapToObj(i -> wanted(somebody)).toList());
        assertThat(told(somebody)).hasSize(5);
        doors.write(
                room,
                () -> IntStream.range(0, 37)
                        .mapToObj(i -> matters.open(room, wanted(next)))
                        .toList());
        assertThat(told(next))
                .singleElement()
                .matches(notice ->
                        notice.title().equals("有 37 件新事项") && notice.link().equals("/work"));
        HandOverDraft draft =
                new HandOverDraft(next.person().toString(), AssigneeDraft.person(somebody.person()), "调离");
        assertThat(done(handOvers.handOver(manager, draft))).isEqualTo(37);
        assertThat(told(somebody))
                .hasSize(6)
                .filteredOn(notice -> notice.title().equals("有 37 件新事项"))
                .hasSize(1);
    }

    @Test
    void whatIsTakenBackOrOverWithinTheTransactionNobodyHearsOf() {
        assertThatThrownBy(() -> doors.write(room, () -> {
                    matters.open(room, wanted(somebody));
                    throw new IllegalStateException("after all not");
                }))
                .hasMessage("after all not");
        doors.write(room, () -> {
            UUID id = matters.open(room, wanted(somebody));
            return matters.settleAll(room, List.of(id), "done", "");
        });
        assertThat(told(somebody)).isEmpty();
        matters.open(room, wanted(somebody));
        assertThat(told(somebody)).hasSize(1);
    }

    private List<String> said() {
        for (int i = 0; i < 10; i++) {
            Post.bringOut(context);
            clock.forward(Duration.ofSeconds(5));
        }
        return receiver.got().stream().map(Receiver.Got::body).toList();
    }

    @Test
    void theGroupOfAUnitHearsWhatIsNewAndWhatIsDueThereAndNobodysWords() {
        Ground ground = new Ground(context);
        receiver.answers(200, "{\"code\":0,\"msg\":\"success\"}");
        done(robots.add(
                As.person(Ground.HERE, NotificationPermission.CONFIGURE, DirectoryPermission.READ),
                new RobotDraft(
                        "工作群",
                        "feishu",
                        receiver.url("/robot"),
                        "",
                        Ground.HERE,
                        ground.unit.id().toString(),
                        List.of(Arriving.ASSIGNED, Reminding.LATE),
                        "true")));
        Instant due = clock.instant().plus(Duration.ofHours(2));
        UUID id = matters.open(room, Staff.matter(Assignee.unit(ground.unit.id()), Ground.HERE, due));
        matters.open(room, Staff.matter(Assignee.unit(ground.other.id()), Ground.HERE, due));
        matters.open(room, Staff.matter(Assignee.person(somebody.person()), Ground.HERE, due));
        assertThat(said()).singleElement().asString().contains("新事项：test.step", "澜亭区", "/work/matters/" + id);
        clock.forward(Duration.ofHours(3));
        new Reminders(context).ring();
        new Reminders(context).ring();
        assertThat(said())
                .hasSize(2)
                .anyMatch(body -> body.contains("已经到期：test.step") && body.contains("/work/matters/" + id))
                .noneMatch(body -> body.contains("企业"));
    }
}
