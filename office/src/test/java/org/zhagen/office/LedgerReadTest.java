package org.zhagen.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written as a ledger can be read as a table again, past its title and its 填报单位. */
class LedgerReadTest {

    private static final Set<String> TITLES = Set.of("单位名称", "区划代码", "撤销日期");

    @TempDir
    Path folder;

    @Test
    void theHeaderOfALedgerIsFound() throws IOException {
        Path file = folder.resolve("units.xlsx");
        List<Ledger.Column> columns = List.of(
                new Ledger.Column("单位名称", 20, Ledger.Kind.TEXT),
                new Ledger.Column("区划代码", 20, Ledger.Kind.TEXT),
                new Ledger.Column("撤销日期", 12, Ledger.Kind.DATE));
        Ledger ledger = new Ledger(List.of(Ledger.Sheet.of(
                "单位",
                "单位",
                "测试单位",
                LocalDate.of(2026, 11, 22),
                columns,
                List.of(
                        Arrays.asList("河畔社区", "990102001001", null),
                        Arrays.asList("旧街道办", "990102001000", LocalDate.of(2026, 1, 5))))));
        try (OutputStream out = Files.newOutputStream(file)) {
            ledger.write(out);
        }
        Table table = read(file);
        assertEquals(List.of("序号", "单位名称", "区划代码", "撤销日期", "备注"), table.header());
        assertEquals(3, table.headerRow());
        assertEquals(
                Arrays.asList("1", "河畔社区", "990102001001", null, null),
                table.rows().getFirst().cells());
        assertEquals(
                Arrays.asList("2", "旧街道办", "990102001000", "2026-01-05", null),
                table.rows().getLast().cells());
    }

    @Test
    void withoutAnyTitleTheFirstRowIsTheHeader() throws IOException {
        Path file = folder.resolve("units.csv");
        Files.writeString(file, "名,码\n河畔社区,990102001001\n");
        Table table = read(file);
        assertEquals(List.of("名", "码"), table.header());
        assertEquals(1, table.rows().size());
    }

    @Test
    void aLongTableWithoutTitlesIsReadToItsEnd() throws IOException {
        Path file = folder.resolve("units.csv");
        Files.writeString(file, "名,码\n" + "河畔社区,990102001001\n".repeat(30));
        assertEquals(30, read(file).rows().size());
    }

    private static Table read(Path file) {
        return assertInstanceOf(TableRead.Ok.class, TableReader.read(file, TITLES))
                .table();
    }
}
