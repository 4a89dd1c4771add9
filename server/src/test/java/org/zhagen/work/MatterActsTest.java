package org.zhagen.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.work.Staff.codes;
import static org.zhagen.work.Staff.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.PersonDraft;
import org.zhagen.directory.PersonView;
import org.zhagen.directory.PositionDraft;
import org.zhagen.directory.RegionMove;
import org.zhagen.directory.RegionsChanged;
import org.zhagen.identity.Accounts;
import org.zhagen.identity.IdentityPermission;
import org.zhagen.identity.NewAccount;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.site.RegionChange;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Ground;
import org.zhagen.web.Paging;

/** What people do with one matter, and what they can't. */
@PageTest
class MatterActsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Matters matters;

    @Autowired
    private MatterActs acts;

    @Autowired
    private Oversight oversight;

    @Autowired
    private Tasks tasks;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private TestClock clock;

    private People people;

    private final String role = "r" + UUID.randomUUID();
    private final Acting room = Staff.in("site-team", "990121");
    private final Acting one = Staff.in(role, "990121");
    private final Acting other = Staff.in(role, "990121");
    private final Acting manager = Staff.in("reform-office", "9901", WorkPermission.values());

    @BeforeEach
    void people() {
        people = new People(context);
    }

    private UUID forRole() {
        return matters.open(room, Staff.matter(Assignee.role(role, "990121"), "990121", null));
    }

    private Acting account(String role, String region) {
        return Staff.as(people.with(role, region), role, region);
    }

    private List<UUID> inbox(Acting acting) {
        return done(matters.inbox(acting, InboxFilter.ALL, Paging.first(100))).rows().stream()
                .map(MatterLine::id)
                .toList();
    }

    private List<String> history(Acting acting, UUID id) {
        return done(matters.find(acting, id)).history().stream().map(Entry::act).toList();
    }

    @Test
    void takenGivenBackTakenAgainAndDone() {
        UUID id = forRole();
        done(acts.take(one, id, 0));
        assertThat(inbox(other)).isEmpty();
        assertThat(inbox(one)).containsExactly(id);
        done(acts.giveBack(one, id, 1, ""));
        assertThat(inbox(other)).containsExactly(id);
        done(acts.take(other, id, 2));
        assertThat(codes(acts.finish(other, id, 3, " "))).containsExactly("words-missing");
        Matter ended = done(acts.finish(other, id, 3, "档案已齐，见附件"));
        assertThat(ended.state()).isEqualTo(MatterState.DONE);
        assertThat(inbox(other)).isEmpty();
        assertThat(history(other, id)).containsExactly("open", "take", "give-back", "take", "finish");
        assertThat(codes(acts.finish(other, id, 4, "再办"))).containsExactly("step-not-now");
        done(acts.comment(other, id, "补充一句"));
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneIsLate() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 5; round++) {
            UUID id = forRole();
            List<Future<Outcome<Matter>>> both = new ArrayList<>();
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                for (Acting each : List.of(one, other)) {
                    both.add(two.submit(() -> acts.take(each, id, 0)));
                }
            }
            List<String> answers = new ArrayList<>();
            for (Future<Outcome<Matter>> each : both) {
                answers.addAll(codes(each.get()));
            }
            assertThat(answers).containsExactly("Stale");
            assertThat(history(room, id)).containsExactly("open", "take");
        }
    }

    @Test
    void whomItDoesNotConcernFindsNothing() {
        UUID id = forRole();
        assertThat(codes(matters.find(Staff.in("expert", "990121"), id))).containsExactly("Missing");
        assertThat(codes(matters.find(Staff.in(role, "990122"), id))).containsExactly("Missing");
        assertThat(codes(acts.take(Staff.in("expert", "9901"), id, 0))).containsExactly("Missing");
        Acting leader = Staff.in("leader", "9901", WorkPermission.OVERSEE);
        assertThat(done(matters.find(leader, id)).offered()).containsExactly(MatterStep.COMMENT);
        assertThat(codes(acts.take(leader, id, 0))).containsExactly("NotYours");
        Acting elsewhere = Staff.in("leader", "9902", WorkPermission.values());
        assertThat(codes(matters.find(elsewhere, id))).containsExactly("Missing");
        assertThat(codes(acts.withdraw(elsewhere, id, 0, "不办了"))).containsExactly("Missing");
        assertThat(codes(acts.comment(elsewhere, id, "看看"))).containsExactly("Missing");
    }

    @Test
    void passedOnToAPersonOfAnotherJurisdictionItIsTheirs() {
        Acting next = account("department", "9902");
        UUID id = forRole();
        assertThat(codes(acts.reassign(one, id, 0, AssigneeDraft.person(next.person()), "归口")))
                .containsExactly("person-unknown");
        Acting near = account("department", "990121");
        done(acts.reassign(one, id, 0, AssigneeDraft.person(near.person()), "归口不对"));
        assertThat(inbox(near)).containsExactly(id);
        assertThat(history(one, id)).containsExactly("open", "reassign");
        Entry entry = done(matters.find(near, id)).history().getLast();
        assertThat(entry.words()).isEqualTo("归口不对");
        assertThat(entry.after()).isEqualTo("测试员");
        assertThat(codes(acts.reassign(near, id, 1, AssigneeDraft.person(near.person()), "还是我")))
                .containsExactly("same-holder");
    }

    @Test
    void onlyToWhomWillFindIt() {
        UUID id = forRole();
        assertThat(codes(acts.reassign(one, id, 0, AssigneeDraft.BLANK, "转"))).containsExactly("to-missing");
        assertThat(codes(acts.reassign(one, id, 0, new AssigneeDraft("张三", "department", ""), "转")))
                .containsExactly("to-twice");
        assertThat(codes(acts.reassign(one, id, 0, AssigneeDraft.role("leader", "9915"), "转")))
                .containsExactly("role-outside");
        assertThat(codes(acts.reassign(one, id, 0, AssigneeDraft.role("resident", "9901"), "转")))
                .containsExactly("role-unknown");
        assertThat(codes(acts.reassign(one, id, 0, AssigneeDraft.role("leader", "990121999"), "转")))
                .containsExactly("nobody-in-role");
        assertThat(codes(acts.reassign(one, id, 0, AssigneeDraft.person(UUID.randomUUID()), "转")))
                .containsExactly("no-account");
        account("leader", "9901");
        done(acts.reassign(one, id, 0, AssigneeDraft.role("leader", "9901"), "请市里定"));
        assertThat(inbox(Staff.in("leader", "9901"))).contains(id);
    }

    @Test
    void whatItsRoomEndsIsNotEndedHere() {
        Subject plan = new Subject("plan", UUID.randomUUID().toString());
        UUID id = matters.open(room, Staff.matter(Assignee.role(role, "990121"), "990121", null, plan, true));
        assertThat(codes(acts.finish(one, id, 0, "同意"))).containsExactly("settled-elsewhere");
        assertThat(done(matters.find(one, id)).offered())
                .contains(MatterStep.TAKE)
                .doesNotContain(MatterStep.FINISH, MatterStep.WITHDRAW);
        matters.settle(room, plan, null, "approved", "同意");
        assertThat(history(one, id)).containsExactly("open", "settle");
    }

    @Test
    void whoGaveItPutsItOffAndWithdrawsIt() {
        Acting holder = account("department", "990121");
        TaskDraft draft = new TaskDraft("报送名单", "", AssigneeDraft.person(holder.person()), "", day(2), "一户不漏", "名单");
        UUID id = done(tasks.give(manager, draft));
        assertThat(done(matters.find(holder, id)).left()).isEqualTo(new Left(false, "days", 2));
        assertThat(codes(acts.changeDue(holder, id, 0, day(7), "来不及"))).containsExactly("NotYours");
        assertThat(codes(acts.changeDue(manager, id, 0, day(-3), "提前"))).containsExactly("day-over");
        assertThat(codes(acts.changeDue(manager, id, 0, "改天", "晚点"))).containsExactly("not-a-day");
        assertThat(codes(acts.changeDue(manager, id, 0, day(2), "没变"))).containsExactly("due-same");
        done(acts.changeDue(manager, id, 0, day(7), "等普查结果"));
        assertThat(codes(acts.changeDue(manager, id, 0, day(37), "再等等"))).containsExactly("Stale");
        done(acts.withdraw(manager, id, 1, "不用报了"));
        assertThat(inbox(holder)).isEmpty();
        assertThat(history(holder, id)).containsExactly("open", "change-due", "withdraw");
    }

    @Test
    void aTaskSaysAllThatIsWrongAtOnce() {
        TaskDraft wrong = new TaskDraft("", "", AssigneeDraft.BLANK, "9902", "2020-01-01", "", "长".repeat(201));
        assertThat(codes(tasks.give(manager, wrong)))
                .containsExactlyInAnyOrder("title-missing", "text-long", "day-over", "to-missing", "region-outside");
        assertThat(codes(tasks.give(one, TaskDraft.BLANK))).containsExactly("NotYours");
    }

    @Test
    void aSubstituteDoesWhatTheAbsentHasAndTheHistorySaysSo() {
        Acting absent = account("department", "990121");
        Acting stands = account("department", "990121");
        UUID id = matters.open(room, Staff.matter(Assignee.person(absent.person()), "990121", null));
        assertThat(inbox(stands)).doesNotContain(id);
        done(substitutes.set(absent, new SubstituteDraft("", stands.person().toString(), day(0), day(1), "培训")));
        assertThat(done(matters.inbox(stands, InboxFilter.ALL, Paging.first(50)))
                        .rows())
                .filteredOn(line -> line.id().equals(id))
                .singleElement()
                .matches(line -> line.standsFor().equals("测试员"));
        done(acts.finish(stands, id, 0, "代为报送"));
        assertThat(done(matters.find(absent, id)).history().getLast().standsFor())
                .isEqualTo("测试员");
    }

    @Test
    void anAbsenceMustHoldTogether() {
        Acting absent = account("department", "990121");
        String stands = account("department", "990121").person().toString();
        assertThat(codes(substitutes.set(absent, SubstituteDraft.BLANK)))
                .containsExactly("to-missing", "not-a-day", "not-a-day");
        assertThat(codes(substitutes.set(
                        absent, new SubstituteDraft("", absent.person().toString(), day(1), day(0), ""))))
                .containsExactly("substitute-self", "days-reversed");
        assertThat(codes(substitutes.set(absent, new SubstituteDraft("", stands, day(8), day(739), ""))))
                .containsExactly("absence-long");
        Substitution set = done(substitutes.set(absent, new SubstituteDraft("", stands, day(8), day(10), "")));
        assertThat(codes(substitutes.set(absent, new SubstituteDraft("", stands, day(10), day(12), ""))))
                .containsExactly("absence-twice");
        Acting third = account("department", "990121");
        assertThat(codes(substitutes.set(
                        third, new SubstituteDraft("", absent.person().toString(), day(9), day(9), ""))))
                .containsExactly("substitute-away");
        assertThat(codes(substitutes.set(
                        third, new SubstituteDraft(absent.person().toString(), stands, day(16), day(16), ""))))
                .containsExactly("NotYours");
        assertThat(codes(substitutes.end(third, set.id()))).isNotEmpty();
        done(substitutes.end(absent, set.id()));
        assertThat(codes(substitutes.end(absent, set.id()))).containsExactly("absence-over");
    }

    @Test
    void whoeverLeavesHandsOverEverythingOfTheJurisdictionAtOnce() {
        UUID gone = UUID.randomUUID();
        Acting next = account("department", "990121");
        List<UUID> here = List.of(
                matters.open(room, Staff.matter(Assignee.person(gone), "990121", null)),
                matters.open(room, Staff.matter(Assignee.person(gone), "990121", null)));
        UUID elsewhere = matters.open(room, Staff.matter(Assignee.person(gone), "990223", null));
        assertThat(done(handOvers.leavers(manager)))
                .filteredOn(leaver -> leaver.person().equals(gone))
                .singleElement()
                .matches(leaver -> !leaver.hasAccount() && leaver.open() == 2);
        HandOverDraft draft = new HandOverDraft(gone.toString(), AssigneeDraft.person(next.person()), "调离");
        assertThat(codes(handOvers.handOver(one, draft))).containsExactly("NotYours");
        assertThat(codes(handOvers.handOver(manager, HandOverDraft.BLANK)))
                .containsExactly("words-missing", "to-missing", "to-missing");
        assertThat(done(handOvers.handOver(manager, draft))).isEqualTo(2);
        assertThat(inbox(next)).containsExactlyInAnyOrderElementsOf(here).doesNotContain(elsewhere);
        assertThat(history(next, here.getFirst())).containsExactly("open", "hand-over");
        assertThat(codes(handOvers.handOver(manager, draft))).containsExactly("nothing-to-hand-over");
    }

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

    /** A clerk of the directory with an account under the same id. */
    private UUID clerk(String unit) {
        Acting editor = Staff.in("system-admin", "", DirectoryPermission.values());
        PersonView person = done(context.getBean(org.zhagen.directory.People.class)
                .open(editor, new PersonDraft("李接任", "", ""), new PositionDraft(unit, "主任", "2026-01-05")));
        UUID id = person.person().id();
        Acting administrator = Acting.system("test", Jurisdiction.COUNTRY, IdentityPermission.MANAGE_ACCOUNTS);
        String login = "w" + id.toString().substring(24);
        done(context.getBean(Accounts.class)
                .open(administrator, new NewAccount(id, login, "李接任", "改革办", Ground.HERE, false, null)));
        return id;
    }

    @Test
    void whoHoldsThePositionNowIsOfferedAsSuccessor() {
        String unit = new Ground(context).unit.id().toString();
        Acting office = Staff.in("reform-office", Ground.HERE, WorkPermission.values());
        UUID gone = clerk(unit);
        UUID next = clerk(unit);
        people.give(next, "reform-office", Ground.HERE);
        matters.open(room, Staff.matter(Assignee.person(gone), Ground.HERE, null));
        matters.open(room, Staff.matter(Assignee.person(next), Ground.HERE, null));
        assertThat(done(handOvers.leavers(office)))
                .filteredOn(leaver -> leaver.person().equals(gone))
                .singleElement()
                .matches(leaver -> leaver.hasAccount() && next.equals(leaver.successor()));
        assertThat(done(handOvers.leavers(office)))
                .noneMatch(leaver -> leaver.person().equals(next));
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

    /** So many days from now; other tests move the clock on. */
    private String day(int later) {
        return LocalDate.now(clock).plusDays(later).toString();
    }
}
