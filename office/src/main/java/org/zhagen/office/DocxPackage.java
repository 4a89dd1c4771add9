package org.zhagen.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts the parts of a Word file together. The parts are written as text rather than through an object model: it
 * is the only way to name every attribute of the standard, and nothing of the clock or of chance gets in.
 */
final class DocxPackage {
    /** The earliest time that a zip file can state: the same for all files. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String[][] FIXED = {
        {"[Content_Types].xml", "content-types.xml"},
        {"_rels/.rels", "package-rels.xml"},
        {"docProps/app.xml", "app.xml"},
        {"word/_rels/document.xml.rels", "document-rels.xml"},
        {"word/styles.xml", "styles.xml"},
        {"word/settings.xml", "settings.xml"},
        {"word/fontTable.xml", "fontTable.xml"},
        {"word/footer-odd.xml", "footer-odd.xml"},
        {"word/footer-even.xml", "footer-even.xml"}
    };

    private DocxPackage() {}

    static void write(DocumentInfo info, String title, String document, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String[] part : FIXED) {
            entry(zip, part[0], resource(part[1]));
        }
        entry(zip, "docProps/core.xml", core(title.replace("\n", ""), info.body(), info.date()).getBytes(StandardCharsets.UTF_8));
        entry(zip, "word/document.xml", document.getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NEVER);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] resource(String name) {
        try (InputStream in = DocxPackage.class.getResourceAsStream("docx/" + name)) {
            if (in == null) {
                throw new IllegalStateException("part of the product is missing: docx/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
