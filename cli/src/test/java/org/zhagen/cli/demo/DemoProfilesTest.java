package org.zhagen.cli.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoProfilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesOneMarkedRowForEachTownship() throws IOException {
        Path out = folder.resolve("new/1306.csv");
        DemoProfiles.generate(out, "1306", 1);
        List<List<String>> rows;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(out)) {
            rows = csv.stream().map(CsvRecord::getFields).toList();
        }
        List<String> header = new ArrayList<>(List.of("code", "name"));
        header.addAll(new ProfileGenerator(1).ids());
        header.add("data-note");
        assertEquals(header, rows.getFirst());
        assertEquals(360, rows.size());
        for (List<String> row : rows.subList(1, rows.size())) {
            assertTrue(row.getFirst().startsWith("1306"));
            assertEquals(header.size(), row.size());
            assertEquals(DemoProfiles.NOTE, row.getLast());
        }
    }

    @Test
    void sameSeedGivesTheSameFile() throws IOException {
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        DemoProfiles.generate(one, "130681", 5);
        DemoProfiles.generate(two, "130681", 5);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @Test
    void unknownPrefixIsRefusedAndWritesNothing() {
        Path out = folder.resolve("none.csv");
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> DemoProfiles.generate(out, "99", 1));
        assertTrue(String.valueOf(refusal.getMessage()).contains("\"99\""));
        assertFalse(Files.exists(out));
    }
}
