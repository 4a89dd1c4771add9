package org.zhagen.kernel.bundle;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;

/** The parts of a stranger's bundle, in memory only and within {@link Limits}. */
final class ZipArchive {

    private final String file;
    private final byte[] bytes;
    private final Findings findings;
    private final ZipDirectory directory;
    private int total;

    private ZipArchive(String file, byte[] bytes, Findings findings) {
        this.file = file;
        this.bytes = bytes;
        this.findings = findings;
        this.directory = new ZipDirectory(file, bytes, findings);
    }

    /** Name to content; null, with findings, when anything at all is wrong. */
    static @Nullable SortedMap<String, byte[]> read(String file, byte[] bytes, Findings findings) {
        if (bytes.length > Limits.FILE) {
            findings.add(BundleCode.BUNDLE_TOO_LARGE, Place.of(file), Limits.FILE / 1024);
            return null;
        }
        return new ZipArchive(file, bytes, findings).parts();
    }

    private @Nullable SortedMap<String, byte[]> parts() {
        List<ZipPart> parts = directory.read();
        if (parts == null || !acceptable(parts)) {
            return null;
        }
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (ZipPart part : parts) {
            byte[] content = content(part);
            if (content == null) {
                return null;
            }
            if (!part.name().equals(EntryNames.DOCUMENTS)) {
                contents.put(part.name(), content);
            } else if (content.length > 0) {
                findings.add(BundleCode.BUNDLE_NAME_UNKNOWN, place(part), EntryNames.DOCUMENTS);
                return null;
            }
        }
        return contents;
    }

    private boolean acceptable(List<ZipPart> parts) {
        boolean all = true;
        Set<String> seen = new HashSet<>();
        for (ZipPart part : parts) {
            BundleCode problem = problem(part, seen);
            if (problem != null) {
                findings.add(problem, place(part), EntryNames.shown(part.name()));
                all = false;
            }
        }
        return all;
    }

    private static @Nullable BundleCode problem(ZipPart part, Set<String> seen) {
        if (EntryNames.isUnsafe(part.name())) {
            return BundleCode.BUNDLE_NAME_UNSAFE;
        }
        if (!EntryNames.isKnown(part.name())) {
            return BundleCode.BUNDLE_NAME_UNKNOWN;
        }
        if (!seen.add(part.name().toLowerCase(Locale.ROOT))) { // some file systems know no case
            return BundleCode.BUNDLE_NAME_TWICE;
        }
        if (part.isSpecial()) {
            return BundleCode.BUNDLE_LINK;
        }
        if (part.isEncrypted()) {
            return BundleCode.BUNDLE_ENCRYPTED;
        }
        return part.isStored() || part.isDeflated() ? null : BundleCode.BUNDLE_METHOD;
    }

    private byte @Nullable [] content(ZipPart part) {
        byte[] content = part.isStored() ? stored(part) : inflated(part);
        if (content == null) {
            return null;
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        if (content.length != part.size() || crc.getValue() != part.crc()) {
            return refuse(BundleCode.BUNDLE_BROKEN, part, EntryNames.shown(part.name()));
        }
        return content;
    }

    private byte @Nullable [] stored(ZipPart part) {
        int length = (int) part.packed(); // lies within the file, as the directory made sure
        if (!within(part, length)) {
            return null;
        }
        byte[] content = new byte[length];
        System.arraycopy(bytes, directory.content(part), content, 0, length);
        total += length;
        return content;
    }

    private byte @Nullable [] inflated(ZipPart part) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, directory.content(part), (int) part.packed());
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    return refuse(BundleCode.BUNDLE_BROKEN, part, EntryNames.shown(part.name()));
                }
                content.write(buffer, 0, count);
                if (!within(part, content.size())) {
                    return null;
                }
            }
            if (inflater.getRemaining() > 0) {
                return refuse(BundleCode.BUNDLE_BROKEN, part, EntryNames.shown(part.name()));
            }
            total += content.size();
            return content.toByteArray();
        } catch (DataFormatException damaged) {
            return refuse(BundleCode.BUNDLE_BROKEN, part, EntryNames.shown(part.name()));
        } finally {
            inflater.end();
        }
    }

    /** Whether a part may have this many bytes so far. */
    private boolean within(ZipPart part, int length) {
        if (length > Limits.PART) {
            refuse(BundleCode.BUNDLE_PART_TOO_LARGE, part, Limits.PART / 1024);
            return false;
        }
        if (total + length > Limits.TOTAL) {
            refuse(BundleCode.BUNDLE_TOTAL_TOO_LARGE, part, Limits.TOTAL / 1024);
            return false;
        }
        if (length > Limits.RATIO_FROM && length > part.packed() * Limits.RATIO) {
            refuse(BundleCode.BUNDLE_RATIO, part, Limits.RATIO);
            return false;
        }
        return true;
    }

    private byte @Nullable [] refuse(BundleCode code, ZipPart part, Object arg) {
        findings.add(code, place(part), arg);
        return null;
    }

    private Place place(ZipPart part) {
        return Place.of(file + Bundle.INSIDE + EntryNames.shown(part.name()));
    }
}
