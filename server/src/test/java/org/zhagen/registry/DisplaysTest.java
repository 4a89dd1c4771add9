package org.zhagen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.practice.FormalismCode;
import org.zhagen.kernel.practice.Judgement.Overall;
import org.zhagen.kernel.practice.Strength;
import org.zhagen.web.Paging;

@PageTest
class DisplaysTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Displays displays;

    @Autowired
    private DisplayForms forms;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private DisplayReviews reviews;

    @Autowired
    private DisplayFollowUps followUps;

    @Autowired
    private java.time.Clock clock;

    private Ground ground;

    @BeforeEach
    void ground() {
        ground = new Ground(context);
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        Acting writer = ground.writer();
        Display display = done(displays.write(writer, ground.draft()));
        assertThat(display.state()).isEqualTo(DisplayState.DRAFT);
        assertThat(display.holder().region().digits()).isEqualTo(Ground.HERE);
        assertThat(display.content().cost().total()).hasToString("4.2万元");
        assertThat(Strength.of(display.content().results())).isEqualTo(Design.BEFORE_AFTER);
        DisplayDraft again = DisplayDraft.of(display);
        Display changed = done(displays.change(writer, display.id(), display.version(), again));
        assertThat(changed.content()).isEqualTo(display.content());
        assertThat(changed.version()).isEqualTo(display.version() + 1);
    }

    @Test
    void aDraftMayBeNearlyEmptyAndSubmittingSaysAllThatIsMissing() {
        Acting writer = ground.writer();
        DisplayDraft blank = done(forms.blank(writer));
        assertThat(blank.unit()).isEqualTo(ground.unit.id().toString());
        assertThat(blank.contact()).isEqualTo("测试员");
        assertThat(codes(displays.write(writer, blank))).containsExactly("title-missing");
        DisplayDraft named = new DisplayDraft(
                blank.unit(), "", "", "一件事", "", List.of(), "", "", "", "", "", "", "", "", "", "", List.of());
        Display display = done(displays.write(writer, named));
        assertThat(codes(displays.step(writer, display.id(), display.version(), DisplayStep.SUBMIT, "")))
                .containsExactly("topic-missing", "problem-missing", "actions-missing", "contact-missing");
    }

    @Test
    void whatCannotBeReadIsSaidAtItsField() {
        EvidenceDraft row =
                new EvidenceDraft("", "purpose", "", "", "many", "", "", "5", "", "", "befor-after", "1", "", "", "");
        DisplayDraft draft = new DisplayDraft(
                ground.other.id().toString(),
                "",
                "grids",
                "x".repeat(81),
                "",
                List.of(),
                "",
                "much",
                "-3",
                "x",
                "",
                "",
                "",
                "140%",
                "",
                "yesterday",
                List.of(row));
        var outcome = displays.write(ground.writer(), draft);
        assertThat(codes(outcome))
                .containsExactlyInAnyOrder(
                        "unit-outside",
                        "topic-unknown",
                        "text-long",
                        "not-money",
                        "not-money",
                        "not-a-number",
                        "not-a-share",
                        "not-a-day",
                        "indicator-missing",
                        "choice-unknown",
                        "not-a-number",
                        "unit-of-value-missing",
                        "choice-unknown",
                        "comparison-half");
    }

    @Test
    void whatTheDictionaryKnowsIsNotAsked() {
        EvidenceDraft row = new EvidenceDraft(
                "property-complaints", "", "", "件", "40", "", "2024", "12", "2025", "", "", "", "", "", "热线工单");
        DisplayDraft base = ground.draft();
        DisplayDraft draft = new DisplayDraft(
                base.unit(),
                base.contact(),
                base.topic(),
                base.title(),
                base.problem(),
                base.actions(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(row, EvidenceDraft.BLANK));
        Display display = done(displays.write(ground.writer(), draft));
        assertThat(display.content().results()).singleElement().satisfies(result -> {
            assertThat(result.indicator()).isNotEqualTo("property-complaints");
            assertThat(result.better().name()).isEqualTo("DOWN");
            assertThat(result.design()).isEqualTo(Design.BEFORE_AFTER);
        });
    }

    @Test
    void twoWhoChangeTheSameAreToldSo() {
        Acting writer = ground.writer();
        Display display = done(displays.write(writer, ground.draft()));
        done(displays.change(writer, display.id(), 0, ground.draft()));
        assertThat(codes(displays.change(writer, display.id(), 0, ground.draft())))
                .containsExactly("Stale");
    }

    @Test
    void draftsAreSeenInTheirRegionAloneAndDisplaysByAll() {
        Display draft = done(displays.write(ground.writer(), ground.draft()));
        assertThat(codes(displays.find(ground.peer(), draft.id()))).containsExactly("Missing");
        assertThat(codes(displays.find(ground.office(), draft.id()))).isEmpty();
        Display shown = ground.shown();
        assertThat(codes(displays.find(ground.peer(), shown.id()))).isEmpty();
        assertThat(codes(displays.change(ground.peer(), shown.id(), shown.version(), ground.draft())))
                .containsExactly("Missing");
        Acting nobody = ground.person("外单位", "9901");
        assertThat(codes(displays.find(nobody, shown.id()))).containsExactly("NotYours");
        assertThat(codes(displays.write(ground.office(), ground.draft()))).containsExactly("NotYours");
    }

    @Test
    void theDisplaySetsItsFollowUps() {
        Display shown = ground.shown();
        LocalDate today = LocalDate.now(clock);
        assertThat(shown.displayedOn()).isEqualTo(today);
        List<FollowUpNote> due = done(followUps.of(ground.office(), shown.id()));
        assertThat(due).extracting(FollowUpNote::due).containsExactly(today.plusMonths(6), today.plusMonths(12));
        FollowUpDraft gone = new FollowUpDraft("gone", "写字楼收回了车位。");
        assertThat(codes(
                        followUps.note(ground.peer(), shown.id(), due.getFirst().id(), gone)))
                .containsExactly("Missing");
        done(followUps.note(ground.writer(), shown.id(), due.getFirst().id(), gone));
        assertThat(codes(followUps.note(
                        ground.office(), shown.id(), due.getFirst().id(), gone)))
                .containsExactly("follow-up-done");
        Dossier dossier = done(dossiers.of(ground.office(), shown.id()));
        assertThat(dossier.judgement().reasons())
                .extracting(Finding::code)
                .containsExactly(FormalismCode.PRACTICE_GONE);
        Display back =
                done(displays.step(ground.office(), shown.id(), shown.version(), DisplayStep.SEND_BACK, "做法已停，请说明"));
        assertThat(done(followUps.of(ground.office(), shown.id()))).hasSize(1);
        assertThat(back.displayedOn()).isNull();
    }

    @Test
    void peersReviewOthersAndNotThemselves() {
        Display shown = ground.shown();
        ReviewDraft useful = new ReviewDraft("useful", "先数再谈，学得会。");
        Acting peer = ground.peer();
        assertThat(done(reviews.write(peer, shown.id(), useful)).kind()).isEqualTo(Review.Kind.PEER);
        done(reviews.write(peer, shown.id(), new ReviewDraft("questions", "夜里谁管？")));
        done(reviews.write(ground.office(), shown.id(), useful));
        assertThat(done(reviews.of(ground.writer(), shown.id())))
                .extracting(review -> review.verdict().id())
                .containsExactly("questions", "useful");
        Acting colleague = ground.person(
                ground.unit.name() + " · 主任", Ground.HERE, RegistryPermission.READ, RegistryPermission.REVIEW);
        assertThat(codes(reviews.write(colleague, shown.id(), useful))).containsExactly("review-own");
        assertThat(codes(reviews.write(peer, shown.id(), new ReviewDraft("stars", ""))))
                .containsExactly("choice-unknown", "review-words");
        assertThat(codes(reviews.write(ground.writer(), shown.id(), useful))).containsExactly("NotYours");
        Display draft = done(displays.write(ground.writer(), ground.draft()));
        assertThat(codes(reviews.write(ground.office(), draft.id(), useful))).containsExactly("review-not-now");
        assertThat(codes(reviews.write(peer, UUID.randomUUID(), useful))).containsExactly("Missing");
    }

    @Test
    void theListIsFilteredInTheDatabase() {
        String title = "停车" + UUID.randomUUID();
        Acting writer = ground.writer();
        done(displays.write(writer, Ground.draft(ground.unit, title)));
        DisplaySearch all = new DisplaySearch(title, null, null, null, null, null, false);
        assertThat(done(displays.list(writer, all, Paging.first(5))).rows())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.judgement()).isEqualTo(Overall.SUBSTANTIAL);
                    assertThat(line.strength()).isEqualTo(Design.BEFORE_AFTER);
                    assertThat(line.state()).isEqualTo(DisplayState.DRAFT);
                });
        assertThat(found(writer, new DisplaySearch(title, null, null, null, Overall.LIKELY_PAPER, null, false)))
                .isZero();
        assertThat(found(writer, new DisplaySearch(title, null, null, null, null, Design.BEFORE_AFTER, false)))
                .isOne();
        assertThat(found(writer, new DisplaySearch(title, null, null, DisplayState.DISPLAYED, null, null, false)))
                .isZero();
        assertThat(found(writer, new DisplaySearch(title, null, null, null, null, null, true)))
                .isZero();
        for (DisplaySearch.Order order : DisplaySearch.Order.values()) {
            String column = order.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            assertThat(done(displays.list(writer, all, new Paging(1, 5, column, true)))
                            .rows())
                    .hasSize(1);
        }
    }

    @Test
    void aPlaybookIsNotedByTheLibrary() {
        Display shown = ground.shown();
        assertThat(codes(displays.distilled(ground.office(), shown.id(), shown.version(), "parking", "1.0.0")))
                .containsExactly("step-not-now");
        Display selected = done(displays.step(ground.office(), shown.id(), shown.version(), DisplayStep.SELECT, ""));
        Display distilled =
                done(displays.distilled(ground.office(), shown.id(), selected.version(), "parking", "1.0.0"));
        assertThat(distilled.state()).isEqualTo(DisplayState.DISTILLED);
        assertThat(distilled.distilled()).isEqualTo(new Display.Distilled("parking", "1.0.0"));
        assertThat(done(dossiers.of(ground.writer(), shown.id())).history())
                .extracting(StepTaken::step)
                .containsExactly(DisplayStep.SUBMIT, DisplayStep.DISPLAY, DisplayStep.SELECT, DisplayStep.DISTIL);
    }

    private int found(Acting acting, DisplaySearch search) {
        return done(displays.list(acting, search, Paging.first(5))).total();
    }
}
