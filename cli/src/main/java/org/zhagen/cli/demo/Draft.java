package org.zhagen.cli.demo;

import java.util.Arrays;
import java.util.SplittableRandom;

/** One profile while it is being drawn. Each field draws from the stream of its own name. */
final class Draft {
    private final DemoDictionary dictionary;
    private final Streams streams;
    private final double[] values;
    private final String[] cells;

    Draft(DemoDictionary dictionary, Streams streams) {
        this.dictionary = dictionary;
        this.streams = streams;
        this.values = new double[dictionary.fields().size()];
        this.cells = new String[values.length];
        Arrays.fill(cells, "");
    }

    SplittableRandom random(String name) {
        return streams.random(name);
    }

    /** The value drawn for a field before it is blanked or spelt: percent as 0 to 1, a flag as 0 or 1. */
    double value(String id) {
        return values[dictionary.place(id)];
    }

    void count(String id, double value) {
        put(id, Math.rint(value), "");
    }

    /** One decimal. */
    void number(String id, double value) {
        put(id, Math.rint(value * 10) / 10, "");
    }

    void percent(String id, double share) {
        put(id, Math.rint(share * 1000) / 10, "%");
    }

    /** Rounded to a multiple of {@code step} yuan. */
    void money(String id, double yuan, double step) {
        put(id, step < 1 ? Math.rint(yuan / step) / Math.rint(1 / step) : Math.rint(yuan / step) * step, "元");
    }

    void flag(String id, double probability) {
        boolean yes = random(id).nextDouble() < probability;
        values[dictionary.place(id)] = yes ? 1 : 0;
        cells[dictionary.place(id)] = Boolean.toString(yes);
    }

    /** Draws an option with the given weights, in the order of the dictionary; answers its position. */
    int choice(String id, double... weights) {
        int chosen = pick(random(id).nextDouble(), weights);
        choose(id, chosen);
        return chosen;
    }

    void choose(String id, int option) {
        int place = dictionary.place(id);
        values[place] = option;
        cells[place] = dictionary.fields().get(place).options().get(option);
    }

    static int pick(double uniform, double... weights) {
        double left = 0;
        for (double weight : weights) {
            left += weight;
        }
        left *= uniform;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** {@code median × exp(sigma × N(0,1))}. */
    double logNormal(String id, double median, double sigma) {
        return median * Math.exp(sigma * random(id).nextGaussian());
    }

    /** A share whose logit is normal around the logit of {@code middle}. */
    double share(String id, double middle, double sigma) {
        double kept = Math.clamp(middle, 0.002, 0.998);
        double logit = Math.log(kept / (1 - kept)) + sigma * random(id).nextGaussian();
        return 1 / (1 + Math.exp(-logit));
    }

    /** A Poisson count; from a mean of 30 on its normal approximation. */
    double poisson(String id, double mean) {
        SplittableRandom random = random(id);
        if (mean >= 30) {
            return Math.max(0, mean + Math.sqrt(mean) * random.nextGaussian());
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** The cells in dictionary order, blanked where the field is missing. */
    String[] finish() {
        for (int i = 0; i < cells.length; i++) {
            if (dictionary.missing(i, streams)) {
                cells[i] = "";
            }
        }
        return cells;
    }

    private void put(String id, double value, String unit) {
        int place = dictionary.place(id);
        DemoField field = dictionary.fields().get(place);
        double kept = Math.clamp(value, field.min(), field.max());
        values[place] = unit.equals("%") ? kept / 100 : kept;
        cells[place] = (kept == Math.rint(kept) ? Long.toString((long) kept) : Double.toString(kept)) + unit;
    }
}
