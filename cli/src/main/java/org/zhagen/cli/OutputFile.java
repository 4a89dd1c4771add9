package org.zhagen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that was asked for: whole or not at all, with its folder. */
final class OutputFile {

    private OutputFile() {}

    static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || Files.isDirectory(file)) {
                throw refusal(file);
            }
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), text);
        } catch (IOException failed) {
            throw refusal(file);
        }
    }

    /** A device such as /dev/stdout is written to; only a file may be replaced by another. */
    private static void replace(Path file, String text) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.writeString(file, text);
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Why nothing was written. */
    static WrongUsage.Refusal refusal(Path file) {
        return new WrongUsage.Refusal(
                "无法写入 " + file + "。也许它是一个文件夹，没有写权限，或者磁盘已满。",
                "Can't write " + file + ". Maybe it is a folder, may not be written to, or the disk is full.");
    }
}
