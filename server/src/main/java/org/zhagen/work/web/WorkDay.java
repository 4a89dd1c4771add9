package org.zhagen.work.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.web.Answers;
import org.zhagen.web.DayCard;
import org.zhagen.web.DayCard.Tone;
import org.zhagen.web.DayPart;
import org.zhagen.web.Listing;
import org.zhagen.web.RegionTexts;
import org.zhagen.work.Change;
import org.zhagen.work.Day;
import org.zhagen.work.InboxCounts;
import org.zhagen.work.Left;
import org.zhagen.work.MatterLine;
import org.zhagen.work.Matters;
import org.zhagen.work.Oversight;
import org.zhagen.work.Totals;
import org.zhagen.work.WorkPermission;

/** The inbox on the desk: what is late, what comes next, what changed since yesterday, and how much waits in the jurisdiction. */
@Component
class WorkDay implements DayPart {

    private static final Day.Most SHOWN = new Day.Most(5, 8, 8);
    private static final int PLACES = 12;

    /** That much work at one place is much; how much exactly is said on the page of places. */
    private static final int COUNTED = 50;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Matters matters;
    private final Oversight oversight;
    private final WorkTexts texts;
    private final RegionTexts regions;
    private final MessageSource words;
    private final Clock clock;

    WorkDay(
            Matters matters,
            Oversight oversight,
            WorkTexts texts,
            RegionTexts regions,
            MessageSource words,
            Clock clock) {
        this.matters = matters;
        this.oversight = oversight;
        this.texts = texts;
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<DayCard> of(Acting acting, Locale language) {
        if (!acting.may(WorkPermission.READ)) {
            return List.of();
        }
        Instant yesterday =
                LocalDate.now(clock).minusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Day day = Answers.value(matters.day(acting, yesterday, SHOWN));
        WorkTexts.Said said = texts.in(language);
        List<DayCard> cards = new ArrayList<>();
        add(cards, late(day, said, language));
        add(cards, next(day, said, language));
        add(cards, changed(day, language));
        if (acting.may(WorkPermission.OVERSEE)) {
            add(cards, places(acting, language));
        }
        return cards;
    }

    private static void add(List<DayCard> cards, DayCard card) {
        if (!card.lines().isEmpty()) {
            cards.add(card);
        }
    }

    private DayCard late(Day day, WorkTexts.Said said, Locale language) {
        List<DayCard.Line> lines = lines(day.late(), said, language);
        return new DayCard(
                "work.day.late", day.counts().late(), Tone.BAD, lines, "/work?when=late", "work.day.late.all");
    }

    private DayCard next(Day day, WorkTexts.Said said, Locale language) {
        List<DayCard.Line> lines = lines(day.next(), said, language);
        InboxCounts counts = day.counts();
        int ahead = counts.open() >= Listing.COUNTED ? Listing.COUNTED : counts.open() - counts.late();
        return new DayCard("work.day.todo", ahead, Tone.WARN, lines, "/work", "work.day.todo.all");
    }

    private List<DayCard.Line> lines(List<MatterLine> matters, WorkTexts.Said said, Locale language) {
        return matters.stream().map(line -> line(line, said, language)).toList();
    }

    private DayCard.Line line(MatterLine line, WorkTexts.Said said, Locale language) {
        Left left = line.left();
        String badge = left == null ? "" : word(left.key(), language, left.number());
        Tone tone = left == null ? Tone.NEUTRAL : tone(left);
        String standsFor =
                line.standsFor().isEmpty() ? "" : word("work.stands-for", language) + " " + line.standsFor() + " · ";
        String shared = line.assignee().person() == null
                ? " · " + said.assignee(line.assignee(), line.holderName(), line.unitName())
                : "";
        return new DayCard.Line(line.title(), line.address(), badge, tone, standsFor + said.kind(line.kind()) + shared);
    }

    private static Tone tone(Left left) {
        if (left.late()) {
            return Tone.BAD;
        }
        return left.unit().equals("days") ? Tone.NEUTRAL : Tone.WARN;
    }

    private DayCard changed(Day day, Locale language) {
        List<DayCard.Line> lines =
                day.changes().stream().map(change -> line(change, language)).toList();
        return new DayCard("work.day.changed", lines.size(), Tone.NEUTRAL, lines, "/work", "work.day.todo.all");
    }

    private DayCard.Line line(Change change, Locale language) {
        String when = MOMENT.format(LocalDateTime.ofInstant(change.at(), clock.getZone()));
        String what = word("work.act." + change.act(), language) + " · " + change.name() + " · " + when;
        String note = change.words().isEmpty() ? what : what + " · " + change.words();
        return DayCard.Line.of(change.title(), "/work/matters/" + change.matter(), note);
    }

    /** In the order of the codes among those with something late, then the rest: places are no league. */
    private DayCard places(Acting acting, Locale language) {
        Totals totals = Answers.value(oversight.totals(acting, null, COUNTED));
        List<DayCard.Line> lines = Stream.concat(Stream.of(totals.own()), totals.below().stream())
                .filter(row -> row.open() > 0)
                .sorted(Comparator.comparing((Totals.Row row) -> row.late() == 0))
                .limit(PLACES)
                .map(row -> place(row, row.equals(totals.own()), language))
                .toList();
        return new DayCard("work.day.places", 0, Tone.NEUTRAL, lines, "/work/places", "work.day.places.all");
    }

    private DayCard.Line place(Totals.Row row, boolean own, Locale language) {
        String name = regions.name(row.region());
        String text = own ? word("work.day.places.here", language) + " · " + name : name;
        return new DayCard.Line(
                text,
                "/work/places?region=" + row.region(),
                row.late() == 0 ? "" : word("work.day.places.late", language, counted(row.late())),
                Tone.BAD,
                word("work.day.places.open", language, counted(row.open())));
    }

    private static String counted(int number) {
        return number >= COUNTED ? COUNTED + "+" : String.valueOf(number);
    }

    private String word(String key, Locale language, Object... values) {
        return Objects.requireNonNull(words.getMessage(key, values, language));
    }
}
