package org.zhagen.cli.demo;

import org.zhagen.cli.demo.Division.Kind;

/** Fields about people and those who serve them. Every number of people is a share of the population drawn. */
final class PeopleFields {
    private PeopleFields() {}

    static void draw(Draft d, Ground g) {
        double median = g.division().villages() * perCommunity(g.division().kind()) * thin(g.terrain());
        d.count("population", d.logNormal("population", median, 0.35));
        double population = d.value("population");
        d.count("households", population / d.logNormal("households", g.by(2.45, 2.65, 2.8), 0.08));
        double elderly = g.province().elderly() * g.by(0.88, 1.02, 1.22);
        d.percent("elderly-share", d.share("elderly-share", elderly, 0.22));
        d.percent("elderly-healthy-share", d.share("elderly-healthy-share", 0.50, 0.25));
        d.count("children-count", d.logNormal("children-count", 0.14 * population, 0.2));
        double floating = g.by(0.26, 0.10, 0.03) * g.rich(0.35);
        d.percent("floating-population-share", d.share("floating-population-share", floating, 0.5));
        leftBehind(d, g, population);
        served(d, g, population);
    }

    private static double perCommunity(Kind kind) {
        return switch (kind) {
            case STREET -> 4600;
            case TOWN -> 1750;
            case TOWNSHIP -> 1100;
            case SPECIAL -> 1300;
        };
    }

    private static double thin(int terrain) {
        return switch (terrain) {
            case 2 -> 0.8;
            case 3 -> 0.55;
            default -> 1.1;
        };
    }

    private static void leftBehind(Draft d, Ground g, double population) {
        double elderly = population * d.value("elderly-share");
        double stay = g.by(0.01, 0.09, 0.17) * g.rich(-0.25);
        d.count("left-behind-elderly", Math.min(elderly, d.logNormal("left-behind-elderly", elderly * stay, 0.5)));
        double children = d.value("children-count");
        double left = g.by(0.004, 0.05, 0.10) * g.rich(-0.3);
        d.count("left-behind-children", Math.min(children, d.logNormal("left-behind-children", children * left, 0.5)));
    }

    private static void served(Draft d, Ground g, double population) {
        d.count("party-members", d.logNormal("party-members", 0.055 * population, 0.25));
        double branches = d.logNormal("party-branches", d.value("party-members") / 32, 0.25);
        d.count("party-branches", Math.max(1, branches));
        double grids = d.logNormal("grids", d.value("households") / g.by(330, 280, 220), 0.25);
        d.count("grids", Math.max(g.division().villages(), grids));
        d.count("grid-workers", d.logNormal("grid-workers", d.value("grids") * 1.1, 0.12));
        double willing = g.by(0.12, 0.07, 0.04) * population;
        d.count("volunteers", Math.min(population, d.logNormal("volunteers", willing, 0.5)));
        d.count("social-workers", d.poisson("social-workers", population / g.by(6000, 14000, 20000) * g.rich(0.4)));
        d.count("livestreamers", d.poisson("livestreamers", population / 5000 * g.rich(0.5) * (1 - 0.4 * g.rough())));
    }
}
