package org.zhagen.cli.demo;

import org.zhagen.cli.demo.Division.Kind;

/** Fields about land and settlements; drawn first, because the others lean on them. */
final class PlaceFields {
    private PlaceFields() {}

    static void draw(Draft d, Ground g) {
        int villages = g.division().villages();
        d.count("communities", villages);
        double perCommunity = g.by(0.3, 4, 6) * (1 + 0.8 * g.rough());
        d.count("natural-villages", d.logNormal("natural-villages", villages * perCommunity, g.urban() ? 0.9 : 0.4));
        double km = distanceMedian(g.division().kind()) * (1 + 0.6 * g.rough()) * (1 + 0.5 * g.west());
        d.number("distance-to-county", d.logNormal("distance-to-county", km, 0.6));
        double scattered = g.by(0.02, 0.15, 0.3) + g.by(0.05, 0.3, 0.5) * g.rough();
        d.choice("dispersal", Math.max(0.05, 1 - 1.6 * scattered), 0.35, scattered);
        functionZone(d, g);
    }

    private static double distanceMedian(Kind kind) {
        return switch (kind) {
            case STREET -> 4;
            case TOWN -> 20;
            case TOWNSHIP -> 30;
            case SPECIAL -> 24;
        };
    }

    private static void functionZone(Draft d, Ground g) {
        double industry = g.rich(0.4);
        d.choice(
                "function-zone",
                g.by(0.80, 0.30, 0.03),
                g.by(0.17, 0.20, 0.05) * industry,
                g.by(0.01, 0.40, 0.66),
                g.by(0.02, 0.05, 0.10) * (1 + 2.5 * g.rough()));
    }
}
