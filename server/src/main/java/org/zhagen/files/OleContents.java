package org.zhagen.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the documents of older office programs by the streams in them ([MS-CFB]; [MS-DOC], [MS-XLS], [MS-PPT] 2.1). */
final class OleContents {

    private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA", "_VBA_PROJECT");
    private static final Set<String> ENCRYPTED = Set.of("EncryptedPackage", "EncryptionInfo");
    private static final int DEEPEST = 8;

    private OleContents() {}

    static Sniffed sniff(Path file) throws IOException {
        try (POIFSFileSystem contents = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryEntry root = contents.getRoot();
            if (root.getEntryNames().stream().anyMatch(ENCRYPTED::contains)) {
                return new Sniffed.No(FilesCode.ENCRYPTED, "");
            }
            return hasMacros(root, 0) ? new Sniffed.No(FilesCode.MACROS, "") : document(root);
        } catch (IOException | RuntimeException unreadable) {
            // The library answers a broken file with exceptions of many kinds.
            return Sniffed.UNCLEAR;
        }
    }

    private static boolean hasMacros(DirectoryEntry folder, int depth) {
        for (Entry entry : folder) {
            boolean macros = MACROS.contains(entry.getName()) || depth > DEEPEST;
            if (macros || (entry instanceof DirectoryEntry inner && hasMacros(inner, depth + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Sniffed document(DirectoryEntry root) {
        List<FileType> found = new ArrayList<>();
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            found.add(FileType.DOC);
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            found.add(FileType.XLS);
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            found.add(FileType.PPT);
        }
        return switch (found.size()) {
            case 0 -> Sniffed.refused("other");
            case 1 -> new Sniffed.Known(found.getFirst());
            default -> Sniffed.UNCLEAR;
        };
    }
}
