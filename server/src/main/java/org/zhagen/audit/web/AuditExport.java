package org.zhagen.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.access.Acting;
import org.zhagen.audit.AuditEntry;
import org.zhagen.office.Ledger;
import org.zhagen.web.Export;
import org.zhagen.web.Listing;

/** Entries as a spreadsheet. */
@Component
class AuditExport {

    private final MessageSource words;
    private final AuditWords actions;
    private final Clock clock;
    private final DateTimeFormatter time;

    AuditExport(MessageSource words, AuditWords actions, Clock clock) {
        this.words = words;
        this.actions = actions;
        this.clock = clock;
        this.time =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(clock.getZone());
    }

    ResponseEntity<StreamingResponseBody> of(Acting acting, Listing<AuditEntry> all, Locale language) {
        List<Ledger.Column> columns = List.of(
                column("audit.at", 20, language),
                column("audit.person", 12, language),
                column("audit.office", 26, language),
                column("audit.action", 18, language),
                column("audit.subject", 26, language),
                column("audit.region", 16, language),
                column("audit.result", 8, language),
                column("audit.address", 16, language));
        return Export.xlsx(
                say("audit.entries", language),
                acting.office(),
                LocalDate.now(clock),
                columns,
                all.rows().stream().map(entry -> row(entry, language)).toList());
    }

    private Ledger.Column column(String key, double width, Locale language) {
        return new Ledger.Column(say(key, language), width, Ledger.Kind.TEXT);
    }

    private List<String> row(AuditEntry entry, Locale language) {
        return List.of(
                time.format(entry.at()),
                entry.name(),
                entry.office(),
                actions.action(entry.action(), language),
                entry.subject().name().isEmpty()
                        ? entry.subject().id()
                        : entry.subject().name(),
                entry.region(),
                say("audit.result." + entry.result(), language),
                entry.address());
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
