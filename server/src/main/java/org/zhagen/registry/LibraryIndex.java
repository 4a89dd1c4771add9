package org.zhagen.registry;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the library's search up to date. Whoever publishes something or takes it back says so here, in the same transaction,
 * so that the search never shows what is not there.
 */
@Component
public class LibraryIndex {

    private final LibraryRows rows;

    LibraryIndex(LibraryRows rows) {
        this.rows = rows;
    }

    /** Puts in what was published; what was known under its kind and key before is replaced. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(LibraryEntry entry) {
        rows.put(entry);
    }

    /** Takes out what is no longer published. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(LibraryEntry.Kind kind, String key) {
        rows.remove(kind, key);
    }
}
