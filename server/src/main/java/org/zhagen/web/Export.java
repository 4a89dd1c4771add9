package org.zhagen.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.office.Ledger;

/** A list as an Excel file to keep. */
public final class Export {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Export() {}

    /**
     * A ledger (台账) of one sheet.
     *
     * @param name of the sheet and of the file, without its ending
     * @param office who exports it, as the ledger's head says
     * @param rows values in the order of the columns; null for an empty cell
     */
    public static ResponseEntity<StreamingResponseBody> xlsx(
            String name,
            String office,
            LocalDate date,
            List<Ledger.Column> columns,
            List<? extends List<? extends @Nullable Object>> rows) {
        Ledger ledger = new Ledger(List.of(Ledger.Sheet.of(name, name, office, date, columns, rows)));
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(ledger::write);
    }
}
