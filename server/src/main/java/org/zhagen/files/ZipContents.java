package org.zhagen.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Tells an office document from any other archive. An archive is read both ways, from its first entry and by the directory at
 * its end: a file that is one thing to one reader and another to the next is not told.
 */
final class ZipContents {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 400L << 20;
    private static final int MOST_TYPES = 1 << 20;
    private static final String TYPES = "[Content_Types].xml";
    private static final String OPEN_DOCUMENT = "mimetype";
    private static final String OFD = "OFD.xml";
    private static final Set<String> OTHERS =
            Set.of("META-INF/MANIFEST.MF", "AndroidManifest.xml", "META-INF/container.xml");
    private static final Set<String> PROGRAMS = Set.of("exe", "dll", "com", "bat", "cmd", "js", "vbs", "jar", "lnk");

    private ZipContents() {}

    static Sniffed sniff(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Set<String> names = names(zip);
            return names.size() == zip.size() && names.equals(readThrough(file))
                    ? document(zip, names)
                    : Sniffed.UNCLEAR;
        } catch (IOException | IllegalArgumentException unreadable) {
            return Sniffed.UNCLEAR;
        }
    }

    private static Set<String> names(ZipFile zip) {
        Set<String> names = new HashSet<>();
        zip.stream().limit(MOST_ENTRIES + 1L).forEach(entry -> names.add(entry.getName()));
        return names;
    }

    /** The names in the order of the bytes; empty when there is too much to unpack. */
    private static Set<String> readThrough(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || names.size() > MOST_ENTRIES) {
                        return Set.of();
                    }
                }
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static Sniffed document(ZipFile zip, Set<String> names) throws IOException {
        if (names.stream().anyMatch(OTHERS::contains)) {
            return new Sniffed.No(FilesCode.ARCHIVE, "");
        }
        if (names.stream().anyMatch(ZipContents::isProgram)) {
            return Sniffed.refused("executable");
        }
        List<Sniffed> found = new ArrayList<>();
        if (names.contains(TYPES)) {
            found.addAll(openXml(text(zip, TYPES)));
        }
        if (names.contains(OPEN_DOCUMENT)) {
            found.add(openDocument(text(zip, OPEN_DOCUMENT).strip(), names));
        }
        if (names.contains(OFD)) {
            found.add(new Sniffed.Known(FileType.OFD));
        }
        return switch (found.size()) {
            case 0 -> new Sniffed.No(FilesCode.ARCHIVE, "");
            case 1 -> found.getFirst();
            default -> Sniffed.UNCLEAR;
        };
    }

    private static boolean isProgram(String name) {
        return PROGRAMS.contains(FileType.ending(name.toLowerCase(Locale.ROOT)));
    }

    /** Which main part the content types declare (ECMA-376 part 2, 7.2.3). */
    private static List<Sniffed> openXml(String types) {
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            return List.of(new Sniffed.No(FilesCode.MACROS, ""));
        }
        return Stream.of(FileType.DOCX, FileType.XLSX, FileType.PPTX)
                .filter(type -> types.contains(type.mediaType() + ".main+xml"))
                .<Sniffed>map(Sniffed.Known::new)
                .toList();
    }

    private static Sniffed openDocument(String declared, Set<String> names) {
        if (names.stream().anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"))) {
            return new Sniffed.No(FilesCode.MACROS, "");
        }
        return Stream.of(FileType.ODT, FileType.ODS, FileType.ODP)
                .filter(type -> type.mediaType().equals(declared))
                .<Sniffed>map(Sniffed.Known::new)
                .findFirst()
                .orElse(Sniffed.refused("other"));
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readNBytes(MOST_TYPES), StandardCharsets.UTF_8);
        }
    }
}
