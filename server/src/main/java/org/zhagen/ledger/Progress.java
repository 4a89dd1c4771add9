package org.zhagen.ledger;

/**
 * How much of what is divided is done, counted from its smallest parts; what was cancelled does not count.
 *
 * @param parts 0 for what is not divided
 */
public record Progress(int done, int parts) {

    public static final Progress NONE = new Progress(0, 0);

    public boolean isDivided() {
        return parts > 0;
    }

    /** From 0 to 1. */
    public double share() {
        return parts == 0 ? 0 : (double) done / parts;
    }

    /** In whole percent, rounded down so that 100 means all. */
    public int percent() {
        return parts == 0 ? 0 : done * 100 / parts;
    }
}
