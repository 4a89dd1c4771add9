package org.zhagen.files;

import java.util.List;

/** What a content turned out to be. */
sealed interface Sniffed {

    /** Content that can be attached under one of these types; which one, the ending says. */
    record Known(List<FileType> types) implements Sniffed {
        Known(FileType... types) {
            this(List.of(types));
        }
    }

    /**
     * Content that can't be attached.
     *
     * @param word the key of what it is, for {@link FilesCode#TYPE_REFUSED}; empty otherwise
     */
    record No(FilesCode code, String word) implements Sniffed {}

    Sniffed UNCLEAR = new No(FilesCode.TYPE_UNCLEAR, "");

    static Sniffed refused(String word) {
        return new No(FilesCode.TYPE_REFUSED, word);
    }
}
