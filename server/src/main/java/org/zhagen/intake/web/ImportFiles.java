package org.zhagen.intake.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.access.Acting;
import org.zhagen.intake.ImportKind;
import org.zhagen.office.Ledger;
import org.zhagen.web.Export;

/** The files around an import: the empty table that is filled in, and the list of what is wrong with a filled one. */
@Component
class ImportFiles {

    private final Export export;

    ImportFiles(Export export) {
        this.export = export;
    }

    /** An empty table to fill in. */
    ResponseEntity<StreamingResponseBody> template(Acting acting, ImportKind kind, Locale language) {
        return export.xlsx(acting, language, kind.label(), kind.columns(), List.of());
    }

    /** What is wrong with an uploaded table, to be worked off. */
    ResponseEntity<StreamingResponseBody> flaws(Acting acting, List<Flaw> flaws, Locale language) {
        List<Export.Column> columns = List.of(
                new Export.Column("intake.flaw.row", 10, Ledger.Kind.NUMBER),
                Export.Column.text("intake.flaw.column", 8),
                Export.Column.text("intake.flaw.message", 90));
        return export.xlsx(
                acting,
                language,
                "intake.flaw.flaws",
                columns,
                flaws.stream()
                        .map(flaw -> List.of(flaw.row(), flaw.column(), flaw.message()))
                        .toList());
    }
}
