package org.zhagen.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.identity.PageTest;

/** What people do with one matter, and what they can't. */
@PageTest
class MatterActsTest extends MatterGround {

    @Autowired
    private Tasks tasks;

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
    void whoMaySeeOnlyTheirOwnDoesNothingWithTheRest() {
        UUID id = forRole();
        Acting department = Staff.in("department", "990121", WorkPermission.ASSIGN, WorkPermission.HAND_OVER);
        assertThat(codes(matters.find(department, id))).containsExactly("Missing");
        assertThat(codes(acts.withdraw(department, id, 0, "不办了"))).containsExactly("Missing");
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
        assertThat(codes(acts.reassign(one, id, 0, new AssigneeDraft("张三", "department", "", ""), "转")))
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
        AssigneeDraft other =
                AssigneeDraft.person(account("department", "990121").person());
        assertThat(codes(acts.reassign(one, id, 0, other, "归口"))).containsExactly("settled-elsewhere");
        assertThat(codes(acts.changeDue(room, id, 0, "2099-12-31", "缓一缓"))).containsExactly("settled-elsewhere");
        assertThat(done(matters.find(one, id)).offered())
                .contains(MatterStep.TAKE)
                .doesNotContain(MatterStep.FINISH, MatterStep.WITHDRAW, MatterStep.REASSIGN, MatterStep.CHANGE_DUE);
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
}
