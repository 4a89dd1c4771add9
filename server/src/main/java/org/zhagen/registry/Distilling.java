package org.zhagen.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.SharedIndicators;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.Figure;
import org.zhagen.kernel.practice.Result;

/** The front door from a selected display to the draft of a playbook: what the display says need not be written again. */
@Service
public class Distilling {

    private static final SharedIndicators SHARED = SharedIndicators.standard();

    private final Doors doors;
    private final DisplayRows displays;
    private final Drafts drafts;

    Distilling(Doors doors, DisplayRows displays, Drafts drafts) {
        this.doors = doors;
        this.displays = displays;
        this.drafts = drafts;
    }

    /**
     * Begins a draft from a display.
     *
     * @param playbook the id that the playbook shall have
     */
    public Outcome<Draft> begin(Acting acting, UUID display, String playbook) {
        return doors.command(acting, RegistryPermission.CURATE, () -> {
            Optional<Display> found = displays.find(display)
                    .filter(each -> acting.in(each.holder().region()));
            if (found.isEmpty()) {
                return Outcome.missing();
            }
            Display from = found.get();
            return DisplayStep.DISTIL.from(from.state())
                    ? drafts.distil(
                            acting, new NewDraft(playbook, from.content().title()), seed(from))
                    : Outcome.notNow(Finding.of(
                            DisplayCode.STEP_NOT_NOW,
                            Place.of("state"),
                            from.state().id()));
        });
    }

    private static DistilSeed seed(Display display) {
        DisplayContent content = display.content();
        Topic topic = content.topic();
        return new DistilSeed(
                display.id(),
                content.title(),
                content.lessons(),
                content.problem(),
                topic == null ? List.of() : List.of(topic),
                content.actions(),
                content.results().stream()
                        .flatMap(result -> result(display, result))
                        .toList(),
                content.results().stream()
                        .map(Result::source)
                        .filter(source -> !source.isEmpty())
                        .distinct()
                        .toList());
    }

    /** Only results by an indicator that all playbooks share; the others have to be defined by a person first. */
    private static Stream<DistilSeed.Result> result(Display display, Result result) {
        return SHARED.all().values().stream()
                .filter(shared -> shared.title().equals(result.indicator()))
                .limit(1)
                .map(shared -> new DistilSeed.Result(
                        display.holder().regionName(),
                        shared.id(),
                        value(result.before()),
                        value(result.after()),
                        result.known()));
    }

    private static String value(@Nullable Figure figure) {
        return figure == null ? "" : Given.plain(figure.value());
    }
}
