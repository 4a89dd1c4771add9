package org.zhagen.cli.demo;

/** Fields about money, and the housing estates that fees are collected in. */
final class MoneyFields {
    private MoneyFields() {}

    static void draw(Draft d, Ground g) {
        double size = Math.sqrt(d.value("population") / 30_000);
        double budget = g.by(900_000, 450_000, 250_000) * size * g.rich(0.5);
        d.money("budget", d.logNormal("budget", budget, 0.7), 1000);
        double own = g.by(0.60, 0.40, 0.20) * g.rich(0.3);
        d.percent(
                "fiscal-self-sufficiency",
                own * Math.exp(0.35 * d.random("fiscal-self-sufficiency").nextGaussian()));
        double collective = g.division().villages() * 250_000 * g.rich(0.9);
        d.money("collective-income", d.logNormal("collective-income", collective, 0.8), 1000);
        double income = g.by(46_000, 31_000, 20_500) * g.rich(0.2);
        d.money("per-capita-income", d.logNormal("per-capita-income", income, 0.12), 100);
        double parcel = 3.2 * (1 + 0.7 * g.rough()) * (1 + 0.5 * g.west());
        d.money("logistics-cost", d.logNormal("logistics-cost", parcel, 0.25), 0.1);
        estates(d, g);
    }

    private static void estates(Draft d, Ground g) {
        double estates = d.value("households") / g.by(700, 5000, 40_000);
        d.count("estates", d.poisson("estates", estates));
        double built = d.value("estates");
        double old = d.share("old-estates", g.by(0.40, 0.35, 0.30), 0.6);
        d.count("old-estates", built * old);
        d.flag("has-property-company", built == 0 ? 0.02 : g.by(0.93, 0.70, 0.45));
        double paid = g.by(0.74, 0.60, 0.45) - 0.2 * d.value("old-estates") / Math.max(1, built) + 0.04 * g.wealth();
        d.percent("property-fee-rate", built == 0 ? 0 : d.share("property-fee-rate", paid, 0.5));
        d.count("owners-committees", built * d.share("owners-committees", g.by(0.35, 0.20, 0.10), 0.6));
    }
}
