package org.zhagen.office;

/** Shares a given width among columns by what they hold. */
final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * Widths that add up to {@code total}. When all fits, every column gets its natural width and a proportional part of the
     * rest. When not, columns below the fair share keep their natural width and the long ones share what is left by the
     * square root of theirs, so that the longest does not starve the others.
     */
    static int[] fit(int[] natural, int total) {
        int n = natural.length;
        double[] shares = new double[n];
        boolean[] settled = new boolean[n];
        double left = total;
        int open = n;
        for (boolean found = true; found && open > 0; ) {
            found = false;
            double fair = left / open;
            for (int i = 0; i < n; i++) {
                if (!settled[i] && natural[i] <= fair) {
                    settled[i] = true;
                    shares[i] = natural[i];
                    left -= natural[i];
                    open--;
                    found = true;
                    break;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            shares[i] = settled[i] ? shares[i] : Math.sqrt(natural[i]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += open == 0 || !settled[i] ? shares[i] : 0;
        }
        int[] widths = new int[n];
        int used = 0;
        for (int i = 0; i < n; i++) {
            double width = open == 0 ? total * shares[i] / sum : settled[i] ? shares[i] : left * shares[i] / sum;
            widths[i] = (int) width;
            used += widths[i];
        }
        if (n > 0) {
            widths[n - 1] += total - used;
        }
        return widths;
    }
}
