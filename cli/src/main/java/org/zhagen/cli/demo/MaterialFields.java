package org.zhagen.cli.demo;

/** Fields about places, facilities and goods. */
final class MaterialFields {
    private MaterialFields() {}

    static void draw(Draft d, Ground g) {
        int villages = g.division().villages();
        double population = d.value("population");
        d.number("venue-area", d.logNormal("venue-area", villages * g.by(180, 220, 200) * g.rich(0.2), 0.5));
        d.flag("canteen-venue", g.by(0.65, 0.55, 0.40));
        d.flag("central-kitchen-nearby", g.by(0.60, 0.22, 0.04));
        d.count("activity-centres", d.poisson("activity-centres", villages * g.by(0.55, 0.35, 0.25)));
        d.count("senior-schools", d.poisson("senior-schools", g.by(1.6, 0.8, 0.3) * g.rich(0.3)));
        d.flag("medical-station", 0.97);
        d.flag("care-station", g.by(0.85, 0.65, 0.42));
        double courier = population / g.by(3500, 5500, 8000) * g.rich(0.3) * (1 - 0.4 * g.rough());
        d.count("courier-points", d.poisson("courier-points", courier));
        double paved = 0.985 - 0.10 * g.rough() - 0.05 * g.west() * g.rough();
        d.percent("road-access", d.share("road-access", paved, 0.7));
        d.count("local-products", d.poisson("local-products", g.by(0.3, 2.2, 3)));
        d.count("cooperatives", d.poisson("cooperatives", villages * g.by(0.05, 0.9, 1.3)));
    }
}
