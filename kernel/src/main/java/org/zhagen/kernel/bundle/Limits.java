package org.zhagen.kernel.bundle;

import org.zhagen.kernel.document.YamlReader;

/** How large a bundle may be, counted on the bytes that really come out and never on what its headers say. */
final class Limits {

    static final int ENTRIES = 200;
    /** Bytes of one unpacked part; the same as for a playbook file. */
    static final int PART = YamlReader.MAX_BYTES;
    /** Bytes of all unpacked parts. */
    static final int TOTAL = 20 * 1024 * 1024;
    /** Bytes of the bundle file: everything stored as it is, and the headers. */
    static final int FILE = TOTAL + 1024 * 1024;
    /** Unpacked to packed bytes. Text seldom packs better than 10 to 1; deflate's extreme is 1032 to 1. */
    static final int RATIO = 100;
    /** Below this many bytes the ratio says nothing: a short file of blanks packs very well. */
    static final int RATIO_FROM = 64 * 1024;

    private Limits() {}
}
