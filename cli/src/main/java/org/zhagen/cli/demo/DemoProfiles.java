package org.zhagen.cli.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes simulated profiles as a table that can be read back like any other table of profiles. */
public final class DemoProfiles {
    /** Stands in the last column of every row, so that no row can be taken for an observation. */
    public static final String NOTE = "模拟数据";

    private DemoProfiles() {}

    /**
     * Writes one row for each township below a division: {@code code}, {@code name}, all field ids of the dictionary,
     * {@code data-note}. UTF-8, comma separated, header first, sorted by code.
     *
     * @param out the file to write; its folder is made if need be
     * @param prefix the first digits of a division code, such as {@code 1306}; empty for the whole country
     * @param seed chooses one simulated country; the same seed gives the same file
     * @throws IllegalArgumentException when no township has such a code
     */
    public static void generate(Path out, String prefix, long seed) throws IOException {
        List<Division> townships = Divisions.townships(prefix);
        if (townships.isEmpty()) {
            throw new IllegalArgumentException("No township has a code that starts with \"" + prefix
                    + "\". Maybe use 2, 4, 6, 9 or 12 digits of a code in demo/divisions, such as 1306.");
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        ProfileGenerator generator = new ProfileGenerator(seed);
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(row("code", "name", generator.ids(), "data-note"));
            for (Division township : townships) {
                csv.writeRecord(row(township.code(), township.name(), List.of(generator.profile(township)), NOTE));
            }
        }
    }

    private static List<String> row(String code, String name, List<String> cells, String note) {
        List<String> row = new ArrayList<>(cells.size() + 3);
        row.add(code);
        row.add(name);
        row.addAll(cells);
        row.add(note);
        return row;
    }
}
