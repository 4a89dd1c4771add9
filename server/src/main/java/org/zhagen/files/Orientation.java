package org.zhagen.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way a photograph is up: the only thing of Exif that the picture needs (CIPA DC-008, 4.6.5, tag 0112; 1 is upright).
 */
final class Orientation {

    static final int UPRIGHT = 1;
    private static final int LARGEST = 8;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int BIG_ENDIAN = 0x4d4d002a;
    private static final int LITTLE_ENDIAN = 0x49492a00;

    private Orientation() {}

    /** Reads it from the TIFF structure inside of Exif; upright for anything that can't be read. */
    static int read(byte[] tiff) {
        ByteBuffer exif = ByteBuffer.wrap(tiff);
        if (tiff.length < 8 || !order(exif)) {
            return UPRIGHT;
        }
        long first = Integer.toUnsignedLong(exif.getInt(4));
        if (first > tiff.length - 2) {
            return UPRIGHT;
        }
        int count = Short.toUnsignedInt(exif.getShort((int) first));
        for (int entry = 0; entry < count; entry++) {
            int at = (int) first + 2 + entry * ENTRY;
            if (at > tiff.length - ENTRY) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(exif.getShort(at)) == TAG && exif.getShort(at + 2) == SHORT) {
                int value = Short.toUnsignedInt(exif.getShort(at + 8));
                return value >= UPRIGHT && value <= LARGEST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static boolean order(ByteBuffer exif) {
        int head = exif.getInt(0);
        exif.order(head == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return head == LITTLE_ENDIAN || head == BIG_ENDIAN;
    }

    /** A TIFF structure that says this and nothing else. */
    static byte[] write(int orientation) {
        return ByteBuffer.allocate(26)
                .putInt(BIG_ENDIAN)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
