package org.zhagen.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing about the place stays, the picture does, and what is broken is said to be. */
class ImageCleanerTest {

    private static final List<FileType> ALL = List.of(FileType.JPEG, FileType.PNG, FileType.WEBP);

    @TempDir
    Path folder;

    @Test
    void thePlaceGoesAndWhatStandsBehindTheEnd() throws IOException {
        for (FileType type : ALL) {
            byte[] image = image(type, 6);
            assertTrue(TestImages.says(image, TestImages.PLACE));
            assertFalse(TestImages.says(clean(type, image, false), TestImages.PLACE), type::name);
            assertFalse(TestImages.says(clean(type, image, false), "xmp"), type::name);
        }
    }

    @Test
    void thePictureIsTheSameAndWhichWayIsUp() throws IOException {
        for (FileType type : List.of(FileType.JPEG, FileType.PNG)) {
            BufferedImage before = TestImages.decoded(image(type, 6));
            BufferedImage after = TestImages.decoded(clean(type, image(type, 6), false));
            assertArrayEquals(pixels(before), pixels(after));
        }
        byte[] turned = {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6};
        for (FileType type : ALL) {
            assertTrue(TestImages.says(clean(type, image(type, 6), false), text(turned)), type::name);
            assertFalse(TestImages.says(clean(type, image(type, 1), false), text(new byte[] {0x01, 0x12, 0, 3})));
        }
    }

    @Test
    void aProgressivePictureIsTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam progressive = writer.getDefaultWriteParam();
        progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(TestImages.picture(), null, null), progressive);
        }
        writer.dispose();
        byte[] image = bytes.toByteArray();
        assertArrayEquals(image, clean(FileType.JPEG, image, false));
    }

    @Test
    void cleaningWhatIsCleanChangesNothing() throws IOException {
        for (FileType type : ALL) {
            for (int orientation : new int[] {1, 6}) {
                byte[] once = clean(type, image(type, orientation), false);
                assertArrayEquals(once, clean(type, once, false), type::name);
            }
        }
    }

    @Test
    void aFormThatAsksForThePlaceKeepsItButNothingBehindTheEnd() throws IOException {
        for (FileType type : ALL) {
            byte[] kept = clean(type, image(type, 6), true);
            assertTrue(TestImages.says(kept, text(TestImages.exif(6))), type::name);
            assertTrue(kept.length < image(type, 6).length, type::name);
        }
    }

    @Test
    void theFlagsOfWebpSayWhatIsInIt() throws IOException {
        assertEquals(0x08, clean(FileType.WEBP, image(FileType.WEBP, 6), false)[20]);
        assertEquals(0x00, clean(FileType.WEBP, image(FileType.WEBP, 1), false)[20]);
        byte[] cleaned = clean(FileType.WEBP, image(FileType.WEBP, 6), false);
        int says = ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        assertEquals(cleaned.length - 8, says);
    }

    @Test
    void aFrameOfAnAnimationLosesWhatIsNoPicture() throws IOException {
        byte[] frame = TestImages.join(
                new byte[16],
                TestImages.riff("VP8L", new byte[] {0x2f, 1}),
                TestImages.riff("SECR", TestImages.ascii(TestImages.PLACE)));
        byte[] chunks = TestImages.join(
                TestImages.riff("VP8X", new byte[10]),
                TestImages.riff("ANIM", new byte[6]),
                TestImages.riff("ANMF", frame));
        byte[] image = TestImages.join(
                TestImages.ascii("RIFF"),
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(chunks.length + 4)
                        .array(),
                TestImages.ascii("WEBP"),
                chunks);
        byte[] cleaned = clean(FileType.WEBP, image, false);
        assertFalse(TestImages.says(cleaned, TestImages.PLACE));
        assertTrue(TestImages.says(cleaned, "ANMF"));
    }

    @Test
    void whatEndsEarlyIsDamaged() throws IOException {
        for (FileType type : ALL) {
            byte[] image = clean(type, image(type, 6), false);
            for (int length = 0; length < image.length; length++) {
                assertEquals(0, cleanOrNothing(type, Arrays.copyOf(image, length)).length, type + " cut at " + length);
            }
        }
    }

    @Test
    void noBytesWhateverEndOtherwiseThanInAnAnswer() throws IOException {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int round = 0; round < 3_000; round++) {
            FileType type = ALL.get(round % ALL.size());
            byte[] image = image(type, 1 + random.nextInt(8));
            for (int change = 0; change <= random.nextInt(6); change++) {
                image[random.nextInt(Math.min(image.length, 400))] = (byte) random.nextInt(256);
            }
            byte[] cleaned = cleanOrNothing(type, image);
            if (cleaned.length > 0) {
                assertArrayEquals(cleaned, clean(type, cleaned, false), "round " + round);
            }
        }
    }

    private static byte[] image(FileType type, int orientation) {
        return switch (type) {
            case JPEG -> TestImages.jpeg(orientation);
            case PNG -> TestImages.png(orientation);
            default -> TestImages.webp(orientation);
        };
    }

    private byte[] clean(FileType type, byte[] image, boolean keep) throws IOException {
        Path from = Files.write(folder.resolve(UUID.randomUUID().toString()), image);
        Path to = folder.resolve(UUID.randomUUID().toString());
        assertTrue(ImageCleaner.clean(type, from, keep, to));
        return Files.readAllBytes(to);
    }

    private byte[] cleanOrNothing(FileType type, byte[] image) throws IOException {
        Path from = Files.write(folder.resolve(UUID.randomUUID().toString()), image);
        Path to = folder.resolve(UUID.randomUUID().toString());
        byte[] cleaned = ImageCleaner.clean(type, from, false, to) ? Files.readAllBytes(to) : new byte[0];
        Files.delete(from);
        Files.deleteIfExists(to);
        return cleaned;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
