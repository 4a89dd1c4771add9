package org.zhagen.kernel.rate;

/**
 * Between which bounds a figure is healthy. Few whistles may mean that nobody dares, many that everything is passed up: the rate of
 * whistles should be neither too low nor too high.
 *
 * @param low at least; so much is healthy
 * @param high at most; so much is healthy
 */
public record Band(double low, double high) {

    public Band {
        if (!(low <= high)) {
            throw new IllegalArgumentException("from " + low + " to " + high);
        }
    }

    /** Where a figure lies. */
    public enum Place {
        BELOW,
        WITHIN,
        ABOVE
    }

    public Place place(double figure) {
        return figure < low ? Place.BELOW : figure > high ? Place.ABOVE : Place.WITHIN;
    }
}
