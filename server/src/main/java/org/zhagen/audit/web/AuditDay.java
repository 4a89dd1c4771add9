package org.zhagen.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.audit.AuditEntry;
import org.zhagen.audit.AuditFilter;
import org.zhagen.audit.AuditLog;
import org.zhagen.audit.AuditPermission;
import org.zhagen.web.Answers;
import org.zhagen.web.DayCard;
import org.zhagen.web.DayCard.Tone;
import org.zhagen.web.DayPart;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The audit on the desk of those who read it: what was refused since yesterday. */
@Component
class AuditDay implements DayPart {

    private static final int SHOWN = 8;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final AuditLog log;
    private final MessageSource words;
    private final Clock clock;

    AuditDay(AuditLog log, MessageSource words, Clock clock) {
        this.log = log;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<DayCard> of(Acting acting, Locale language) {
        if (!acting.may(AuditPermission.READ)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate yesterday = today.minusDays(1);
        AuditFilter refused = new AuditFilter(yesterday, today, null, "", "", "", "", "refused", "");
        Listing<AuditEntry> found = Answers.value(log.search(acting, refused, Paging.first(SHOWN)));
        if (found.isEmpty()) {
            return List.of();
        }
        List<DayCard.Line> lines =
                found.rows().stream().map(entry -> line(entry, language)).toList();
        String all = "/audit?result=refused&from=" + yesterday + "&until=" + today;
        return List.of(new DayCard("audit.day.refused", found.total(), Tone.NEUTRAL, lines, all, "audit.day.all"));
    }

    private DayCard.Line line(AuditEntry entry, Locale language) {
        String when = MOMENT.format(LocalDateTime.ofInstant(entry.at(), clock.getZone()));
        String what = Objects.requireNonNull(
                words.getMessage("audit.action." + entry.action(), null, entry.action(), language));
        return DayCard.Line.of(what, "/audit/" + entry.id(), entry.name() + " · " + when);
    }
}
