package org.zhagen.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.Result;
import org.zhagen.kernel.practice.Strength;

/** What the library knows of a practice on display. */
final class DisplayEntry {

    private DisplayEntry() {}

    /**
     * What is to be found of a display.
     *
     * @param displayedOn the day since which everybody may see it
     */
    static LibraryEntry of(Display display, LocalDate displayedOn) {
        DisplayContent content = display.content();
        Display.Holder holder = display.holder();
        Topic topic = content.topic();
        return new LibraryEntry(
                LibraryEntry.Kind.DISPLAY,
                display.id().toString(),
                content.title(),
                content.problem(),
                content.problem(),
                String.join("\n", content.actions()),
                rest(display),
                topic == null ? List.of() : List.of(topic),
                Level.ofCode(holder.region().digits()),
                holder.region(),
                holder.regionName() + " · " + holder.unitShortName(),
                Strength.of(content.results()),
                displayedOn,
                "/registry/displays/" + display.id());
    }

    private static String rest(Display display) {
        DisplayContent content = display.content();
        return Stream.concat(
                        Stream.of(content.lessons(), display.holder().unitName()),
                        content.results().stream().map(Result::indicator))
                .collect(Collectors.joining("\n"));
    }
}
