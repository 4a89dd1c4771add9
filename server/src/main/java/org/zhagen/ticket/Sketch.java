package org.zhagen.ticket;

import java.util.List;

/**
 * A schematic map of a region: where its parts lie to each other, north above. Nothing is drawn that points to a single ticket.
 *
 * <p>Degrees are turned into lengths as on a sphere of which a degree is 111,320 m, the longitude shortened by the cosine of the
 * middle latitude; that is exact to a few metres over a district.
 *
 * @param west degrees of the left edge, as the others WGS 84
 * @param height in the units of the drawing, of which the width has {@link #WIDTH}
 * @param marks the parts that are known
 * @param bar length of the scale bar in metres
 * @param barWidth the same in units of the drawing
 */
public record Sketch(
        double west, double south, double east, double north, int height, List<Mark> marks, int bar, double barWidth) {

    public static final int WIDTH = 400;

    static final double METRES = 111_320;
    private static final int[] BARS = {50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000};

    public Sketch {
        marks = List.copyOf(marks);
    }

    /**
     * A part of the region.
     *
     * @param named whether there is room for its name beside the dot
     * @param left whether the name stands left of it
     */
    public record Mark(
            String name, double longitude, double latitude, double x, double y, boolean named, boolean left) {}

    /** An empty one of some degrees. */
    static Sketch of(double west, double south, double east, double north) {
        double metres = (east - west) * METRES * Math.cos(Math.toRadians((south + north) / 2));
        int height = (int) Math.round(WIDTH * (north - south) * METRES / metres);
        int bar = BARS[0];
        for (int each : BARS) {
            bar = each <= metres / 3 ? each : bar;
        }
        return new Sketch(west, south, east, north, height, List.of(), bar, tenth(WIDTH * bar / metres));
    }

    Sketch with(List<Mark> some) {
        return new Sketch(west, south, east, north, height, some, bar, barWidth);
    }

    public double x(double longitude) {
        return tenth(WIDTH * (longitude - west) / (east - west));
    }

    public double y(double latitude) {
        return tenth(height * (north - latitude) / (north - south));
    }

    public boolean contains(double longitude, double latitude) {
        return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
