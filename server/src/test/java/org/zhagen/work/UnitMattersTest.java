package org.zhagen.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.PositionDraft;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.identity.PageTest;
import org.zhagen.registry.Ground;
import org.zhagen.web.Paging;

/** Matters that wait for a unit of the directory: whoever holds a position there takes them. */
@PageTest
class UnitMattersTest extends MatterGround {

    private static final InboxFilter OF_UNIT = new InboxFilter(InboxFilter.Share.UNIT, InboxFilter.When.ANY, "");

    @Autowired
    private Tasks tasks;

    @Autowired
    private Units units;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private HandOvers handOvers;

    private Unit unit;
    private Acting member;
    private Acting colleague;
    private Acting stranger;

    @BeforeEach
    void unit() {
        Ground ground = new Ground(context);
        unit = ground.unit;
        // in roles whose jurisdictions lie elsewhere: what they see they see by their unit alone
        member = Staff.as(clerk(unit.id().toString()), "expert", "9902");
        colleague = Staff.as(clerk(unit.id().toString()), "department", "9903");
        stranger = Staff.as(clerk(ground.other.id().toString()), "expert", "9902");
    }

    private UUID forUnit() {
        return matters.open(room, Staff.matter(Assignee.unit(unit.id()), "990121", null));
    }

    private List<UUID> seen(Acting acting, Subject subject) {
        return matters.of(acting, subject).stream().map(MatterLine::id).toList();
    }

    @Test
    void anybodyOfTheUnitTakesItGivesItBackAndEndsIt() {
        UUID id = forUnit();
        assertThat(inbox(member)).contains(id);
        assertThat(inbox(stranger)).doesNotContain(id);
        assertThat(codes(acts.take(stranger, id, 0))).containsExactly("Missing");
        MatterLine line = done(matters.inbox(member, OF_UNIT, Paging.first(50))).rows().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(line.unitName()).isEqualTo(unit.name());
        Matter taken = done(acts.take(member, id, 0));
        assertThat(taken.assignee()).isEqualTo(Assignee.unit(unit.id()).takenBy(member.person()));
        assertThat(inbox(colleague)).doesNotContain(id);
        assertThat(inbox(member)).contains(id);
        assertThat(done(matters.find(colleague, id)).offered()).containsExactly(MatterStep.COMMENT);
        assertThat(done(matters.find(member, id)).offered()).contains(MatterStep.GIVE_BACK, MatterStep.FINISH);
        done(acts.comment(colleague, id, "那边常年占道，带上影像。"));
        done(acts.giveBack(member, id, 1, ""));
        assertThat(inbox(colleague)).contains(id);
        done(acts.take(colleague, id, 2));
        Matter ended = done(acts.finish(colleague, id, 3, "已清理"));
        assertThat(ended.unitName()).isEqualTo(unit.name());
        assertThat(history(member, id)).containsExactly("open", "take", "comment", "give-back", "take", "finish");
    }

    @Test
    void ofTwoWhoTakeItTheSecondIsLate() {
        UUID id = forUnit();
        done(acts.take(member, id, 0));
        assertThat(codes(acts.take(colleague, id, 0))).containsExactly("Stale");
    }

    @Test
    void theDatabaseShowsItToItsMembersAlone() {
        Subject subject = new Subject("whistle", UUID.randomUUID().toString());
        UUID id = matters.open(room, Staff.matter(Assignee.unit(unit.id()), "990121", null, subject, false));
        assertThat(seen(member, subject)).containsExactly(id);
        assertThat(seen(stranger, subject)).isEmpty();
        leave(member);
        assertThat(seen(member, subject)).isEmpty();
        assertThat(inbox(member)).doesNotContain(id);
    }

    /** From the day on which the position in the other unit begins, the one here is over. */
    private void leave(Acting gone) {
        Acting editor = Staff.in("system-admin", "", DirectoryPermission.values());
        Unit next =
                done(units.open(editor, new UnitDraft(Ground.HERE, "department", "新单位" + UUID.randomUUID(), "", "")));
        org.zhagen.directory.People directory = context.getBean(org.zhagen.directory.People.class);
        int version = done(directory.find(editor, gone.person())).person().version();
        done(directory.handOver(
                editor, gone.person(), version, new PositionDraft(next.id().toString(), "主任", day(0))));
    }

    @Test
    void countsAndTheDeskKnowIt() {
        matters.open(
                room,
                Staff.matter(Assignee.unit(unit.id()), "990121", clock.instant().minus(Duration.ofHours(30))));
        matters.open(room, Staff.matter(Assignee.unit(unit.id()), "990121", null));
        assertThat(done(matters.counts(member))).isEqualTo(new InboxCounts(2, 1, 0, List.of("test.step")));
        Day day = done(matters.day(colleague, clock.instant().minus(Duration.ofDays(1)), new Day.Most(5, 5, 5)));
        assertThat(day.late()).hasSize(1);
        assertThat(day.next()).hasSize(1);
        InboxFilter mine = new InboxFilter(InboxFilter.Share.MINE, InboxFilter.When.ANY, "");
        assertThat(done(matters.inbox(member, mine, Paging.first(50))).rows()).isEmpty();
    }

    @Test
    void aTaskGoesToAUnitByNameOrId() {
        TaskDraft byName = new TaskDraft("清理占道", "", new AssigneeDraft("", "", "", unit.label()), "", "", "", "");
        UUID id = done(tasks.give(manager, byName));
        assertThat(inbox(member)).contains(id);
        assertThat(done(matters.find(member, id)).matter().region()).isEqualTo(unit.region());
        Acting below = Staff.in("site-team", Ground.HERE + "001", WorkPermission.values());
        TaskDraft upwards = new TaskDraft("请来现场", "", AssigneeDraft.unit(unit.id()), "", "", "", "");
        assertThat(done(matters.find(member, done(tasks.give(below, upwards))))
                        .matter()
                        .region()
                        .digits())
                .isEqualTo(Ground.HERE + "001");
    }

    @Test
    void onlyToUnitsThatWillFindIt() {
        UUID id = forUnit();
        done(acts.take(member, id, 0));
        Acting editor = Staff.in("system-admin", "", DirectoryPermission.values());
        String twin = "双名单位" + UUID.randomUUID().toString().substring(0, 8);
        Unit empty = done(units.open(editor, new UnitDraft(Ground.HERE, "department", twin, "", "")));
        done(units.open(editor, new UnitDraft("9901", "department", twin, "", "")));
        assertThat(codes(acts.reassign(manager, id, 1, new AssigneeDraft("", "", "", twin), "转")))
                .containsExactly("unit-ambiguous");
        assertThat(codes(acts.reassign(manager, id, 1, new AssigneeDraft("", "", "", empty.label()), "转")))
                .containsExactly("nobody-in-unit");
        assertThat(codes(acts.reassign(manager, id, 1, new AssigneeDraft("", "", "", "没有这个局"), "转")))
                .containsExactly("unit-unknown");
        assertThat(codes(acts.reassign(manager, id, 1, new AssigneeDraft("", "leader", "", twin), "转")))
                .containsExactly("to-twice");
        Acting elsewhere = Staff.in("site-team", Ground.ELSEWHERE, WorkPermission.values());
        assertThat(codes(tasks.give(elsewhere, new TaskDraft("请来", "", AssigneeDraft.unit(unit.id()), "", "", "", ""))))
                .containsExactly("unit-unknown");
        done(acts.reassign(manager, id, 1, AssigneeDraft.unit(unit.id()), "请单位另派人"));
        assertThat(inbox(colleague)).contains(id);
        assertThat(done(matters.find(manager, id)).history().getLast().after()).isEqualTo(unit.name());
    }

    @Test
    void whatIsHandedOverGoesToAUnitOrKeepsIt() {
        UUID taken = forUnit();
        done(acts.take(member, taken, 0));
        Acting office = Staff.in("reform-office", "99", WorkPermission.values());
        String from = member.person().toString();
        done(handOvers.handOver(office, new HandOverDraft(from, AssigneeDraft.person(colleague.person()), "调离")));
        assertThat(done(matters.find(colleague, taken)).matter().assignee())
                .isEqualTo(Assignee.unit(unit.id()).takenBy(colleague.person()));
        done(handOvers.handOver(
                office, new HandOverDraft(colleague.person().toString(), AssigneeDraft.unit(unit.id()), "出差")));
        assertThat(inbox(member)).contains(taken);
    }

    @Test
    void aRoomTakesItFurtherWithoutAWord() {
        Subject ticket = new Subject("ticket", UUID.randomUUID().toString());
        UUID id = matters.open(room, Staff.matter(Assignee.unit(unit.id()), "990121", null, ticket, true));
        done(acts.take(member, id, 0));
        assertThat(matters.advance(room, id, new Advance("到场", "带上影像", clock.instant(), null)))
                .isTrue();
        Matter advanced = done(matters.find(member, id)).matter();
        assertThat(advanced.title()).isEqualTo("到场");
        assertThat(advanced.due()).isEqualTo(clock.instant());
        assertThat(advanced.state()).isEqualTo(MatterState.TAKEN);
        assertThat(advanced.version()).isEqualTo(2);
        assertThat(advanced.assignee().person()).isEqualTo(member.person());
        assertThat(matters.advance(room, id, new Advance("评价", "", null, Assignee.person(stranger.person()))))
                .isTrue();
        assertThat(inbox(stranger)).contains(id);
        assertThat(inbox(member)).doesNotContain(id);
        assertThat(history(stranger, id)).containsExactly("open", "take");
        assertThat(matters.settleAll(room, List.of(id), "done", "")).isEqualTo(1);
        assertThat(matters.settleAll(room, List.of(id), "done", "")).isZero();
        assertThat(matters.advance(room, id, new Advance("又来", "", null, null))).isFalse();
        assertThat(done(matters.find(stranger, id)).matter().title()).isEqualTo("评价");
    }

    @Test
    void whoStoodInSeesNothingMoreWhenTheDaysAreOver() {
        Subject subject = new Subject("plan", UUID.randomUUID().toString());
        Acting absent = account("expert", "9902");
        Acting stands = account("expert", "9903");
        matters.open(room, Staff.matter(Assignee.person(absent.person()), "990121", null, subject, false));
        done(substitutes.set(
                Staff.in("reform-office", "", WorkPermission.values()),
                new SubstituteDraft(absent.person().toString(), stands.person().toString(), day(0), day(1), "")));
        assertThat(seen(stands, subject)).hasSize(1);
        clock.forward(Duration.ofDays(2));
        assertThat(seen(stands, subject)).isEmpty();
    }
}
