package org.zhagen.review;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** What somebody does with a visit, and whether it can be done. */
record VisitStep(
        FollowUp.Phase phase,
        boolean pending,
        VisitEvent.Kind kind,
        @Nullable VisitAnswer answer,
        VisitEvent.@Nullable Request request,
        String words) {

    /** A convention of ours: who does not answer three times is not asked again, and not counted. */
    private static final int MOST_TRIES = 3;

    /**
     * Keeps what somebody said, or that nobody answered. What they wrote in the ticket themselves nobody types otherwise for them: that
     * it is solved by now is a correction, which somebody else decides.
     */
    static Outcome<VisitStep> answer(VisitView view, AnswerDraft draft, Reader reader) {
        if (view.visit().phase() != FollowUp.Phase.OPEN) {
            return not(ReviewCode.VISIT_OVER);
        }
        boolean reached = reader.said("reached", draft.reached());
        String words = reader.text("words", draft.words());
        if (!reached) {
            boolean last = view.tries() + 1 >= MOST_TRIES;
            return reader.then(() -> Outcome.done(new VisitStep(
                    last ? FollowUp.Phase.UNREACHABLE : FollowUp.Phase.OPEN,
                    false,
                    VisitEvent.Kind.UNREACHED,
                    null,
                    null,
                    words)));
        }
        VisitAnswer answer = said(draft, reader);
        if (view.visit().unsolved() && answer.solved()) {
            reader.wrong(ReviewCode.SAID_UNSOLVED, "solved");
        }
        return reader.then(() ->
                Outcome.done(new VisitStep(FollowUp.Phase.ASKED, false, VisitEvent.Kind.VISITED, answer, null, words)));
    }

    /** Asks that a visit is not counted, or that it is corrected. */
    static Outcome<VisitStep> ask(VisitView view, String exclusion, String why, Reader reader) {
        if (view.visit().phase() != FollowUp.Phase.ASKED) {
            return not(ReviewCode.VISIT_NOT_YET);
        }
        if (view.visit().pending()) {
            return not(ReviewCode.REQUEST_PENDING);
        }
        Optional<Exclusion> reason = Code.read(Exclusion.class, exclusion);
        if (reason.isEmpty() && !Text.of(exclusion).isEmpty()) {
            reader.wrong(ReviewCode.OPTION_UNKNOWN, "exclusion", exclusion);
        }
        String words = reader.needed("words", why);
        return reader.then(() -> Outcome.done(new VisitStep(
                FollowUp.Phase.ASKED,
                true,
                VisitEvent.Kind.ASKED,
                null,
                new VisitEvent.Request(reason.orElse(null)),
                words)));
    }

    /** Decides what was asked for; neither whoever asked nor whoever made the visit does. */
    static Outcome<VisitStep> decide(
            VisitView view, UUID judge, @Nullable Boolean agreed, AnswerDraft draft, Reader reader) {
        Optional<VisitEvent> asked = view.asked();
        VisitAnswer answer = view.answer();
        if (asked.isEmpty() || answer == null) {
            return not(ReviewCode.REQUEST_NONE);
        }
        if (asked.get().person().equals(judge)) {
            return not(ReviewCode.OWN_REQUEST);
        }
        if (view.visitedBy(judge)) {
            return not(ReviewCode.OWN_VISIT);
        }
        String words = reader.needed("words", draft.words());
        if (agreed == null) {
            reader.wrong(ReviewCode.MISSING, "agreed");
        }
        if (!Boolean.TRUE.equals(agreed)) {
            return reader.then(() -> Outcome.done(decided(VisitEvent.Kind.REFUSED, null, words)));
        }
        VisitEvent.Request request = asked.get().request();
        Exclusion exclusion = request == null ? null : request.exclusion();
        if (exclusion != null) {
            return reader.then(
                    () -> Outcome.done(decided(VisitEvent.Kind.EXCLUDED, answer.without(exclusion.id()), words)));
        }
        VisitAnswer right = said(draft, reader);
        return reader.then(() -> Outcome.done(decided(
                VisitEvent.Kind.CORRECTED,
                new VisitAnswer(right.contacted(), right.solved(), right.satisfaction(), answer.exclusions()),
                words)));
    }

    /** Why a ticket goes back, as its history says it. */
    String reason() {
        String said = answer == null || !answer.solved() ? "没有解决" : "不满意";
        return words.isEmpty() ? "回访：反映人表示" + said : "回访：反映人表示" + said + "。" + words;
    }

    private static VisitStep decided(VisitEvent.Kind kind, @Nullable VisitAnswer answer, String words) {
        return new VisitStep(FollowUp.Phase.ASKED, false, kind, answer, null, words);
    }

    private static VisitAnswer said(AnswerDraft draft, Reader reader) {
        String level = draft.satisfaction();
        boolean known = level.isEmpty() || level.matches("[1-5]");
        if (!known) {
            reader.wrong(ReviewCode.OPTION_UNKNOWN, "satisfaction", level);
        }
        return new VisitAnswer(
                reader.said("contacted", draft.contacted()),
                reader.said("solved", draft.solved()),
                known && !level.isEmpty() ? Integer.valueOf(level) : null,
                Set.of());
    }

    static <T> Outcome<T> not(ReviewCode code) {
        return Outcome.notNow(Finding.of(code, Place.of("")));
    }
}
