package org.zhagen.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What stands at the end of a file, where formats hide that are read from behind. */
final class Tail {

    /** The end record of a zip with the longest comment (APPNOTE 6.3.10, 4.3.16). */
    private static final int ZIP_END = 22;

    private static final int COMMENT = 0xffff;
    private static final int ZIP_MAGIC = 0x06054b50;
    private static final int PDF_END = 2048;

    private Tail() {}

    /** Whether a program that unpacks archives would take the file for one, whatever stands before. */
    static boolean isZip(Path file) throws IOException {
        ByteBuffer tail = last(file, ZIP_END + COMMENT);
        for (int at = tail.limit() - ZIP_END; at >= 0; at--) {
            if (tail.getInt(at) == ZIP_MAGIC) {
                return true;
            }
        }
        return false;
    }

    /** Whether the end mark of a PDF stands among the last bytes (ISO 32000-2, 7.5.5). */
    static boolean endsPdf(Path file) throws IOException {
        ByteBuffer tail = last(file, PDF_END);
        return StandardCharsets.ISO_8859_1.decode(tail).toString().contains("%%EOF");
    }

    private static ByteBuffer last(Path file, int most) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(content.length(), most)];
            content.seek(content.length() - tail.length);
            content.readFully(tail);
            return ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
