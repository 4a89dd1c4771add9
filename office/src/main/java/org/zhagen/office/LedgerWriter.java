package org.zhagen.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes the workbook, then packs it anew without the time of writing. */
final class LedgerWriter {
    private static final int MAX_NAME = 31;

    private LedgerWriter() {}

    static void write(Ledger ledger, OutputStream out) throws IOException {
        Path raw = Files.createTempFile("ledger", ".xlsx");
        try {
            workbook(ledger, raw);
            Ledger.Sheet first = ledger.sheets().getFirst();
            repack(raw, FixedZip.core(first.title(), first.unit(), first.date()), out);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void workbook(Ledger ledger, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Zhagen", "1.0")) {
            book.setGlobalDefaultFont("仿宋_GB2312", 11);
            Set<String> names = new HashSet<>();
            List<Worksheet> tabs = ledger.sheets().stream()
                    .map(sheet -> book.newWorksheet(name(sheet.name(), names)))
                    .toList();
            boolean lists = ledger.sheets().stream().anyMatch(s -> !s.statuses().isEmpty());
            LedgerOptions options = lists ? new LedgerOptions(hidden(book, names)) : null;
            for (int i = 0; i < tabs.size(); i++) {
                new LedgerSheet(ledger.sheets().get(i), tabs.get(i)).write(options);
            }
        }
    }

    private static Worksheet hidden(Workbook book, Set<String> names) {
        Worksheet sheet = book.newWorksheet(name("选项", names));
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        return sheet;
    }

    /** A name that Excel takes: without the seven forbidden characters, at most 31 long, not used twice. */
    private static String name(String wanted, Set<String> used) {
        String clean = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "_")
                .replaceAll("^'|'$", "_")
                .strip();
        String base = clean.isEmpty() ? "台账" : clean;
        String name = cut(base, MAX_NAME);
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = "(" + i + ")";
            name = cut(base, MAX_NAME - end.length()) + end;
        }
        return name;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static void repack(Path raw, String core, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipFile in = new ZipFile(raw.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (entry.getName().equals("docProps/core.xml")) {
                    FixedZip.entry(zip, entry.getName(), core.getBytes(StandardCharsets.UTF_8));
                } else {
                    try (InputStream content = in.getInputStream(entry)) {
                        FixedZip.entry(zip, entry.getName(), content.readAllBytes());
                    }
                }
            }
        }
        zip.finish();
    }
}
