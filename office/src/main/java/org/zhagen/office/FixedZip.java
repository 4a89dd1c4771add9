package org.zhagen.office;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What makes office files reproducible: entries without a clock, and properties dated by their content. */
final class FixedZip {
    /** The same for all files; January 1980 is the value that stands for times before it. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);

    private FixedZip() {}

    static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NEVER);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The part docProps/core.xml. */
    static String core(String title, String creator, LocalDate date) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%1$s</dc:title><dc:creator>%2$s</dc:creator>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%3$sT00:00:00Z</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%3$sT00:00:00Z</dcterms:modified></cp:coreProperties>
                """.formatted(Xml.text(title), Xml.text(creator), date);
    }
}
