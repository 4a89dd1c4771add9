package org.zhagen.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images made by hand, with everything in them that cameras and programs write beside the picture. */
final class TestImages {

    /** Stands wherever a place could stand. */
    static final String PLACE = "N23.1291 E113.2644";

    private TestImages() {}

    static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 24; y++) {
                picture.setRGB(x, y, (x * 6) << 16 | (y * 10) << 8 | (x ^ y));
            }
        }
        return picture;
    }

    static byte[] plain(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(), format, out);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
        return out.toByteArray();
    }

    /** Behind the start: Exif with place and maker note, XMP, IPTC, a comment; behind the end: a second picture. */
    static byte[] jpeg(int orientation) {
        byte[] plain = plain("jpg");
        return join(
                Arrays.copyOf(plain, 2),
                segment(0xe1, join(ascii("Exif\0\0"), exif(orientation))),
                segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + PLACE + "</x:xmpmeta>")),
                segment(0xe2, ascii("MPF\0" + PLACE)),
                segment(0xed, ascii("Photoshop 3.0\0" + PLACE)),
                segment(0xfe, ascii(PLACE)),
                Arrays.copyOfRange(plain, 2, plain.length),
                plain("jpg"),
                ascii(PLACE));
    }

    static byte[] png(int orientation) {
        byte[] plain = plain("png");
        int afterHead = 8 + 25;
        return join(
                Arrays.copyOf(plain, afterHead),
                chunk("eXIf", exif(orientation)),
                chunk("tEXt", ascii("Comment\0" + PLACE)),
                chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + PLACE)),
                chunk("prIV", ascii(PLACE)),
                Arrays.copyOfRange(plain, afterHead, plain.length),
                ascii("PK\3\4" + PLACE));
    }

    /** A container with a lossless picture of one pixel whose bits nobody decodes here. */
    static byte[] webp(int orientation) {
        byte[] extended = {HAS_EXIF_AND_XMP, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] chunks = join(
                riff("VP8X", extended),
                riff("VP8L", new byte[] {0x2f, 0, 0, 0, 0x10, 7, 16, 17, 17, (byte) 0x88, (byte) 0x88}),
                riff("EXIF", exif(orientation)),
                riff("XMP ", ascii(PLACE)),
                riff("PRIV", ascii(PLACE)));
        byte[] head = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(chunks.length + 4)
                .put(ascii("WEBP"))
                .array();
        return join(head, chunks, ascii(PLACE));
    }

    private static final byte HAS_EXIF_AND_XMP = 0x0c;

    /** A TIFF structure in little-endian order: orientation, a pointer to GPS, and the place as text behind. */
    static byte[] exif(int orientation) {
        byte[] place = ascii(PLACE);
        return ByteBuffer.allocate(8 + 2 + 24 + 4 + place.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("II*\0"))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(38)
                .putInt(0)
                .put(place)
                .array();
    }

    static BufferedImage decoded(byte[] image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(image));
    }

    static boolean says(byte[] content, String text) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(text);
    }

    static byte[] segment(int marker, byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }

    static byte[] chunk(String name, byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(ascii(name));
        crc.update(body);
        return ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(ascii(name))
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] riff(String name, byte[] body) {
        return ByteBuffer.allocate(8 + body.length + body.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(name))
                .putInt(body.length)
                .put(body)
                .array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
