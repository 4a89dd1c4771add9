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
            Files.createDirectories(folder);
            Path part = folder.resolve(file.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw refusal(file);
        }
    }

    /** Why nothing was written. */
    static WrongUsage.Refusal refusal(Path file) {
        return new WrongUsage.Refusal(
                "无法写入 " + file + "。也许它是一个文件夹，或者没有写权限。",
                "Can't write " + file + ". Maybe it is a folder, or may not be written to.");
    }
}
