package org.zhagen.kernel.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;

/**
 * The headers of a zip file (PKWARE APPNOTE.TXT 4.3), read more strictly than the JDK does: the directory and the local
 * headers must tell the same, the parts must lie side by side from the first byte on, and nothing may stand before,
 * between or behind them. So there is only one way to read a bundle, and parts can't share bytes.
 */
final class ZipDirectory {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    /** Bytes of a data descriptor: without its own mark, and with the mark and long sizes. */
    private static final int SHORTEST_DESCRIPTOR = 12;

    private static final int LONGEST_DESCRIPTOR = 24;

    private final ByteBuffer zip;
    private final Place file;
    private final Findings findings;

    ZipDirectory(String file, byte[] bytes, Findings findings) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.file = Place.of(file);
        this.findings = findings;
    }

    /** The parts in the order in which they lie; null, with a finding, when the headers can't be trusted. */
    @Nullable
    List<ZipPart> read() {
        int end = end();
        if (end < 0) {
            return null;
        }
        int count = u16(end + 10);
        long length = u32(end + 12);
        long start = u32(end + 16);
        if (u16(end + 4) != 0 || u16(end + 6) != 0 || u16(end + 8) != count || start + length != end) {
            return broken("end of central directory");
        }
        if (count > Limits.ENTRIES) {
            findings.add(BundleCode.BUNDLE_TOO_MANY, file, count, Limits.ENTRIES);
            return null;
        }
        List<ZipPart> parts = central((int) start, end, count);
        return parts != null && sideBySide(parts, start) ? parts : null;
    }

    /** Where the content of a part begins. */
    int content(ZipPart part) {
        int at = (int) part.header();
        return at + LOCAL_LENGTH + u16(at + 26) + u16(at + 28);
    }

    /** Where the last record begins; it must end with the file. */
    private int end() {
        int at = zip.limit() - END_LENGTH;
        if (at >= 0 && zip.getInt(at) == END && u16(at + 20) == 0) {
            return at;
        }
        for (int i = zip.limit() - 4; i >= 0; i--) {
            if (zip.getInt(i) == END) {
                boolean cut = i > at;
                findings.add(cut ? BundleCode.BUNDLE_TRUNCATED : BundleCode.BUNDLE_TRAILING, file);
                return -1;
            }
        }
        boolean begins = zip.limit() >= 4 && zip.getInt(0) == LOCAL;
        findings.add(begins ? BundleCode.BUNDLE_TRUNCATED : BundleCode.BUNDLE_NOT_ZIP, file);
        return -1;
    }

    private @Nullable List<ZipPart> central(int start, int end, int count) {
        List<ZipPart> parts = new ArrayList<>();
        int at = start;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_LENGTH > end || zip.getInt(at) != CENTRAL) {
                return broken("central directory");
            }
            int name = u16(at + 28);
            int next = at + CENTRAL_LENGTH + name + u16(at + 30) + u16(at + 32);
            if (next > end) {
                return broken("central directory");
            }
            ZipPart part = new ZipPart(
                    new String(bytes(at + CENTRAL_LENGTH, name), StandardCharsets.UTF_8),
                    u16(at + 8),
                    u16(at + 10),
                    u32(at + 16),
                    u32(at + 20),
                    u32(at + 24),
                    u16(at + 40) & 0xF000,
                    u32(at + 42));
            if (!agrees(part, at, start)) {
                return broken(EntryNames.shown(part.name()));
            }
            parts.add(part);
            at = next;
        }
        return at == end ? parts : broken("central directory");
    }

    /** Whether the local header of a part says the same as the directory's entry at {@code central}. */
    private boolean agrees(ZipPart part, int central, long directory) {
        long header = part.header();
        if (header + LOCAL_LENGTH > directory || zip.getInt((int) header) != LOCAL) {
            return false;
        }
        int at = (int) header;
        int name = u16(at + 26);
        if (header + LOCAL_LENGTH + name + u16(at + 28) + part.packed() > directory) {
            return false;
        }
        boolean sizes = part.hasDescriptor()
                || (u32(at + 14) == part.crc() && u32(at + 18) == part.packed() && u32(at + 22) == part.size());
        return sizes
                && u16(at + 6) == part.flags()
                && u16(at + 8) == part.method()
                && Arrays.equals(bytes(at + LOCAL_LENGTH, name), bytes(central + CENTRAL_LENGTH, u16(central + 28)));
    }

    private boolean sideBySide(List<ZipPart> parts, long directory) {
        parts.sort(Comparator.comparingLong(ZipPart::header));
        for (int i = 0; i < parts.size(); i++) {
            ZipPart part = parts.get(i);
            long next = i + 1 < parts.size() ? parts.get(i + 1).header() : directory;
            long gap = next - content(part) - part.packed();
            boolean tight = part.hasDescriptor() ? gap >= SHORTEST_DESCRIPTOR && gap <= LONGEST_DESCRIPTOR : gap == 0;
            if (!tight) {
                broken(EntryNames.shown(part.name()));
                return false;
            }
        }
        if ((!parts.isEmpty() && parts.getFirst().header() != 0) || (parts.isEmpty() && directory != 0)) {
            broken("0");
            return false;
        }
        return true;
    }

    private @Nullable List<ZipPart> broken(String where) {
        findings.add(BundleCode.BUNDLE_BROKEN, file, where);
        return null;
    }

    private byte[] bytes(int at, int length) {
        byte[] bytes = new byte[length];
        zip.get(at, bytes);
        return bytes;
    }

    private int u16(int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    private long u32(int at) {
        return zip.getInt(at) & 0xFFFFFFFFL;
    }
}
