package org.zhagen.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhagen.kernel.document.Finding;

/** What a file is goes by its content; what is two things is nothing. */
class SnifferTest {

    private static final byte[] PDF = text("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    private static final String DOCX_TYPES = "<Types><Override PartName=\"/word/document.xml\" ContentType=\""
            + FileType.DOCX.mediaType() + ".main+xml\"/></Types>";

    private final Sniffer sniffer = new Sniffer();

    @TempDir
    Path folder;

    @Test
    void documentsAreKnown() throws IOException {
        assertKnown(FileType.PDF, PDF);
        assertKnown(FileType.DOCX, zip(Map.of("[Content_Types].xml", DOCX_TYPES, "word/document.xml", "<w/>")));
        assertKnown(FileType.ODT, zip(Map.of("mimetype", FileType.ODT.mediaType(), "content.xml", "<o/>")));
        assertKnown(FileType.OFD, zip(Map.of("OFD.xml", "<ofd/>", "Doc_0/Document.xml", "<d/>")));
        assertKnown(FileType.DOC, compound("WordDocument"));
        assertKnown(FileType.XLS, compound("Workbook"));
        assertKnown(FileType.PPT, compound("PowerPoint Document"));
        assertKnown(FileType.JPEG, TestImages.plain("jpg"));
        assertKnown(FileType.PNG, TestImages.plain("png"));
        assertKnown(FileType.WEBP, TestImages.webp(1));
        assertKnown(FileType.TEXT, text("街道,件数\n龙门,12\n"));
        assertKnown(FileType.TEXT_GB, "街道,件数\n龙门,十二\n".getBytes(Charset.forName("GB18030")));
    }

    @Test
    void programsPagesAndArchivesAreNot() throws IOException {
        assertRefused("executable", text("MZ\u0090\0\u0003\0\0\0"));
        assertRefused("executable", TestImages.join(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, new byte[60]));
        assertRefused("script", text("#!/bin/sh\nrm -r /\n"));
        assertRefused("web-page", text("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        assertRefused("web-page", text("\n \n<script>alert(1)</script>"));
        assertRefused("vector", text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
        assertRefused("vector", text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        assertNot(FilesCode.ARCHIVE, zip(Map.of("a.txt", "a")));
        assertNot(FilesCode.ARCHIVE, zip(Map.of("META-INF/MANIFEST.MF", "", "[Content_Types].xml", DOCX_TYPES)));
        assertNot(FilesCode.ARCHIVE, TestImages.join(new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0}, new byte[50]));
        assertNot(FilesCode.ARCHIVE, TestImages.join(new byte[] {0x1f, (byte) 0x8b, 8, 0}, new byte[50]));
        assertNot(FilesCode.PHOTO_FORMAT, TestImages.join(new byte[] {0, 0, 0, 24}, text("ftypheic\0\0\0\0mif1heic")));
        assertNot(FilesCode.PHOTO_FORMAT, TestImages.join(text("II*\0"), new byte[60]));
    }

    @Test
    void macrosAndPasswordsAreRefused() throws IOException {
        String macros =
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
        assertNot(FilesCode.MACROS, zip(Map.of("[Content_Types].xml", macros)));
        assertNot(FilesCode.MACROS, compound("WordDocument", "Macros/VBA/dir"));
        assertNot(FilesCode.ENCRYPTED, compound("EncryptedPackage", "EncryptionInfo"));
    }

    @Test
    void whatIsTwoThingsIsNotTold() throws IOException {
        byte[] archive = zip(Map.of("a.txt", "a"));
        byte[] docx = zip(Map.of("[Content_Types].xml", DOCX_TYPES));
        assertNot(FilesCode.TYPE_UNCLEAR, TestImages.join(PDF, archive));
        assertNot(FilesCode.TYPE_UNCLEAR, TestImages.join(text("junk before "), PDF));
        assertNot(FilesCode.TYPE_UNCLEAR, Arrays.copyOf(PDF, PDF.length - 8));
        assertNot(
                FilesCode.TYPE_UNCLEAR,
                zip(Map.of("[Content_Types].xml", DOCX_TYPES, "mimetype", FileType.ODT.mediaType())));
        assertNot(FilesCode.TYPE_UNCLEAR, TestImages.join(archive, docx));
        assertNot(FilesCode.TYPE_UNCLEAR, compound("WordDocument", "Workbook"));
        assertNot(FilesCode.TYPE_UNCLEAR, text("text and then\0binary"));
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsNotUnpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int megabyte = 0; megabyte < 420; megabyte++) {
                zip.write(zeros);
            }
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(text(DOCX_TYPES));
        }
        assertNot(FilesCode.TYPE_UNCLEAR, out.toByteArray());
    }

    @Test
    void anyBytesHaveAnAnswer() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        byte[][] seeds = {
            PDF,
            zip(Map.of("[Content_Types].xml", DOCX_TYPES, "word/document.xml", "<w/>")),
            compound("WordDocument", "1Table"),
            text("plain\ntext\n"),
            new byte[600]
        };
        for (int round = 0; round < 1_500; round++) {
            byte[] bytes = seeds[round % seeds.length].clone();
            for (int change = random.nextInt(12); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Sniffed sniffed = sniff(Arrays.copyOf(bytes, random.nextInt(1, bytes.length + 1)));
            assertTrue(sniffed instanceof Sniffed.No
                    || !((Sniffed.Known) sniffed).types().isEmpty());
        }
    }

    @Test
    void everyRefusalHasWords() throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            for (FilesCode code : FilesCode.values()) {
                String words =
                        Finding.of(code, FileCheck.FIELD, "a.bin", "script").message(Locale.of(language));
                assertFalse(words.isBlank() || words.contains("{"), code + " in " + language + ": " + words);
            }
        }
    }

    private void assertKnown(FileType type, byte[] content) throws IOException {
        assertEquals(
                type,
                assertInstanceOf(Sniffed.Known.class, sniff(content)).types().getFirst());
    }

    private void assertRefused(String word, byte[] content) throws IOException {
        assertEquals(new Sniffed.No(FilesCode.TYPE_REFUSED, word), sniff(content));
    }

    private void assertNot(FilesCode code, byte[] content) throws IOException {
        assertEquals(new Sniffed.No(code, ""), sniff(content));
    }

    private Sniffed sniff(byte[] content) throws IOException {
        return sniffer.sniff(Files.write(folder.resolve("file"), content));
    }

    static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(text(entry.getValue()));
            }
        }
        return out.toByteArray();
    }

    /** A compound file with streams of these paths. */
    private static byte[] compound(String... streams) throws IOException {
        try (POIFSFileSystem contents = new POIFSFileSystem()) {
            for (String stream : streams) {
                String[] path = stream.split("/");
                DirectoryEntry at = contents.getRoot();
                for (String name : Arrays.copyOf(path, path.length - 1)) {
                    at = at.createDirectory(name);
                }
                at.createDocument(path[path.length - 1], new ByteArrayInputStream(new byte[5000]));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            contents.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(text.startsWith("MZ") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
