package org.zhagen.kernel.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The bytes of a bundle file. The same content gives the same bytes on every machine: entries by name, one fixed time, and
 * stored without packing, since deflate's output differs between versions of zlib.
 */
final class ZipWriter {

    /** Not the very first day that zip files know: for that one the JDK adds a field that depends on the time zone. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ZipWriter() {}

    static byte[] bytes(Bundle bundle) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var file : files(bundle).entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                zip.putNextEntry(entry(file.getKey(), content));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException impossible) { // it goes to memory
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** All parts of a bundle: text by name. */
    static SortedMap<String, String> files(Bundle bundle) {
        SortedMap<String, String> files = new TreeMap<>(bundle.templates());
        files.put(EntryNames.PLAYBOOK, bundle.yaml());
        String signature = bundle.signature();
        if (signature != null) {
            files.put(EntryNames.SIGNATURE, signature);
        }
        return files;
    }

    private static ZipEntry entry(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        return entry;
    }
}
