package org.zhagen.kernel.bundle;

/**
 * One entry as the directory of a zip file describes it (APPNOTE.TXT 4.3.12). Sizes and the checksum are claims until the
 * content was read.
 *
 * @param flags general purpose bits
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the content
 * @param packed bytes in the file
 * @param size bytes of the content
 * @param mode type bits of the Unix mode; 0 where none is given
 * @param header where the local header begins
 */
record ZipPart(String name, int flags, int method, long crc, long packed, long size, int mode, long header) {

    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int AES = 99;
    private static final int DESCRIPTOR = 1 << 3;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0 || method == AES;
    }

    /** Whether sizes and checksum stand behind the content and not before it. */
    boolean hasDescriptor() {
        return (flags & DESCRIPTOR) != 0;
    }

    /** Whether it is neither a plain file nor the folder that its name says. */
    boolean isSpecial() {
        return mode != 0 && mode != (name.endsWith("/") ? FOLDER : REGULAR);
    }

    boolean isStored() {
        return method == 0;
    }

    boolean isDeflated() {
        return method == 8;
    }
}
