package org.zhagen.ticket;

import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import org.zhagen.kernel.site.RegionCode;

/**
 * Where something of the demo city happened. The city is nowhere: its counties lie around a point that was made up, streets and towns
 * around their county, communities around their street; the same ones each time.
 *
 * @param longitude in degrees
 * @param latitude in degrees
 */
record DemoPoint(double longitude, double latitude) {

    private static final double LONGITUDE = 117.0;
    private static final double LATITUDE = 36.6;

    /** How wide counties, streets, communities and grids lie apart, in degrees. */
    private static final double[] WIDE = {0.5, 0.12, 0.03, 0.008};

    private static final int[] DIGITS = {6, 9, 12, 15};
    private static final double WITHIN = 0.004;
    private static final double EXACT = 1e6;

    static DemoPoint of(RegionCode where, Instant at) {
        double longitude = LONGITUDE;
        double latitude = LATITUDE;
        String digits = where.digits();
        for (int i = 0; i < DIGITS.length && digits.length() >= DIGITS[i]; i++) {
            SplittableRandom drawn =
                    new SplittableRandom(digits.substring(0, DIGITS[i]).hashCode());
            longitude += (drawn.nextDouble() - 0.5) * WIDE[i];
            latitude += (drawn.nextDouble() - 0.5) * WIDE[i];
        }
        SplittableRandom drawn = new SplittableRandom(digits.hashCode() ^ at.toEpochMilli());
        return new DemoPoint(
                exact(longitude + (drawn.nextDouble() - 0.5) * WITHIN),
                exact(latitude + (drawn.nextDouble() - 0.5) * WITHIN));
    }

    private static double exact(double degrees) {
        return Math.round(degrees * EXACT) / EXACT;
    }

    /** As it is written in a form. */
    static String written(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }
}
