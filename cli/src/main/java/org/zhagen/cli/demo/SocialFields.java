package org.zhagen.cli.demo;

/** Fields about partners, habits and what people ask for. */
final class SocialFields {
    private SocialFields() {}

    static void draw(Draft d, Ground g) {
        double population = d.value("population");
        d.count("social-organisations", d.poisson("social-organisations", population / 2500 * g.by(1.5, 0.7, 0.4)));
        double firms = population / 1000 * g.by(8, 3, 0.7) * g.rich(0.5);
        d.count("enterprises-nearby", d.logNormal("enterprises-nearby", firms, 0.5));
        d.count("partner-universities", d.poisson("partner-universities", g.by(1.8, 0.5, 0.2) * g.rich(0.3)));
        d.count("redeeming-merchants", d.poisson("redeeming-merchants", population / 3000 * g.by(1.4, 1.1, 0.7)));
        clan(d, g);
        double calls = population / 1000 * g.by(26, 14, 7) * g.rich(0.2);
        d.count("hotline-complaints", d.logNormal("hotline-complaints", calls, 0.45));
        double across = d.value("hotline-complaints") * 0.06;
        d.count("cross-department-issues", d.logNormal("cross-department-issues", across, 0.5));
        double meetings = g.division().villages() * g.by(7, 5, 4);
        d.count("residents-meetings", d.logNormal("residents-meetings", meetings, 0.5));
        d.percent("resident-participation", d.share("resident-participation", g.by(0.22, 0.30, 0.38), 0.5));
    }

    /** Lineages weigh more in the villages of the south-east than in cities and in the north. */
    private static void clan(Draft d, Ground g) {
        boolean south = switch (g.division().code().substring(0, 2)) {
            case "33", "35", "36", "43", "44", "45", "46" -> true;
            default -> false;
        };
        double strong = g.by(0.02, 0.10, 0.18) * (south ? 2 : 0.6);
        d.choice("clan-influence", g.by(0.8, 0.5, 0.35), g.by(0.18, 0.4, 0.45), strong);
    }
}
