package org.zhagen.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.zhagen.files.ImageCleaner.DamagedImage;

/** PNG by its chunks (W3C PNG, third edition). Those that make the picture and its colours stay, texts, times and Exif go. */
final class PngCleaner {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final String EXIF = "eXIf";
    private static final Set<String> PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST",
            "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT");

    private PngCleaner() {}

    static void clean(ByteBuffer image, boolean keep, OutputStream out) throws IOException, DamagedImage {
        if (image.getLong() != SIGNATURE) {
            throw new DamagedImage("no signature");
        }
        out.write(ByteBuffer.allocate(Long.BYTES).putLong(SIGNATURE).array());
        boolean data = false;
        String before = "";
        while (!before.equals("IEND")) {
            int length = image.getInt();
            byte[] kind = ImageCleaner.take(image, 4);
            byte[] body = ImageCleaner.take(image, length);
            String name = new String(kind, StandardCharsets.ISO_8859_1);
            if (image.getInt() != crc(kind, body) || before.isEmpty() != name.equals("IHDR")) {
                throw new DamagedImage(name);
            }
            data |= name.equals("IDAT");
            write(name, body, keep, out);
            before = name;
        }
        if (!data) {
            throw new DamagedImage("no picture");
        }
    }

    private static void write(String name, byte[] body, boolean keep, OutputStream out) throws IOException {
        if (PICTURE.contains(name) || keep) {
            chunk(name, body, out);
        } else if (name.equals(EXIF)) {
            int orientation = Orientation.read(body);
            if (orientation != Orientation.UPRIGHT) {
                chunk(EXIF, Orientation.write(orientation), out);
            }
        }
    }

    private static void chunk(String name, byte[] body, OutputStream out) throws IOException {
        byte[] kind = name.getBytes(StandardCharsets.ISO_8859_1);
        out.write(number(body.length));
        out.write(kind);
        out.write(body);
        out.write(number(crc(kind, body)));
    }

    private static int crc(byte[] kind, byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(kind);
        crc.update(body);
        return (int) crc.getValue();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
