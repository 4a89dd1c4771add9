package org.zhagen.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipOutputStream;

/**
 * Puts the parts of a Word file together. The parts are written as text rather than through an object model: it
 * is the only way to name every attribute of the standard, and nothing of the clock or of chance gets in.
 */
final class DocxPackage {
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
            FixedZip.entry(zip, part[0], resource(part[1]));
        }
        FixedZip.entry(
                zip,
                "docProps/core.xml",
                FixedZip.core(title.replace("\n", ""), info.body(), info.date()).getBytes(StandardCharsets.UTF_8));
        FixedZip.entry(zip, "word/document.xml", document.getBytes(StandardCharsets.UTF_8));
        zip.finish();
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
}
