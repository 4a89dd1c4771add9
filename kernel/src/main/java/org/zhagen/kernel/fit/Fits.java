package org.zhagen.kernel.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.rule.TruthBits;

/** How a playbook fits many sites, by their position in the columns. Verdicts are kept as bits, scores as sliced sums. */
public final class Fits {

    private final int sites;
    private final long[][] verdicts;
    private final List<Offered> offered;

    /** What was offered to some of the sites. */
    private record Offered(Optional<Variant> variant, long[] mask, WeightSum satisfied, WeightSum unknown, int total) {

        void scores(double[] low, double[] high) {
            double[] shares = new double[total + 1];
            Arrays.setAll(shares, weight -> Score.of(weight, 0, total).low());
            int[] sure = new int[Long.SIZE];
            int[] open = new int[Long.SIZE];
            for (int w = 0; w < mask.length; w++) {
                if (mask[w] != 0) {
                    satisfied.unpack(w, sure);
                    unknown.unpack(w, open);
                    for (long rest = mask[w]; rest != 0; rest &= rest - 1) {
                        int i = Long.numberOfTrailingZeros(rest);
                        low[w << 6 | i] = shares[sure[i]];
                        high[w << 6 | i] = shares[sure[i] + open[i]];
                    }
                }
            }
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
        Offered offer = offer(site);
        return Score.of(offer.satisfied().at(site), offer.unknown().at(site), offer.total());
    }

    /** The variant that suits a site, of those that keep more than the core idea. */
    public Optional<Variant> variant(int site) {
        return offer(site).variant();
    }

    private Offered offer(int site) {
        for (Offered offer : offered) {
            if (isSet(offer.mask(), site)) {
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
                judge(w, mask[w], variant.isPresent(), asks, truths);
            }
            int total = asks.stream().mapToInt(Precondition::weightOrOne).sum();
            WeightSum satisfied = new WeightSum(words, total);
            WeightSum unknown = new WeightSum(words, total);
            for (int i = 0; i < asks.size(); i++) {
                satisfied.add(truths.get(i).trueBits(), asks.get(i).weightOrOne());
                unknown.add(truths.get(i).unknownBits(), asks.get(i).weightOrOne());
            }
            offered.add(new Offered(variant, mask, satisfied, unknown, total));
        }

        /** {@link Verdict#of} for 64 sites at once. */
        private void judge(int w, long mask, boolean variant, List<Precondition> asks, List<TruthBits> truths) {
            if (mask == 0) {
                return;
            }
            long hopeless = 0;
            long remediable = 0;
            long unknown = 0;
            long lacking = variant ? -1L : 0;
            for (int i = 0; i < asks.size(); i++) {
                long isUnknown = truths.get(i).unknownBits()[w];
                long isFalse = ~(truths.get(i).trueBits()[w] | isUnknown);
                Precondition ask = asks.get(i);
                if (ask.need() == Precondition.Need.HELPFUL) {
                    lacking |= isFalse;
                } else {
                    unknown |= isUnknown;
                    if (ask.remedy() == null) {
                        hopeless |= isFalse;
                    } else {
                        remediable |= isFalse;
                    }
                }
            }
            put(Verdict.CORE_IDEA_ONLY, w, mask & hopeless & coreOnly[w]);
            put(Verdict.UNSUITABLE, w, mask & hopeless & ~coreOnly[w]);
            long rest = mask & ~hopeless;
            put(Verdict.PREPARE_FIRST, w, rest & remediable);
            rest &= ~remediable;
            put(Verdict.UNKNOWN, w, rest & unknown);
            rest &= ~unknown;
            put(Verdict.ADAPT, w, rest & lacking);
            put(Verdict.READY, w, rest & ~lacking);
        }

        private void put(Verdict verdict, int w, long bits) {
            verdicts[verdict.ordinal()][w] |= bits;
        }

        Fits build() {
            return new Fits(sites, verdicts, List.copyOf(offered));
        }
    }
}
