package org.zhagen.kernel.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.adaptation.Yard;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Procedure;
import org.zhagen.kernel.rule.Bindings;

/** The procedure of the standard whistle under the parameters of a site. */
class CourseTest {

    private static final String PARTY = "00000000-0000-0000-0000-000000000001";
    private static final Instant OPENED = Instant.parse("2026-11-23T01:00:00Z");

    private final CheckedPlaybook whistle;

    CourseTest() throws IOException {
        Path file = Path.of("..", "playbooks", "whistle", "playbook.yaml");
        whistle = Objects.requireNonNull(Yard.PLAYBOOKS.read(file, new Findings()));
    }

    private Course course(Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(whistle.settings(Map.of()));
        all.putAll(parameters);
        Procedure procedure = whistle.model().procedures().stream()
                .filter(each -> each.id().equals("whistle"))
                .findFirst()
                .orElseThrow();
        return Course.of(whistle, procedure, new Bindings(Map.of(), all));
    }

    /** Until when an objection has to be decided that a party raises on Friday afternoon, an hour before the office closes. */
    private static Optional<Instant> reviewDue(Course course) {
        Instant friday =
                LocalDateTime.of(2026, 11, 27, 16, 0).atZone(Whistles.ZONE).toInstant();
        Flow opened = Flow.of(course, Whistles.CALENDARS, List.of(new Happening.Opened(friday)));
        Flow running = opened.after(((Move.Happens) Moves.join(opened, PARTY, friday)).happenings());
        assertEquals(Optional.empty(), running.reviewDue(PARTY));
        Flow objected = running.after(((Move.Happens) Moves.object(running, PARTY, friday)).happenings());
        Flow decided = objected.after(((Move.Happens) Moves.decide(objected, PARTY, false, friday)).happenings());
        assertEquals(Optional.empty(), decided.reviewDue(PARTY));
        return objected.reviewDue(PARTY);
    }

    private static Instant monday(int hour, int minute) {
        return LocalDateTime.of(2026, 11, 30, hour, minute)
                .atZone(Whistles.ZONE)
                .toInstant();
    }

    private static Instant due(Course course, String stage) {
        Flow flow = Flow.of(course, Whistles.CALENDARS, List.of(new Happening.Opened(OPENED)));
        Move joined = Moves.join(flow, PARTY, OPENED);
        Flow running = flow.after(((Move.Happens) joined).happenings());
        return running.clocks().stream()
                .filter(clock -> clock.stage().equals(stage))
                .map(clock -> clock.deadline().due())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatThePlaybookSaysIsWhatItsClocksObey() {
        assertEquals(OPENED.plus(Duration.ofHours(2)), due(course(Map.of()), "respond"));
        assertEquals(OPENED.plus(Duration.ofHours(24)), due(course(Map.of()), "arrive"));
    }

    @Test
    void whatASiteAdaptedIsWhatItsClocksObey() {
        Course adapted = course(Map.of("respond-within", Duration.ofHours(3)));

        assertEquals(OPENED.plus(Duration.ofHours(3)), due(adapted, "respond"));
        assertEquals(OPENED.plus(Duration.ofHours(24)), due(adapted, "arrive"));
    }

    @Test
    void anObjectionIsDecidedInWorkingHoursWithinWhatTheSiteAllows() {
        assertEquals(Optional.of(monday(10, 30)), reviewDue(course(Map.of())));
        assertEquals(Optional.of(monday(9, 30)), reviewDue(course(Map.of("object-within", Duration.ofHours(3)))));
        assertEquals("dispatcher", course(Map.of()).review().by());
    }

    @Test
    void whereNothingIsSaidAnObjectionIsDecidedInHalfOfTheShortestTimeOfAParty() {
        Instant five =
                LocalDateTime.of(2026, 11, 27, 17, 0).atZone(Whistles.ZONE).toInstant();
        assertEquals(Optional.of(five), reviewDue(Whistles.WHISTLE));
        assertEquals("", Whistles.WHISTLE.review().by());
    }
}
