package org.zhagen.review.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.review.FollowUp;
import org.zhagen.review.VisitAnswer;
import org.zhagen.review.VisitEvent;
import org.zhagen.review.VisitView;

/**
 * A follow-up visit for programs, with what happened to it.
 *
 * @param answer what is known now; null while nothing is
 * @param may what whoever asks may do with it now: {@code visit}, {@code appeal}, {@code judge}
 */
record VisitJson(Line visit, @Nullable AnswerJson answer, List<VisitEventJson> events, VisitView.May may) {

    static VisitJson of(VisitView view) {
        return new VisitJson(
                Line.of(view.visit()),
                AnswerJson.of(view.answer()),
                view.events().stream().map(VisitEventJson::of).toList(),
                view.may());
    }

    int version() {
        return visit.version();
    }

    /**
     * A visit as lists show it.
     *
     * @param ticket id of the ticket, and its number and title
     * @param procedure title of the procedure
     * @param region digits
     * @param score what was said in the ticket, from 1 to 5; null where nothing was
     * @param unsolved whether they said in the ticket at its end that it is not really solved: then no visit says otherwise
     * @param phase {@code open}, {@code asked} or {@code unreachable}
     * @param pending whether something about it waits to be decided
     */
    record Line(
            UUID id,
            UUID ticket,
            String number,
            String title,
            String procedure,
            String region,
            Instant closed,
            @Nullable Integer score,
            boolean unsolved,
            String phase,
            boolean pending,
            boolean simulated,
            int version) {
        static Line of(FollowUp visit) {
            return new Line(
                    visit.id(),
                    visit.ticket(),
                    visit.number(),
                    visit.title(),
                    visit.procedure(),
                    visit.region().digits(),
                    visit.closed(),
                    visit.score(),
                    visit.unsolved(),
                    Code.kebab(visit.phase()),
                    visit.pending(),
                    visit.simulated(),
                    visit.seq());
        }
    }

    /**
     * What was said.
     *
     * @param satisfaction from 1, very dissatisfied, to 5, very satisfied; null when they would not say
     * @param exclusions why it does not count: {@code outside}, {@code unreasonable} and the like
     */
    record AnswerJson(
            boolean contacted, boolean solved, @Nullable Integer satisfaction, Set<String> exclusions) {
        static @Nullable AnswerJson of(@Nullable VisitAnswer answer) {
            return answer == null
                    ? null
                    : new AnswerJson(answer.contacted(), answer.solved(), answer.satisfaction(), answer.exclusions());
        }
    }

    /**
     * Something that happened to it.
     *
     * @param kind {@code drawn}, {@code unreached}, {@code visited}, {@code asked}, {@code excluded}, {@code corrected} or
     *     {@code refused}
     * @param answer what is known from then on; null where nothing is
     * @param asked {@code correction}, or why it should not count; null where nothing was asked for
     * @param sentBack whether the ticket is done again because of it
     * @param by office and name
     */
    record VisitEventJson(
            int seq,
            String kind,
            Instant at,
            @Nullable AnswerJson answer,
            @Nullable String asked,
            boolean sentBack,
            String words,
            String by) {
        static VisitEventJson of(VisitEvent event) {
            VisitEvent.Request request = event.request();
            return new VisitEventJson(
                    event.seq(),
                    Code.kebab(event.kind()),
                    event.at(),
                    AnswerJson.of(event.answer()),
                    request == null ? null : asked(request),
                    event.sentBack(),
                    event.words(),
                    (event.office() + " " + event.name()).strip());
        }

        private static String asked(VisitEvent.Request request) {
            return request.exclusion() == null
                    ? "correction"
                    : request.exclusion().id();
        }
    }
}
