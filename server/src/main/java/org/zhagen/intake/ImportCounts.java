package org.zhagen.intake;

/** How many rows of a table do what. */
public record ImportCounts(int added, int changed, int unchanged, int closed, int bad) {

    /** How many rows would be written. */
    public int written() {
        return added + changed + closed;
    }

    static final class Counter {
        int added;
        int changed;
        int unchanged;
        int closed;
        int bad;

        ImportCounts counts() {
            return new ImportCounts(added, changed, unchanged, closed, bad);
        }
    }
}
