package org.zhagen.kernel.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

    private static Instant due(Course course, String stage) {
        Flow flow = Flow.of(course, Whistles.CALENDARS, List.of(new Happening.Opened(OPENED)));
        Move joined = Moves.join(flow, "00000000-0000-0000-0000-000000000001", OPENED);
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
}
