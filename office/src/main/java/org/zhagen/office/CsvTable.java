package org.zhagen.office;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CSV text into a table; cells are made straight from the parser's buffer, and short repeated ones once. */
final class CsvTable {
    private CsvTable() {}

    static TableRead read(String source, byte[] bytes, Set<String> titles) {
        String text = CsvText.decode(bytes);
        char separator = CsvText.separator(text);
        TableBuilder table = new TableBuilder(source, new ProblemList(), titles);
        Handler handler = new Handler(table);
        CsvReader<Boolean> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .build(handler, text);
        try {
            reader.forEach(done -> {});
        } catch (CsvParseException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal(TableProblem.at(TableProblem.Code.QUOTES, handler.line, 0, null));
        }
        if (handler.lastQuoted && !CsvText.closes(text, separator)) {
            throw new Refusal(TableProblem.at(TableProblem.Code.QUOTES, handler.lastLine, 0, handler.lastCell));
        }
        return table.build();
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {
        private static final int SHORT = 24;
        private static final int POOL = 1 << 12;

        private final TableBuilder table;
        private final @Nullable String[] pool = new @Nullable String[POOL];
        private @Nullable String[] cells = new @Nullable String[16];
        private int count;
        private int line;
        private int lastLine;
        private boolean lastQuoted;
        private @Nullable String lastCell;

        Handler(TableBuilder table) {
            this.table = table;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = (int) startingLineNumber;
            count = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index >= TableReader.MAX_COLUMNS) {
                throw new Refusal(TableProblem.at(
                        TableProblem.Code.TOO_MANY_COLUMNS,
                        line,
                        index + 1,
                        null,
                        Integer.toString(TableReader.MAX_COLUMNS)));
            }
            if (index == cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            cells[index] = cell(buffer, offset, offset + length);
            count = index + 1;
            lastLine = line;
            lastQuoted = quoted;
            lastCell = cells[index];
        }

        private @Nullable String cell(char[] buffer, int from, int to) {
            int start = from;
            int end = to;
            while (start < end && blank(buffer[start])) {
                start++;
            }
            while (end > start && blank(buffer[end - 1])) {
                end--;
            }
            return start == end
                    ? null
                    : end - start > SHORT ? new String(buffer, start, end - start) : pooled(buffer, start, end);
        }

        private String pooled(char[] buffer, int start, int end) {
            int hash = end - start;
            for (int i = start; i < end; i++) {
                hash = hash * 31 + buffer[i];
            }
            int slot = (hash ^ hash >>> 12 ^ hash >>> 22) & POOL - 1;
            String known = pool[slot];
            if (known != null && same(known, buffer, start, end)) {
                return known;
            }
            String made = new String(buffer, start, end - start);
            pool[slot] = made;
            return made;
        }

        private static boolean same(String known, char[] buffer, int start, int end) {
            if (known.length() != end - start) {
                return false;
            }
            for (int i = start; i < end; i++) {
                if (known.charAt(i - start) != buffer[i]) {
                    return false;
                }
            }
            return true;
        }

        private static boolean blank(char c) {
            return Cells.blank(c);
        }

        @Override
        protected Boolean buildRecord() {
            table.row(line, cells, count);
            return Boolean.TRUE;
        }
    }
}
