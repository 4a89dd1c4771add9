package org.zhagen.kernel.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.rule.TruthBits;

/** How a playbook fits many sites, by their position in the columns. Verdicts are kept as bits, scores as sliced sums. */
public final class Fits {

    private final int sites;
    private final long[][] verdicts;
    private final List<Offered> offered;

    /** What was offered to some of the sites. */
    private static final class Offered {
        private final Optional<Variant> variant;
        private final long[] mask;
        private final List<Precondition> asks;
        private final List<TruthBits> truths;
        private final int total;
        private volatile @Nullable Sums sums;

        Offered(Optional<Variant> variant, long[] mask, List<Precondition> asks, List<TruthBits> truths) {
            this.variant = variant;
            this.mask = mask;
            this.asks = asks;
            this.truths = truths;
            this.total = asks.stream().mapToInt(Precondition::weightOrOne).sum();
        }

        /** Weights are added when the first score is asked for: who only counts verdicts needs none. */
        private Sums sums() {
            Sums known = sums;
            if (known == null) {
                known = Sums.of(asks, truths, mask.length, total);
                sums = known;
            }
            return known;
        }

        Score score(int site) {
            return Score.of(sums().satisfied().at(site), sums().unknown().at(site), total);
        }

        void scores(double[] low, double[] high) {
            double[] shares = new double[total + 1];
            Arrays.setAll(shares, weight -> Score.of(weight, 0, total).low());
            Sums added = sums();
            int[] sure = new int[Long.SIZE];
            int[] open = new int[Long.SIZE];
            for (int w = 0; w < mask.length; w++) {
                if (mask[w] != 0) {
                    added.satisfied().unpack(w, sure);
                    added.unknown().unpack(w, open);
                    for (long rest = mask[w]; rest != 0; rest &= rest - 1) {
                        int i = Long.numberOfTrailingZeros(rest);
                        low[w << 6 | i] = shares[sure[i]];
                        high[w << 6 | i] = shares[sure[i] + open[i]];
                    }
                }
            }
        }
    }

    /** The satisfied and the unknown weight of every site. */
    private record Sums(WeightSum satisfied, WeightSum unknown) {

        static Sums of(List<Precondition> asks, List<TruthBits> truths, int words, int total) {
            Sums sums = new Sums(new WeightSum(words, total), new WeightSum(words, total));
            for (int i = 0; i < asks.size(); i++) {
                sums.satisfied.add(truths.get(i).trueBits(), asks.get(i).weightOrOne());
                sums.unknown.add(truths.get(i).unknownBits(), asks.get(i).weightOrOne());
            }
            return sums;
        }
    }

    private Fits(int sites, long[][] verdicts, List<Offered> offered) {
        this.sites = sites;
        this.verdicts = verdicts;
        this.offered = offered;
    }

    /** The number of sites. */
    public int sites() {
        return sites;
    }

    /** How many sites have a verdict. */
    public int count(Verdict verdict) {
        int count = 0;
        for (long word : verdicts[verdict.ordinal()]) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The verdict of a site. */
    public Verdict verdict(int site) {
        for (Verdict verdict : Verdict.values()) {
            if (isSet(verdicts[verdict.ordinal()], site)) {
                return verdict;
            }
        }
        throw new IndexOutOfBoundsException(site);
    }

    /** The verdicts of all sites. */
    public Verdict[] verdicts() {
        Verdict[] all = new Verdict[sites];
        for (Verdict verdict : Verdict.values()) {
            long[] bits = verdicts[verdict.ordinal()];
            for (int w = 0; w < bits.length; w++) {
                for (long rest = bits[w]; rest != 0; rest &= rest - 1) {
                    all[w << 6 | Long.numberOfTrailingZeros(rest)] = verdict;
                }
            }
        }
        return all;
    }

    /**
     * Writes the scores of all sites.
     *
     * @param low one place a site, for the lower ends
     * @param high one place a site, for the upper ends
     */
    public void scores(double[] low, double[] high) {
        offered.forEach(offer -> offer.scores(low, high));
    }

    /** The score of a site. */
    public Score score(int site) {
        return offer(site).score(site);
    }

    /** The variant that suits a site, of those that keep more than the core idea. */
    public Optional<Variant> variant(int site) {
        return offer(site).variant;
    }

    private Offered offer(int site) {
        for (Offered offer : offered) {
            if (isSet(offer.mask, site)) {
                return offer;
            }
        }
        throw new IndexOutOfBoundsException(site);
    }

    private static boolean isSet(long[] bits, int site) {
        return (bits[site >> 6] >>> site & 1) != 0;
    }

    /** Puts fits together, offer by offer. */
    static final class Builder {

        private final int sites;
        private final int words;
        private final long[] coreOnly;
        private final long[] open;
        private final long[][] verdicts;
        private final List<Offered> offered = new ArrayList<>();

        Builder(int sites, List<TruthBits> coreOnlyVariants) {
            this.sites = sites;
            this.words = (sites + 63) >> 6;
            this.coreOnly = new long[words];
            for (TruthBits variant : coreOnlyVariants) {
                for (int w = 0; w < words; w++) {
                    coreOnly[w] |= variant.trueBits()[w];
                }
            }
            this.open = new long[words];
            for (int w = 0; w < words; w++) {
                open[w] = -1L;
            }
            if ((sites & 63) != 0) {
                open[words - 1] = (1L << sites) - 1;
            }
            this.verdicts = new long[Verdict.values().length][words];
        }

        /** Adds what is offered to the sites that nothing was offered to so far and for which {@code when} is true. */
        void add(Optional<Variant> variant, Optional<TruthBits> when, List<Precondition> asks, List<TruthBits> truths) {
            long[] mask = open.clone();
            when.ifPresent(condition -> {
                for (int w = 0; w < words; w++) {
                    mask[w] &= condition.trueBits()[w];
                }
            });
            for (int w = 0; w < words; w++) {
                open[w] &= ~mask[w];
            }
            judge(mask, variant.isPresent(), asks, truths);
            offered.add(new Offered(variant, mask, asks, truths));
        }

        /** {@link Verdict#of} for 64 sites at once, one precondition after the other. */
        private void judge(long[] mask, boolean variant, List<Precondition> asks, List<TruthBits> truths) {
            long[] hopeless = new long[words];
            long[] remediable = new long[words];
            long[] unknown = new long[words];
            long[] lacking = new long[words];
            Arrays.fill(lacking, variant ? -1L : 0);
            for (int i = 0; i < asks.size(); i++) {
                Precondition ask = asks.get(i);
                boolean helpful = ask.need() == Precondition.Need.HELPFUL;
                addFalse(helpful ? lacking : ask.remedy() == null ? hopeless : remediable, truths.get(i));
                if (!helpful) {
                    addUnknown(unknown, truths.get(i));
                }
            }
            for (int w = 0; w < words; w++) {
                put(Verdict.CORE_IDEA_ONLY, w, mask[w] & hopeless[w] & coreOnly[w]);
                put(Verdict.UNSUITABLE, w, mask[w] & hopeless[w] & ~coreOnly[w]);
                long rest = mask[w] & ~hopeless[w];
                put(Verdict.PREPARE_FIRST, w, rest & remediable[w]);
                rest &= ~remediable[w];
                put(Verdict.UNKNOWN, w, rest & unknown[w]);
                rest &= ~unknown[w];
                put(Verdict.ADAPT, w, rest & lacking[w]);
                put(Verdict.READY, w, rest & ~lacking[w]);
            }
        }

        private static void addFalse(long[] sum, TruthBits truth) {
            long[] isTrue = truth.trueBits();
            long[] isUnknown = truth.unknownBits();
            for (int w = 0; w < sum.length; w++) {
                sum[w] |= ~(isTrue[w] | isUnknown[w]);
            }
        }

        private static void addUnknown(long[] sum, TruthBits truth) {
            long[] isUnknown = truth.unknownBits();
            for (int w = 0; w < sum.length; w++) {
                sum[w] |= isUnknown[w];
            }
        }

        private void put(Verdict verdict, int w, long bits) {
            verdicts[verdict.ordinal()][w] |= bits;
        }

        Fits build() {
            return new Fits(sites, verdicts, List.copyOf(offered));
        }
    }
}
