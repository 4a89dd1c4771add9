package org.zhagen.office.plan;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;
import org.zhagen.office.OfficeCode;

/** Writes files so that either all of them stand there or none is half done. */
final class OutFolder {

    private OutFolder() {}

    /** All files are first written beside their final places; only when that went well do they get their names. */
    static void write(Path folder, Map<String, byte[]> files, Findings findings) {
        Map<Path, Path> parts = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path part = folder.resolve("." + file.getKey() + ".part");
                parts.put(part, folder.resolve(file.getKey()));
                Files.write(part, file.getValue());
            }
            for (Map.Entry<Path, Path> part : parts.entrySet()) {
                Files.move(part.getKey(), part.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            findings.add(OfficeCode.OUT_NOT_WRITABLE, Place.of(folder.toString()), reason(failed));
        } finally {
            parts.keySet().forEach(OutFolder::remove);
        }
    }

    /** What the system says, in brackets; nothing where it only repeats the path. */
    private static String reason(IOException failed) {
        String reason = failed instanceof FileSystemException told ? told.getReason() : failed.getMessage();
        return reason == null ? "" : " (" + reason + ")";
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException kept) {
            part.toFile().deleteOnExit();
        }
    }
}
