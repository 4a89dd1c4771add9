package org.zhagen.ticket.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.WorkingYears;
import org.zhagen.web.DayCard;
import org.zhagen.web.DayPart;

/** Tells whoever keeps the calendar that the notice for a year is not here yet. */
@Component
class CalendarDay implements DayPart {

    private static final String HREF = "/tickets/days";

    private final WorkingYears years;
    private final MessageSource words;

    CalendarDay(WorkingYears years, MessageSource words) {
        this.years = years;
        this.words = words;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public List<DayCard> of(Acting acting, Locale language) {
        if (!acting.may(TicketPermission.CALENDAR)) {
            return List.of();
        }
        return years
                .missing()
                .map(year -> words.getMessage("ticket.days.missing", new Object[] {String.valueOf(year)}, language))
                .map(text -> new DayCard(
                        "ticket.days",
                        0,
                        DayCard.Tone.WARN,
                        List.of(DayCard.Line.of(text, HREF, "")),
                        HREF,
                        "ticket.days.more"))
                .stream()
                .toList();
    }
}
