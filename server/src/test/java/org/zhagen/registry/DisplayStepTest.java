package org.zhagen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.identity.PageTest;

/** Every step from every state, as somebody who may take it, and as somebody who may not. */
@PageTest
class DisplayStepTest {

    private static final Map<DisplayState, Set<String>> ALLOWED = Map.of(
            DisplayState.DRAFT, Set.of("submit", "withdraw"),
            DisplayState.SUBMITTED, Set.of("recall", "display", "send-back", "withdraw"),
            DisplayState.RETURNED, Set.of("submit", "withdraw"),
            DisplayState.DISPLAYED, Set.of("send-back", "select", "withdraw"),
            DisplayState.SELECTED, Set.of("send-back", "release", "distil", "withdraw"),
            DisplayState.DISTILLED, Set.of("distil"),
            DisplayState.WITHDRAWN, Set.of());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Displays displays;

    private Ground ground;
    private Acting all;

    @BeforeEach
    void ground() {
        ground = new Ground(context);
        all = ground.person("市委改革办 · 主任", "9901", RegistryPermission.values());
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Arrays.stream(DisplayState.values())
                .flatMap(state -> Arrays.stream(DisplayStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepIsTakenWhereTheTableAllowsIt(DisplayState state, DisplayStep step) {
        Display display = in(state);
        var outcome = step == DisplayStep.DISTIL
                ? displays.distilled(all, display.id(), display.version(), "parking", "1.0.0")
                : displays.step(all, display.id(), display.version(), step, "说明");
        if (ALLOWED.getOrDefault(state, Set.of()).contains(step.id())) {
            assertThat(done(outcome).state()).isEqualTo(step.to());
        } else {
            assertThat(codes(outcome)).containsExactly("step-not-now");
            assertThat(done(displays.find(all, display.id())).state()).isEqualTo(state);
        }
    }

    @Test
    void eachStepNeedsItsPermission() {
        for (DisplayStep step : DisplayStep.values()) {
            RegistryPermission[] others = Arrays.stream(RegistryPermission.values())
                    .filter(permission -> permission != step.permission())
                    .toArray(RegistryPermission[]::new);
            Acting acting = ground.person("x", "9901", others);
            Display display = in(Arrays.stream(DisplayState.values())
                    .filter(step::from)
                    .findFirst()
                    .orElseThrow());
            var outcome = step == DisplayStep.DISTIL
                    ? displays.distilled(acting, display.id(), display.version(), "parking", "1.0.0")
                    : displays.step(acting, display.id(), display.version(), step, "说明");
            assertThat(codes(outcome)).as(step.id()).containsExactly("NotYours");
        }
    }

    @Test
    void nobodyOutsideTakesAStep() {
        Acting outside = ground.person("y", Ground.ELSEWHERE, RegistryPermission.values());
        Display display = in(DisplayState.DISPLAYED);
        assertThat(codes(displays.step(outside, display.id(), display.version(), DisplayStep.SELECT, "")))
                .containsExactly("Missing");
    }

    @Test
    void sendingBackNeedsWords() {
        Display display = in(DisplayState.SUBMITTED);
        assertThat(codes(displays.step(all, display.id(), display.version(), DisplayStep.SEND_BACK, " ")))
                .containsExactly("step-words");
    }

    @Test
    void anOldVersionIsStale() {
        Display display = in(DisplayState.SUBMITTED);
        done(displays.step(all, display.id(), display.version(), DisplayStep.RECALL, ""));
        assertThat(codes(displays.step(all, display.id(), display.version(), DisplayStep.SUBMIT, "")))
                .containsExactly("Stale");
    }

    private Display in(DisplayState state) {
        Display display = done(displays.write(ground.writer(), ground.draft()));
        return context.getBean(Doors.class).write(all, () -> {
            context.getBean(JdbcClient.class)
                    .sql("update registry_display set state = :state, displayed_on = '2026-01-05' where id = :id")
                    .param("state", state.id())
                    .param("id", display.id())
                    .update();
            return context.getBean(DisplayRows.class).get(display.id());
        });
    }
}
