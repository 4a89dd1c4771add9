package org.zhagen.cli.demo;

/** Fields about offices, leadership and enterprises to be steered. */
final class OrganisationFields {
    private static final int INDUSTRIAL = 1;

    private OrganisationFields() {}

    static void draw(Draft d, Ground g) {
        d.count("departments", d.poisson("departments", g.by(10, 7, 4.5)));
        d.flag("joint-enforcement", g.by(0.92, 0.75, 0.45));
        int will = d.choice("reform-willingness", 0.30, 0.50, 0.20 * g.rich(0.2));
        d.flag("leader-commitment", 0.30 + 0.25 * will);
        d.count("pilot-experience", d.poisson("pilot-experience", 0.6 + 0.8 * will + g.by(0.6, 0.3, 0)));
        d.count("training-days", d.poisson("training-days", 8 + 1.5 * will));
        enterprises(d, g);
    }

    private static void enterprises(Draft d, Ground g) {
        boolean industrial = d.value("function-zone") == INDUSTRIAL;
        double mean = d.value("population") / 10_000 * g.by(2.4, 2.2, 0.5) * (industrial ? 4 : 1) * g.rich(0.7);
        d.count("industrial-enterprises", d.poisson("industrial-enterprises", mean));
        double small = 6 * d.value("industrial-enterprises") + d.value("population") / 1000 * g.by(6, 3, 0.8);
        d.count("small-enterprises", d.logNormal("small-enterprises", small, 0.4));
        if (industrial) {
            d.choice("park-level", 0.15, 0.45, 0.28, 0.12);
        } else {
            d.choice("park-level", g.by(0.85, 0.87, 0.97), 0.10, g.by(0.04, 0.02, 0.002), g.by(0.01, 0.003, 0));
        }
        double complete = g.by(0.72, 0.62, 0.48) + 0.05 * g.wealth() + (industrial ? 0.1 : 0);
        d.percent("enterprise-data-completeness", d.share("enterprise-data-completeness", complete, 0.5));
    }
}
