package org.zhagen.kernel.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhagen.kernel.flow.Whistles.at;
import static org.zhagen.kernel.flow.Whistles.happens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.FormField;

class RatingTest {

    private static final List<FormField> FORM =
            List.of(field("score", FormField.Kind.RATING), field("really-solved", FormField.Kind.FLAG));

    private static FormField field(String id, FormField.Kind kind) {
        return new FormField(id, id, kind, List.of(), true, false, null, Place.of(id));
    }

    private static Leg rate(String by, List<FormField> form, String... outcomes) {
        return new Leg("rate", "评价", by, null, "", false, List.of(outcomes), form);
    }

    private static Rating said(Map<String, Object> filled) {
        return Rating.of(rate("opener", FORM), filled).orElseThrow();
    }

    @Test
    void notReallySolvedIsLowWhateverTheScore() {
        assertTrue(said(Map.of("score", 5, "really-solved", false)).isLow());
        assertTrue(said(Map.of("really-solved", false)).isLow());
        assertFalse(said(Map.of("score", 5, "really-solved", true)).isLow());
        assertFalse(said(Map.of("score", 3)).isLow());
        assertTrue(said(Map.of("score", 2, "really-solved", true)).isLow());
    }

    @Test
    void onlyWhoeverRaisedItSaysSo() {
        assertEquals(
                Optional.of(new Rating(5, false)),
                Rating.of(rate("supervisor", FORM), Map.of("score", 5, "really-solved", false)));
        assertEquals(Optional.empty(), Rating.of(rate("opener", List.of()), Map.of("words", "好")));
    }

    @Test
    void aRatingWithAnOutcomeEndsAndALowOneGoesBackOnce() {
        Course course = Whistles.course(
                Whistles.leg("resolve", "assignee", null, "", false, "resolved"),
                rate("opener", FORM, "resolved", "unresolved"));
        Flow settled = settled(course);
        assertTrue(settled.after(happens(Moves.rate(settled, "rate", "resolved", false, at(20))))
                .closed()
                .isPresent());
        for (String outcome : List.of("resolved", "unresolved")) {
            List<Happening> low = happens(Moves.rate(settled, "rate", outcome, true, at(20)));
            assertEquals(
                    1, low.stream().filter(Happening.SentBack.class::isInstance).count());
        }
    }

    @Test
    void whoChoosesWhatBecomesOfItIsNotOverruledByAScore() {
        Course course = Whistles.course(
                Whistles.leg("resolve", "assignee", null, "", false, "resolved"),
                rate("reviewer", FORM, "promote", "stop"));
        Flow settled = settled(course);
        assertTrue(settled.after(happens(Moves.rate(settled, "rate", "stop", true, at(20))))
                .closed()
                .isPresent());
    }

    private static Flow settled(Course course) {
        Flow flow = Flow.of(course, Whistles.CALENDARS, List.of(new Happening.Opened(at(0))));
        Flow joined = flow.after(happens(Moves.join(flow, "city", at(1))));
        return joined.after(happens(Moves.end(joined, "city", "resolve", "resolved", at(10))));
    }
}
