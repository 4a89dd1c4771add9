package org.zhagen.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.registry.Ground;

/** What whoever leaves hands over. */
@PageTest
class HandOversTest extends MatterGround {

    @Autowired
    private HandOvers handOvers;

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
    void aNameIsFoundAmongManyThatContainIt() {
        String unit = new Ground(context).unit.id().toString();
        Acting office = Staff.in("reform-office", Ground.HERE, WorkPermission.values());
        "甲乙丙丁戊己庚辛壬癸".chars().forEach(each -> clerk(unit, "安王小明" + (char) each));
        UUID next = clerk(unit, "王小明");
        UUID gone = UUID.randomUUID();
        UUID matter = matters.open(room, Staff.matter(Assignee.person(gone), Ground.HERE, null));
        HandOverDraft draft = new HandOverDraft(gone.toString(), AssigneeDraft.person("王小明"), "调离");
        assertThat(done(handOvers.handOver(office, draft))).isEqualTo(1);
        assertThat(inbox(Staff.as(next, "reform-office", Ground.HERE))).contains(matter);
    }
}
