package org.zhagen.cli.demo;

/** Fields about networks, devices and data. */
final class DigitalFields {
    private DigitalFields() {}

    static void draw(Draft d, Ground g) {
        double reach = g.by(0.995, 0.98, 0.95) - (0.06 + 0.06 * g.west()) * g.rough() * g.by(0.2, 1, 1.4);
        d.percent("network-coverage", d.share("network-coverage", reach, 0.6));
        double phones = g.by(0.93, 0.86, 0.78) - 0.05 * g.west() * g.rough();
        d.percent("smartphone-share", d.share("smartphone-share", phones, 0.3));
        double elderly = d.value("smartphone-share") * g.by(0.72, 0.55, 0.42);
        d.percent("elderly-smartphone-share", d.share("elderly-smartphone-share", elderly, 0.3));
        d.flag("data-platform", Math.clamp(g.by(0.70, 0.45, 0.25) * g.rich(0.2), 0, 0.97));
        double flows = d.value("data-platform") == 1 ? 1 : 0.3;
        d.choice("data-sharing-level", 0.35, 0.35, 0.35 * flows * g.rich(0.2), 0.12 * flows * g.rich(0.3));
        d.count("systems-in-use", 3 + d.poisson("systems-in-use", g.by(26, 22, 19)));
    }
}
