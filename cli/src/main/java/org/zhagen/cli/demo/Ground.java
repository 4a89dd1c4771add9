package org.zhagen.cli.demo;

import java.util.SplittableRandom;
import org.zhagen.cli.demo.Division.Kind;

/**
 * What many fields of one profile depend on. Drawn first, so that a mountain township is far from its county seat,
 * scattered and badly connected all at once.
 *
 * @param division the township
 * @param province what is assumed of its province
 * @param settlement 0 urban, 1 town, 2 rural
 * @param terrain 0 plain, 1 hill, 2 mountain, 3 plateau, 4 water
 * @param wealth about standard normal, shifted by region; three quarters of its variance is shared in the county
 */
record Ground(Division division, ProvinceGround province, int settlement, int terrain, double wealth) {
    private static final double SHARED_TERRAIN = 0.75;

    static Ground draw(Division division, ProvinceGround province, Draft own, Streams county) {
        int settlement = settlement(division.kind(), own.random("settlement").nextDouble());
        boolean shared = own.random("terrain shared").nextDouble() < SHARED_TERRAIN;
        SplittableRandom source = shared ? county.random("terrain") : own.random("terrain");
        int terrain = Draft.pick(source.nextDouble(), terrainWeights(division.kind(), province));
        double wealth = province.wealth()
                + Math.sqrt(0.75) * county.random("wealth").nextGaussian()
                + 0.5 * own.random("wealth").nextGaussian();
        own.choose("settlement", settlement);
        own.choose("terrain", terrain);
        return new Ground(division, province, settlement, terrain, wealth);
    }

    private static int settlement(Kind kind, double uniform) {
        return switch (kind) {
            case STREET -> Draft.pick(uniform, 90, 10, 0);
            case TOWN -> Draft.pick(uniform, 5, 65, 30);
            case TOWNSHIP -> Draft.pick(uniform, 0, 8, 92);
            case SPECIAL -> Draft.pick(uniform, 10, 50, 40);
        };
    }

    private static double[] terrainWeights(Kind kind, ProvinceGround province) {
        double[] weights = province.terrain().stream().mapToDouble(w -> w).toArray();
        if (kind == Kind.STREET) {
            weights[0] *= 2.5;
        } else if (kind == Kind.TOWNSHIP) {
            weights[2] *= 1.5;
        }
        return weights;
    }

    /** Picks by settlement. */
    double by(double urban, double town, double rural) {
        return switch (settlement) {
            case 0 -> urban;
            case 1 -> town;
            default -> rural;
        };
    }

    /** How much the terrain stands in the way: 0 plain to 1 mountain or plateau. */
    double rough() {
        return switch (terrain) {
            case 1 -> 0.4;
            case 2, 3 -> 1;
            case 4 -> 0.2;
            default -> 0;
        };
    }

    boolean urban() {
        return settlement == 0;
    }

    boolean rural() {
        return settlement == 2;
    }

    double west() {
        return province.west() ? 1 : 0;
    }

    /** {@code exp(elasticity × wealth)}: a multiplier around 1. */
    double rich(double elasticity) {
        return Math.exp(elasticity * wealth);
    }
}
