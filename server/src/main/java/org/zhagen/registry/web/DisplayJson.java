package org.zhagen.registry.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.practice.Strength;
import org.zhagen.registry.Display;
import org.zhagen.registry.DisplayDraft;
import org.zhagen.registry.DisplayLine;

/**
 * A display as programs read it.
 *
 * @param content in the form in which it is written, to be sent back changed
 * @param strength how the best result about an effect is known
 */
record DisplayJson(
        UUID id,
        String slug,
        String region,
        String regionName,
        String unitName,
        String state,
        @Nullable LocalDate displayedOn,
        boolean simulated,
        String strength,
        Display.@Nullable Distilled distilled,
        DisplayDraft content,
        int version) {

    static DisplayJson of(Display display) {
        return new DisplayJson(
                display.id(),
                display.slug(),
                display.holder().region().digits(),
                display.holder().regionName(),
                display.holder().unitName(),
                display.state().id(),
                display.displayedOn(),
                display.simulated(),
                Strength.of(display.content().results()).id(),
                display.distilled(),
                DisplayDraft.of(display),
                display.version());
    }

    /** A display in a list. */
    record Line(
            UUID id,
            String title,
            String unitName,
            String regionName,
            String state,
            @Nullable LocalDate displayedOn,
            boolean simulated,
            String judgement,
            String strength,
            @Nullable LocalDate nextDue) {

        static Line of(DisplayLine line) {
            return new Line(
                    line.id(),
                    line.title(),
                    line.unitName(),
                    line.regionName(),
                    line.state().id(),
                    line.displayedOn(),
                    line.simulated(),
                    line.judgement().id(),
                    line.strength().id(),
                    line.nextDue());
        }
    }
}
