package org.zhagen.kernel.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files as other programs make them, and as attackers do. */
final class Zips {

    private static final int CENTRAL = 0x02014b50;

    private Zips() {}

    /** The sample's parts, to which others can be added. */
    static SequencedMap<String, byte[]> parts() {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("playbook.yaml", Sample.utf8(Sample.YAML));
        parts.put("documents/charter.md", Sample.utf8(Sample.CHARTER));
        return parts;
    }

    static byte[] with(String name, byte[] content) throws IOException {
        SequencedMap<String, byte[]> parts = parts();
        parts.put(name, content);
        return deflated(parts);
    }

    /** Packed as the JDK and most programs do when they stream: sizes stand behind the content. */
    static byte[] deflated(SequencedMap<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Where the directory's entry of a part begins, counted from 0. */
    static int central(byte[] zip, int index) {
        ByteBuffer buffer = buffer(zip);
        int at = buffer.getInt(zip.length - 6);
        for (int i = 0; i < index; i++) {
            at += 46 + buffer.getShort(at + 28) + buffer.getShort(at + 30) + buffer.getShort(at + 32);
        }
        if (buffer.getInt(at) != CENTRAL) {
            throw new IllegalArgumentException("No entry " + index);
        }
        return at;
    }

    static int local(byte[] zip, int index) {
        return buffer(zip).getInt(central(zip, index) + 42);
    }

    /** All occurrences of a text of the same length replaced. */
    static byte[] replace(byte[] zip, String old, String by) {
        byte[] from = Sample.utf8(old);
        byte[] to = Sample.utf8(by);
        byte[] copy = zip.clone();
        for (int i = 0; i + from.length <= copy.length; i++) {
            if (ByteBuffer.wrap(copy, i, from.length).equals(ByteBuffer.wrap(from))) {
                System.arraycopy(to, 0, copy, i, to.length);
            }
        }
        return copy;
    }

    static ByteBuffer buffer(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Text that packs about two to one. */
    static byte[] hexadecimal(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) "0123456789abcdef".charAt(random.nextInt(16));
        }
        return text;
    }
}
