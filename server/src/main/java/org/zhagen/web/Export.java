package org.zhagen.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.access.Acting;
import org.zhagen.office.Ledger;

/** A list as an Excel file to keep. */
@Component
public class Export {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MessageSource words;
    private final Clock clock;

    Export(MessageSource words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /**
     * A column.
     *
     * @param label the key of its head, or the words themselves where they are data, such as the name of a field
     * @param width in characters
     */
    public record Column(String label, double width, Ledger.Kind kind) {

        public static Column text(String label, double width) {
            return new Column(label, width, Ledger.Kind.TEXT);
        }
    }

    /**
     * A ledger (台账) of one sheet, of today.
     *
     * @param acting who exports it: the ledger's head names the office
     * @param name the key of what the sheet and the file are called
     * @param rows values in the order of the columns; null for an empty cell
     */
    public ResponseEntity<StreamingResponseBody> xlsx(
            Acting acting,
            Locale language,
            String name,
            List<Column> columns,
            List<? extends List<? extends @Nullable Object>> rows) {
        return xlsx(sheet(acting, language, name, columns, rows));
    }

    /**
     * The same with a place in which whoever looks it through signs (审核人).
     *
     * @param note what is to be said of it beside its title; empty for nothing
     */
    public ResponseEntity<StreamingResponseBody> signed(
            Acting acting,
            Locale language,
            String name,
            List<Column> columns,
            List<? extends List<? extends @Nullable Object>> rows,
            String note) {
        return xlsx(sheet(acting, language, name, columns, rows).withReviewer().withNote(note.isEmpty() ? null : note));
    }

    private Ledger.Sheet sheet(
            Acting acting,
            Locale language,
            String name,
            List<Column> columns,
            List<? extends List<? extends @Nullable Object>> rows) {
        String title = word(name, language);
        List<Ledger.Column> heads = columns.stream()
                .map(column -> new Ledger.Column(word(column.label, language), column.width, column.kind))
                .toList();
        return Ledger.Sheet.of(title, title, acting.office(), LocalDate.now(clock), heads, rows);
    }

    private static ResponseEntity<StreamingResponseBody> xlsx(Ledger.Sheet sheet) {
        Ledger ledger = new Ledger(List.of(sheet));
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.title() + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(ledger::write);
    }

    private String word(String key, Locale language) {
        return Objects.requireNonNull(words.getMessage(key, null, key, language));
    }
}
