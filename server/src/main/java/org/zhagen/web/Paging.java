package org.zhagen.web;

import java.util.Locale;

/**
 * Which part of a list, in which order; read from {@code page}, {@code size} and {@code sort} of the address.
 *
 * @param page from 1
 * @param size rows, at least 1
 * @param sort the column, as the list calls it; empty for the list's own order
 */
public record Paging(int page, int size, String sort, boolean descending) {

    /** How many rows a page may show. */
    public static final int LARGEST = 200;

    /** How many rows an export may have. */
    public static final int EXPORTED = 50_000;

    private static final int USUAL = 20;
    private static final int LAST_PAGE = 5_000;

    public Paging {
        page = Math.clamp(page, 1, LAST_PAGE);
        size = Math.clamp(size, 1, EXPORTED);
    }

    public static Paging first(int size) {
        return new Paging(1, size, "", false);
    }

    /** All rows that an export may have, in the order of another paging. */
    public Paging whole() {
        return new Paging(1, EXPORTED, sort, descending);
    }

    public int offset() {
        return (page - 1) * size;
    }

    /**
     * The order to ask the database for: only a constant of the enum comes through, so nothing that a stranger wrote becomes
     * SQL.
     *
     * @param usual when the address names none or one that does not exist
     */
    public <E extends Enum<E>> E by(Class<E> columns, E usual) {
        for (E column : columns.getEnumConstants()) {
            if (column.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(sort)) {
                return column;
            }
        }
        return usual;
    }

    /** Reads the three parameters; what is no number is the usual. A minus before the column sorts downwards. */
    static Paging read(String page, String size, String sort) {
        boolean descending = sort.startsWith("-");
        int rows = Math.min(number(size, USUAL), LARGEST);
        return new Paging(number(page, 1), rows, descending ? sort.substring(1) : sort, descending);
    }

    private static int number(String text, int usual) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : usual;
    }
}
