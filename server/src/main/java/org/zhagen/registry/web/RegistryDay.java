package org.zhagen.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.DisplayLine;
import org.zhagen.registry.DisplaySearch;
import org.zhagen.registry.DisplayState;
import org.zhagen.registry.Displays;
import org.zhagen.registry.RegistryPermission;
import org.zhagen.web.Answers;
import org.zhagen.web.DayCard;
import org.zhagen.web.DayCard.Tone;
import org.zhagen.web.DayPart;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Displays on the desk: those that wait for the reform office, those that came back, and those to look at again. */
@Component
class RegistryDay implements DayPart {

    private static final int SHOWN = 5;

    private final Displays displays;
    private final MessageSource words;

    RegistryDay(Displays displays, MessageSource words) {
        this.displays = displays;
        this.words = words;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<DayCard> of(Acting acting, Locale language) {
        List<DayCard> cards = new ArrayList<>();
        if (!acting.may(RegistryPermission.READ)) {
            return cards;
        }
        if (acting.may(RegistryPermission.CURATE)) {
            add(
                    cards,
                    "registry.day.submitted",
                    state(acting, DisplayState.SUBMITTED),
                    all(acting, "state=submitted"),
                    this::unit);
        } else if (acting.may(RegistryPermission.DISPLAY)) {
            add(
                    cards,
                    "registry.day.returned",
                    state(acting, DisplayState.RETURNED),
                    all(acting, "state=returned"),
                    this::unit);
        }
        if (acting.may(RegistryPermission.DISPLAY) || acting.may(RegistryPermission.CURATE)) {
            DisplaySearch due = new DisplaySearch("", null, region(acting), null, null, null, true);
            Listing<DisplayLine> listing = listing(acting, due, new Paging(1, SHOWN, "next-due", false));
            add(
                    cards,
                    "registry.day.due",
                    listing,
                    all(acting, "due=true&sort=next-due"),
                    line -> since(line, language));
        }
        return cards;
    }

    private Listing<DisplayLine> state(Acting acting, DisplayState state) {
        DisplaySearch search = new DisplaySearch("", null, region(acting), state, null, null, false);
        return listing(acting, search, Paging.first(SHOWN));
    }

    private Listing<DisplayLine> listing(Acting acting, DisplaySearch search, Paging paging) {
        return Answers.value(displays.list(acting, search, paging));
    }

    private static @Nullable RegionCode region(Acting acting) {
        return RegionCode.read(acting.jurisdiction().prefix()).orElse(null);
    }

    /** The list of what is counted on the card. Displays are seen by everybody, so the own region has to be said. */
    private static String all(Acting acting, String query) {
        String prefix = acting.jurisdiction().prefix();
        return "/registry/displays?" + query + (prefix.isEmpty() ? "" : "&region=" + prefix);
    }

    private static void add(
            List<DayCard> cards,
            String title,
            Listing<DisplayLine> listing,
            String all,
            Function<DisplayLine, String> note) {
        if (!listing.isEmpty()) {
            List<DayCard.Line> lines = listing.rows().stream()
                    .map(line -> DayCard.Line.of(line.title(), "/registry/displays/" + line.id(), note.apply(line)))
                    .toList();
            cards.add(new DayCard(title, listing.total(), Tone.WARN, lines, all, "registry.day.all"));
        }
    }

    private String unit(DisplayLine line) {
        return line.unitName() + " · " + line.regionName();
    }

    private String since(DisplayLine line, Locale language) {
        LocalDate due = line.nextDue();
        String day = due == null ? "" : due.toString();
        return Objects.requireNonNull(
                words.getMessage("registry.due.since", new Object[] {day, line.unitName()}, language));
    }
}
