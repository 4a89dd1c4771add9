package org.zhagen.directory;

import java.util.List;
import java.util.Locale;
import org.zhagen.office.Ledger;

/** What can come in by the hundred from a table, and the columns of such a table; exports have the same ones. */
public enum DirectoryTable {
    REGIONS,
    UNITS,
    PEOPLE;

    private static final List<Column> REGION =
            List.of(needed("code", 18), needed("region-name", 30), date("opened"), date("closed"));

    private static final List<Column> UNIT = List.of(
            needed("unit-name", 40),
            needed("kind", 14),
            needed("code", 18),
            shown("region-name", 20),
            column("short-name", 18),
            column("id", 38),
            date("closed"),
            column("note", 30));

    private static final List<Column> PERSON = List.of(
            needed("person-name", 12),
            needed("unit", 40),
            column("code", 18),
            needed("title", 24),
            column("phone", 16),
            date("since"),
            column("id", 38),
            column("note", 30));

    /**
     * A column.
     *
     * @param name its words stand under {@code directory.column.<name>}
     * @param isNeeded whether a table without it can't be taken over
     * @param isRead false for what an export shows for people only
     * @param width in characters
     */
    public record Column(String name, boolean isNeeded, boolean isRead, double width, Ledger.Kind kind) {}

    public List<Column> columns() {
        return switch (this) {
            case REGIONS -> REGION;
            case UNITS -> UNIT;
            case PEOPLE -> PERSON;
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Column needed(String name, double width) {
        return new Column(name, true, true, width, Ledger.Kind.TEXT);
    }

    private static Column column(String name, double width) {
        return new Column(name, false, true, width, Ledger.Kind.TEXT);
    }

    private static Column shown(String name, double width) {
        return new Column(name, false, false, width, Ledger.Kind.TEXT);
    }

    private static Column date(String name) {
        return new Column(name, false, true, 12, Ledger.Kind.DATE);
    }
}
