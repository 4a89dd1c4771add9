package org.zhagen.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an image anew without decoding it: only the parts that make the picture, nothing that a camera or program wrote about
 * where and how it came to be, and nothing behind its end. Which way is up is kept.
 */
final class ImageCleaner {

    private ImageCleaner() {}

    /** One image format. */
    @FunctionalInterface
    interface Format {

        /**
         * Writes the image anew.
         *
         * @param keep whether what is known about the picture stays; what stands behind its end never does
         * @throws DamagedImage when the parts do not fit together
         * @throws BufferUnderflowException when the image ends early
         */
        void clean(ByteBuffer image, boolean keep, OutputStream out) throws IOException, DamagedImage;
    }

    /** The parts of an image do not fit together. */
    static final class DamagedImage extends Exception {

        private static final long serialVersionUID = 1;

        DamagedImage(String what) {
            super(what);
        }
    }

    /** Whether the image was whole; only then the second file is one. */
    static boolean clean(FileType type, Path from, boolean keep, Path to) throws IOException {
        Format format = switch (type) {
            case JPEG -> JpegCleaner::clean;
            case PNG -> PngCleaner::clean;
            case WEBP -> WebpCleaner::clean;
            default -> throw new IllegalArgumentException("not an image: " + type);
        };
        ByteBuffer image = ByteBuffer.wrap(Files.readAllBytes(from)).asReadOnlyBuffer();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            format.clean(image, keep, out);
            return true;
        } catch (DamagedImage | BufferUnderflowException damaged) {
            return false;
        }
    }

    /** Takes the next bytes. */
    static byte[] take(ByteBuffer image, int length) throws DamagedImage {
        if (length < 0 || length > image.remaining()) {
            throw new DamagedImage("ends early");
        }
        byte[] bytes = new byte[length];
        image.get(bytes);
        return bytes;
    }
}
