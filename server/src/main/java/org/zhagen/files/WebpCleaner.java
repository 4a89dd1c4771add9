package org.zhagen.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.zhagen.files.ImageCleaner.DamagedImage;

/** WebP by its chunks (RFC 9649). Picture, colours and animation stay; Exif, XMP and whatever is not known go. */
final class WebpCleaner {

    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> IN_FRAME = Set.of("VP8 ", "VP8L", "ALPH");
    private static final int FRAME_HEAD = 16;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;

    private WebpCleaner() {}

    static void clean(ByteBuffer given, boolean keep, OutputStream out) throws IOException, DamagedImage {
        ByteBuffer image = given.order(ByteOrder.LITTLE_ENDIAN);
        expect(image, "RIFF");
        int length = image.getInt();
        if (length < 12 || length > image.remaining()) {
            throw new DamagedImage("ends early");
        }
        image.limit(image.position() + length);
        expect(image, "WEBP");
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(length);
        boolean picture = false;
        byte[] extended = {};
        int orientation = Orientation.UPRIGHT;
        while (image.hasRemaining()) {
            String name = name(image);
            byte[] body = body(image);
            picture |= name.equals("VP8 ") || name.equals("VP8L") || name.equals("ANMF");
            switch (name) {
                case "VP8X" -> extended = body;
                case "EXIF" -> orientation = Orientation.read(tiff(body));
                case "ANMF" -> chunk(name, frame(body), chunks);
                default -> keepKnown(name, body, keep, chunks);
            }
            if (keep && name.equals("EXIF")) {
                chunk(name, body, chunks);
            }
        }
        if (!picture) {
            throw new DamagedImage("no picture");
        }
        write(extended, keep, orientation, chunks, out);
    }

    private static void keepKnown(String name, byte[] body, boolean keep, OutputStream chunks) throws IOException {
        if (keep || PICTURE.contains(name)) {
            chunk(name, body, chunks);
        }
    }

    private static void write(
            byte[] extended, boolean keep, int orientation, ByteArrayOutputStream chunks, OutputStream out)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(chunks.size());
        if (extended.length > 0) {
            boolean turned = orientation != Orientation.UPRIGHT;
            if (!keep) {
                extended[0] = (byte) ((extended[0] & ~(HAS_EXIF | HAS_XMP)) | (turned ? HAS_EXIF : 0));
            }
            chunk("VP8X", extended, content);
            if (!keep && turned) {
                chunk("EXIF", Orientation.write(orientation), chunks);
            }
        }
        chunks.writeTo(content);
        out.write("RIFF".getBytes(StandardCharsets.US_ASCII));
        out.write(number(content.size() + 4));
        out.write("WEBP".getBytes(StandardCharsets.US_ASCII));
        content.writeTo(out);
    }

    /** A frame of an animation: its head, and the chunks in it that are picture. */
    private static byte[] frame(byte[] body) throws IOException, DamagedImage {
        ByteBuffer frame = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(body.length);
        kept.write(ImageCleaner.take(frame, FRAME_HEAD));
        while (frame.hasRemaining()) {
            String name = name(frame);
            byte[] inner = body(frame);
            if (IN_FRAME.contains(name)) {
                chunk(name, inner, kept);
            }
        }
        return kept.toByteArray();
    }

    /** Some programs write the head of JPEG's Exif segment before the structure. */
    private static byte[] tiff(byte[] exif) {
        boolean headed = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x';
        return headed ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    private static void expect(ByteBuffer image, String name) throws DamagedImage {
        if (!name(image).equals(name)) {
            throw new DamagedImage("no " + name);
        }
    }

    private static String name(ByteBuffer image) throws DamagedImage {
        return new String(ImageCleaner.take(image, 4), StandardCharsets.ISO_8859_1);
    }

    /** The body of a chunk without the byte that fills it up to an even length. */
    private static byte[] body(ByteBuffer image) throws DamagedImage {
        int length = image.getInt();
        byte[] body = ImageCleaner.take(image, length);
        if (length % 2 == 1 && image.hasRemaining()) {
            image.get();
        }
        return body;
    }

    private static void chunk(String name, byte[] body, OutputStream out) throws IOException {
        out.write(name.getBytes(StandardCharsets.ISO_8859_1));
        out.write(number(body.length));
        out.write(body);
        if (body.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
