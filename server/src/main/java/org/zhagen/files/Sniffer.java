package org.zhagen.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Tells what a file is by its content alone: Apache Tika by the first bytes, a look inside for packed and compound files, the
 * whole of it for text. What is two things at once, such as a document with an archive behind it, is not told.
 */
@Component
class Sniffer {

    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final int HEAD = 8;

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-coredump",
            "application/x-elf",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/java-vm",
            "application/wasm",
            "application/x-ms-shortcut",
            "application/vnd.microsoft.portable-executable");

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/gzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/zstd",
            "application/x-7z-compressed",
            "application/x-tar",
            "application/x-gtar",
            "application/x-rar-compressed",
            "application/java-archive",
            "application/vnd.ms-cab-compressed",
            "application/x-iso9660-image",
            "application/x-cpio",
            "application/x-archive");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    Sniffed sniff(Path file) throws IOException {
        byte[] head = head(file);
        if (begins(head, ZIP)) {
            return ZipContents.sniff(file);
        }
        if (begins(head, OLE)) {
            return OleContents.sniff(file);
        }
        return byType(file, head, detected(file));
    }

    private static Sniffed byType(Path file, byte[] head, String type) throws IOException {
        return switch (type) {
            case "application/pdf" ->
                begins(head, PDF) && Tail.endsPdf(file) && !Tail.isZip(file)
                        ? new Sniffed.Known(FileType.PDF)
                        : Sniffed.UNCLEAR;
            case "image/jpeg" -> new Sniffed.Known(FileType.JPEG);
            case "image/png" -> new Sniffed.Known(FileType.PNG);
            case "image/webp" -> new Sniffed.Known(FileType.WEBP);
            // Text in the encodings of Chinese Windows looks like anything to Tika.
            case "text/plain", "application/octet-stream" -> PlainText.sniff(file);
            default -> refusal(type);
        };
    }

    private static Sniffed refusal(String type) {
        if (PROGRAMS.contains(type)) {
            return Sniffed.refused("executable");
        }
        if (ARCHIVES.contains(type) || type.contains("rar-compressed")) {
            return new Sniffed.No(FilesCode.ARCHIVE, "");
        }
        return switch (type) {
            case "text/html", "application/xhtml+xml", "message/rfc822", "multipart/related" ->
                Sniffed.refused("web-page");
            case "image/svg+xml", "application/xml", "text/xml" -> Sniffed.refused("vector");
            default -> byFamily(type);
        };
    }

    private static Sniffed byFamily(String type) {
        if (type.endsWith("+xml")) {
            return Sniffed.refused("vector");
        }
        if (type.startsWith("image/")) {
            return new Sniffed.No(FilesCode.PHOTO_FORMAT, "");
        }
        if (type.startsWith("audio/") || type.startsWith("video/")) {
            return Sniffed.refused("media");
        }
        return Sniffed.refused(type.startsWith("text/") || type.contains("-sh") ? "script" : "other");
    }

    private String detected(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return types.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
