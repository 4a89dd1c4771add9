package org.zhagen.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
    @TempDir
    Path folder;

    private TableRead read(byte[] content) throws IOException {
        Path file = folder.resolve("街道.csv");
        Files.write(file, content);
        return TableReader.read(file);
    }

    private TableRead read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private Table table(String content) throws IOException {
        return assertInstanceOf(TableRead.Ok.class, read(content)).table();
    }

    private TableProblem refused(TableRead read) {
        return assertInstanceOf(TableRead.Refused.class, read).problem();
    }

    @Test
    void readsUtf8WithAndWithoutMarkAndGb18030Alike() throws IOException {
        String text = "区划代码,名称\r\n130681001000,“双塔”街道㐀\r\n";
        Table plain = table(text);
        assertEquals(List.of("区划代码", "名称"), plain.header());
        assertEquals(List.of(new Table.Row(2, List.of("130681001000", "“双塔”街道㐀"))), plain.rows());
        assertEquals(plain, table("\uFEFF" + text));
        assertEquals(new TableRead.Ok(plain, List.of()), read(text.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void findsTheSeparator() throws IOException {
        assertEquals(List.of("a,b", "c"), table("\"a,b\";c\n1;2\n").header());
        assertEquals(List.of("a", "b;c"), table("a\tb;c\n1\t2\n").header());
        assertEquals(List.of("a"), table("a\n1\n").header());
    }

    @Test
    void trimsCellsAndFillsRowsUp() throws IOException {
        Table table = table("\n\na , b,　c　\n 1 ,,\n\"x\ny\",\"he said \"\"no\"\"\"\n,,\n7\n");
        assertEquals(List.of("a", "b", "c"), table.header());
        assertEquals(Arrays.asList("1", null, null), table.rows().get(0).cells());
        assertEquals(4, table.rows().get(0).number());
        assertEquals(
                Arrays.asList("x\ny", "he said \"no\"", null),
                table.rows().get(1).cells());
        assertEquals(
                new Table.Row(8, Arrays.asList("7", null, null)), table.rows().get(2));
        assertEquals(1, table.indexOf("b"));
        assertThrows(
                UnsupportedOperationException.class,
                () -> table.rows().get(0).cells().set(0, "x"));
    }

    @Test
    void reportsCellsBeyondTheHeaderAndUntitledColumns() throws IOException {
        TableRead.Ok ok = assertInstanceOf(TableRead.Ok.class, read("a,,c,,\n1,2,3,,5\n1,2,3,,\n"));
        assertEquals(List.of("a", "", "c"), ok.table().header());
        assertEquals(
                List.of(
                        TableProblem.at(TableProblem.Code.TOO_MANY_CELLS, 2, 5, "5", "3"),
                        TableProblem.at(TableProblem.Code.UNTITLED_COLUMN, 1, 2, "2")),
                ok.problems());
    }

    @Test
    void boundsTheListOfProblems() throws IOException {
        TableRead.Ok ok = assertInstanceOf(TableRead.Ok.class, read("a\n" + "1,2\n".repeat(1000)));
        assertEquals(201, ok.problems().size());
        assertEquals(
                TableProblem.file(TableProblem.Code.MORE, "800"), ok.problems().getLast());
    }

    @Test
    void refusesWhatCannotBeUnderstood() throws IOException {
        assertEquals(TableProblem.Code.EMPTY, refused(read("")).code());
        assertEquals(TableProblem.Code.EMPTY, refused(read("\uFEFF , \n\n")).code());
        assertEquals(
                TableProblem.at(TableProblem.Code.DUPLICATE_HEADER, 1, 3, "名称", "1"),
                refused(read("名称,x,名称 \n1,2,3\n")));
        byte[] broken = "名称\n\nab\u00FF".getBytes(StandardCharsets.ISO_8859_1);
        broken = Arrays.copyOf(broken, broken.length + 1);
        broken[broken.length - 1] = (byte) 0xFF;
        assertEquals(TableProblem.at(TableProblem.Code.ENCODING, 3, 0, null), refused(read(broken)));
        assertEquals(
                TableProblem.file(TableProblem.Code.NOT_CSV, "binary"),
                refused(read("a,b\n1,2".getBytes(StandardCharsets.UTF_16LE))));
        assertEquals(TableProblem.file(TableProblem.Code.NOT_CSV, "xlsx"), refused(read("PK\u0003\u0004xx")));
    }

    @Test
    void refusesForgottenQuotationMarks() throws IOException {
        assertEquals(TableProblem.at(TableProblem.Code.QUOTES, 2, 0, "x\n3,4"), refused(read("a,b\n1,\"x\n3,4\n")));
        assertEquals(TableProblem.at(TableProblem.Code.QUOTES, 3, 0, null), refused(read("a,b\n1,2\n\"x\"y,2\n")));
        assertEquals(
                "no\"", table("a,b\n5\",\"no\"\"\" \n").rows().get(0).cells().get(1));
        assertEquals(1, table("a,b\n1,\"\"\n").rows().size());
        assertEquals("y\"z", table("a,b\n1,y\"z\n").rows().get(0).cells().get(1));
    }

    @Test
    void refusesTooManyColumns() throws IOException {
        TableProblem problem = refused(read("a,".repeat(600) + "\n"));
        assertEquals(TableProblem.at(TableProblem.Code.TOO_MANY_COLUMNS, 1, 501, null, "500"), problem);
    }

    @Test
    void answersForMissingUnknownAndOversizedFiles() throws IOException {
        Path missing = folder.resolve("no.csv");
        assertEquals(
                TableProblem.Code.NOT_FOUND, refused(TableReader.read(missing)).code());
        Path other = Files.writeString(folder.resolve("a.doc"), "x");
        assertEquals(TableProblem.file(TableProblem.Code.UNKNOWN_TYPE, "a.doc"), refused(TableReader.read(other)));
        assertEquals(
                TableProblem.Code.UNREADABLE,
                refused(TableReader.read(Files.createDirectory(folder.resolve("d.csv"))))
                        .code());
        Path large = folder.resolve("large.csv");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(TableReader.MAX_BYTES + 1);
        }
        assertEquals(
                TableProblem.Code.FILE_TOO_LARGE,
                refused(TableReader.read(large)).code());
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 50; round++) {
            List<List<String>> rows = new ArrayList<>();
            StringBuilder text = new StringBuilder("h0,h1,h2,h3\n");
            for (int r = 0; r < 30; r++) {
                List<String> row = new ArrayList<>();
                for (int c = 0; c < 4; c++) {
                    String cell = word(random);
                    row.add(cell);
                    text.append(c == 0 ? "" : ",")
                            .append('"')
                            .append(cell.replace("\"", "\"\""))
                            .append('"');
                }
                rows.add(row);
                text.append(random.nextBoolean() ? "\n" : "\r\n");
            }
            assertEquals(
                    rows,
                    table(text.toString()).rows().stream().map(Table.Row::cells).toList());
        }
    }

    private static String word(SplittableRandom random) {
        String letters = "街乡,;\"\t\n清苑ab0";
        StringBuilder word = new StringBuilder("x");
        for (int i = random.nextInt(40); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.append('y').toString();
    }

    @Test
    void keepsRepeatedShortCellsOnce() throws IOException {
        Table table = table("a,b\n是,否\n是,否\n");
        assertSame(
                table.rows().get(0).cells().get(0), table.rows().get(1).cells().get(0));
        assertNull(table("a,b\n1,\n").rows().get(0).cells().get(1));
    }
}
