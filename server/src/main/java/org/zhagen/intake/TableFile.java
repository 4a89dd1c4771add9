package org.zhagen.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.zhagen.office.TableRead;
import org.zhagen.office.TableReader;

/** Reads an uploaded file as a table; its name says what it is, .xlsx or .csv. */
final class TableFile {

    private TableFile() {}

    static TableRead read(String file, byte[] content, Set<String> titles) {
        try {
            Path copy = Files.createTempFile("import-", ending(file));
            try {
                Files.write(copy, content);
                return TableReader.read(copy, titles);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String ending(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") ? ".csv" : lower.endsWith(".xlsx") ? ".xlsx" : ".unknown";
    }
}
