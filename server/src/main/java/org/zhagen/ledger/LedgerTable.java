package org.zhagen.ledger;

import java.util.List;
import java.util.Locale;
import org.zhagen.intake.ImportKind;
import org.zhagen.office.Ledger;
import org.zhagen.web.Export;

/** The three lists as tables that go out and come back: by their id rows are known again. */
public enum LedgerTable {
    RESPONSIBILITIES(List.of(
            shown("code", 16),
            shown("place", 16),
            needed("item", 30),
            needed("lead", 16),
            column("supporters", 20),
            column("how-far", 36),
            column("basis", 26),
            column("id", 12),
            column("note", 16))),
    TASKS(List.of(
            column("code", 16),
            needed("span", 8),
            needed("task", 34),
            column("standard", 30),
            column("doer", 16),
            column("area", 20),
            column("where", 20),
            shown("from", 12),
            needed("due", 12),
            column("urgent", 7),
            column("important", 7),
            column("state", 9),
            column("whole", 26),
            column("whole-id", 12),
            column("id", 12),
            column("note", 16))),
    ISSUES(List.of(
            shown("number", 18),
            column("issue", 34),
            column("procedure", 16),
            column("code", 16),
            column("where", 24),
            shown("handler", 18),
            shown("until", 18),
            needed("urgent", 7),
            needed("important", 7),
            column("why", 26),
            needed("id", 12),
            column("note", 16)));

    // made by List.of, which gives a list that nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Column> columns;

    LedgerTable(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * A column.
     *
     * @param name its words stand under {@code ledger.column.<name>}
     * @param isNeeded whether a table without it can't be taken over
     * @param isRead false for what is there for people only
     * @param width in characters
     */
    public record Column(String name, boolean isNeeded, boolean isRead, double width) {

        /** All columns are text: nothing of them is reckoned with, and ids keep their zeros. */
        public Export.Column export() {
            return new Export.Column("ledger.column." + name, width, Ledger.Kind.TEXT);
        }
    }

    public List<Column> columns() {
        return columns;
    }

    ImportKind kind() {
        return new ImportKind(
                id(),
                label(),
                LedgerPermission.WRITE,
                columns.stream().map(Column::export).toList());
    }

    public String id() {
        return "ledger-" + name().toLowerCase(Locale.ROOT);
    }

    /** The key of what the table is called. */
    public String label() {
        return "ledger." + name().toLowerCase(Locale.ROOT);
    }

    private static Column needed(String name, double width) {
        return new Column(name, true, true, width);
    }

    private static Column column(String name, double width) {
        return new Column(name, false, true, width);
    }

    private static Column shown(String name, double width) {
        return new Column(name, false, false, width);
    }
}
