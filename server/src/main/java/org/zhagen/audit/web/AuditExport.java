package org.zhagen.audit.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.access.Acting;
import org.zhagen.audit.AuditEntry;
import org.zhagen.web.Export;
import org.zhagen.web.Listing;
import org.zhagen.web.RegionTexts;

/** Entries as a spreadsheet. */
@Component
class AuditExport {

    private final MessageSource words;
    private final AuditWords actions;
    private final Export export;
    private final RegionTexts regions;
    private final DateTimeFormatter time;

    AuditExport(MessageSource words, AuditWords actions, Export export, RegionTexts regions, Clock clock) {
        this.regions = regions;
        this.words = words;
        this.actions = actions;
        this.export = export;
        this.time =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(clock.getZone());
    }

    ResponseEntity<StreamingResponseBody> of(Acting acting, Listing<AuditEntry> all, Locale language) {
        List<Export.Column> columns = List.of(
                Export.Column.text("audit.at", 20),
                Export.Column.text("audit.person", 12),
                Export.Column.text("audit.office", 26),
                Export.Column.text("audit.action", 18),
                Export.Column.text("audit.subject", 26),
                Export.Column.text("audit.region", 16),
                Export.Column.text("audit.result", 8),
                Export.Column.text("audit.address", 16));
        return export.xlsx(
                acting,
                language,
                "audit.entries",
                columns,
                all.rows().stream().map(entry -> row(entry, language)).toList());
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
                regions.name(entry.region()),
                say("audit.result." + entry.result(), language),
                entry.address());
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
