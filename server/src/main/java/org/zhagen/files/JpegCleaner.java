package org.zhagen.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zhagen.files.ImageCleaner.DamagedImage;

/**
 * JPEG by its marker segments (ITU-T T.81, annex B). Of the application segments the colour ones stay (JFIF, ICC, Adobe); Exif,
 * XMP, maker notes, thumbnails, comments and a second picture behind the first go.
 */
final class JpegCleaner {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int TEM = 0x01;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int FIRST_APP = 0xe0;
    private static final int EXIF_APP = 0xe1;
    private static final int LAST_APP = 0xef;
    private static final int COMMENT = 0xfe;
    private static final byte[] EXIF = ascii("Exif\0\0");

    private boolean scanned;
    private boolean framed;
    private final ByteBuffer image;
    private final boolean keep;
    private final OutputStream out;

    private JpegCleaner(ByteBuffer image, boolean keep, OutputStream out) {
        this.image = image;
        this.keep = keep;
        this.out = out;
    }

    static void clean(ByteBuffer image, boolean keep, OutputStream out) throws IOException, DamagedImage {
        new JpegCleaner(image, keep, out).clean();
    }

    private void clean() throws IOException, DamagedImage {
        if (marker() != SOI) {
            throw new DamagedImage("no start");
        }
        write(SOI);
        for (int marker = marker(); marker != EOI; marker = marker()) {
            if ((marker >= FIRST_RESTART && marker <= SOI) || marker == TEM || marker == 0) {
                throw new DamagedImage("marker out of place");
            }
            segment(marker);
        }
        if (!scanned || !framed) {
            throw new DamagedImage("no picture");
        }
        write(EOI);
    }

    private int marker() throws DamagedImage {
        if (Byte.toUnsignedInt(image.get()) != 0xff) {
            throw new DamagedImage("no marker");
        }
        int marker = 0xff;
        while (marker == 0xff) {
            marker = Byte.toUnsignedInt(image.get());
        }
        return marker;
    }

    private void segment(int marker) throws IOException, DamagedImage {
        int length = Short.toUnsignedInt(image.getShort());
        byte[] body = ImageCleaner.take(image, length - 2);
        boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        framed |= frame;
        if (marker == EXIF_APP && !keep) {
            orientation(body);
        } else if (stays(marker, body)) {
            write(marker, body);
        }
        if (marker == SOS) {
            scanned = true;
            scan();
        }
    }

    private boolean stays(int marker, byte[] body) {
        if (marker == COMMENT) {
            return keep;
        }
        if (marker < FIRST_APP || marker > LAST_APP) {
            return true;
        }
        return keep
                || (marker == FIRST_APP && begins(body, ascii("JFIF\0")) && body.length == 14)
                || (marker == 0xe2 && begins(body, ascii("ICC_PROFILE\0")))
                || (marker == 0xee && begins(body, ascii("Adobe")));
    }

    private void orientation(byte[] body) throws IOException {
        if (!begins(body, EXIF)) {
            return;
        }
        int orientation = Orientation.read(Arrays.copyOfRange(body, EXIF.length, body.length));
        if (orientation != Orientation.UPRIGHT) {
            byte[] tiff = Orientation.write(orientation);
            byte[] exif = Arrays.copyOf(EXIF, EXIF.length + tiff.length);
            System.arraycopy(tiff, 0, exif, EXIF.length, tiff.length);
            write(EXIF_APP, exif);
        }
    }

    /** Copies the coded picture up to the next marker that ends it; stuffed bytes and restarts belong to it. */
    private void scan() throws IOException {
        int from = image.position();
        while (true) {
            if (Byte.toUnsignedInt(image.get()) != 0xff) {
                continue;
            }
            int next = Byte.toUnsignedInt(image.get());
            if (next == 0xff) {
                image.position(image.position() - 1);
            } else if (next != 0 && (next < FIRST_RESTART || next > LAST_RESTART)) {
                break;
            }
        }
        int to = image.position() - 2;
        byte[] coded = new byte[to - from];
        image.get(from, coded);
        image.position(to);
        out.write(coded);
    }

    private void write(int marker) throws IOException {
        out.write(0xff);
        out.write(marker);
    }

    private void write(int marker, byte[] body) throws IOException {
        write(marker);
        out.write((body.length + 2) >> 8);
        out.write(body.length + 2);
        out.write(body);
    }

    private static boolean begins(byte[] body, byte[] with) {
        return body.length >= with.length && Arrays.equals(body, 0, with.length, with, 0, with.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
