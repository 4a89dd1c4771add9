package org.zhagen.assessment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhagen.kernel.fit.Fits;
import org.zhagen.kernel.fit.Score;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.site.RegionCode;

/** The verdicts of the sites of a board, as they are and as they would be, counted and put in order. */
final class SiteVerdicts {

    private static final int PLACES = 21;
    private static final long SCALE = 100_000;

    private final SiteBoard board;
    private final SiteBoard.Range range;
    private final Fits fits;
    private final Verdict[] before;
    private final Verdict[] after;
    private final double[] low;
    private final double[] high;

    SiteVerdicts(SiteBoard board, SiteBoard.Range range, Fits asIs, Fits whatIf) {
        this.board = board;
        this.range = range;
        this.fits = whatIf;
        this.before = asIs.verdicts();
        this.after = asIs.equals(whatIf) ? before : whatIf.verdicts();
        this.low = new double[board.size()];
        this.high = new double[board.size()];
        whatIf.scores(low, high);
    }

    Map<Verdict, Integer> before() {
        return counts(before, range.from(), range.to());
    }

    Map<Verdict, Integer> after() {
        return counts(after, range.from(), range.to());
    }

    private static Map<Verdict, Integer> counts(Verdict[] verdicts, int from, int to) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        for (int at = from; at < to; at++) {
            counts.merge(verdicts[at], 1, Integer::sum);
        }
        return counts;
    }

    int changed() {
        int changed = 0;
        for (int at = range.from(); at < range.to(); at++) {
            changed += before[at] == after[at] ? 0 : 1;
        }
        return changed;
    }

    /** What becomes of the sites in each region with so many digits, in the order of the codes. */
    Map<RegionCode, Map<Verdict, Integer>> byRegion(int digits) {
        Map<RegionCode, Map<Verdict, Integer>> regions = new LinkedHashMap<>();
        int from = range.from();
        while (from < range.to()) {
            String code = board.site(from).code().digits();
            String prefix = code.substring(0, Math.min(digits, code.length()));
            int to = Math.min(board.within(prefix).to(), range.to());
            regions.put(new RegionCode(prefix), counts(after, from, to));
            from = to;
        }
        return regions;
    }

    /** The verdict that most sites have; of several the better one. */
    static Verdict dominant(Map<Verdict, Integer> counts) {
        Verdict dominant = Verdict.UNKNOWN;
        int most = -1;
        for (Verdict verdict : Arrays.stream(Verdict.values())
                .sorted(Comparator.comparingInt(Suitability::rank))
                .toList()) {
            int count = counts.getOrDefault(verdict, 0);
            if (count > most) {
                dominant = verdict;
                most = count;
            }
        }
        return dominant;
    }

    /** The places of the sites that the filters leave, in order. */
    int[] ordered(SitesAsk ask, SitesAsk.Order order, boolean descending) {
        long[] keys = new long[range.size()];
        int count = 0;
        for (int at = range.from(); at < range.to(); at++) {
            boolean left = (ask.verdict() == null || after[at] == ask.verdict())
                    && (!ask.changed() || before[at] != after[at]);
            if (left) {
                keys[count++] = key(at, order, descending) << PLACES | at;
            }
        }
        long[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = (int) (sorted[i] & (1L << PLACES) - 1);
        }
        return places;
    }

    /** Small for what comes first; what is equal stays in the order of the codes. At most 42 bits. */
    private long key(int at, SitesAsk.Order order, boolean descending) {
        long score = Math.round(low[at] * SCALE) * (SCALE + 1) + Math.round(high[at] * SCALE);
        long mostScore = SCALE * (SCALE + 1) + SCALE;
        return switch (order) {
            case SCORE -> descending ? mostScore - score : score;
            case VERDICT -> {
                int rank = Suitability.rank(after[at]);
                yield (descending ? Verdict.values().length - rank : rank) * (mostScore + 1) + mostScore - score;
            }
            case NAME ->
                descending
                        ? board.size() - board.site(at).rank()
                        : board.site(at).rank();
            case REGION -> descending ? board.size() - at : at;
        };
    }

    PlaybookSites.Line line(int at, Map<RegionCode, String> names) {
        BoardRows.Site site = board.site(at);
        return new PlaybookSites.Line(
                site.code(),
                site.name(),
                site.code().parent().map(above -> names.getOrDefault(above, "")).orElse(""),
                Objects.requireNonNull(before[at]),
                Objects.requireNonNull(after[at]),
                new Score(low[at], high[at]),
                fits.variant(at).map(Variant::title).orElse(""));
    }

    List<BoardRows.Site> sites(int[] places) {
        return Arrays.stream(places).mapToObj(board::site).toList();
    }
}
