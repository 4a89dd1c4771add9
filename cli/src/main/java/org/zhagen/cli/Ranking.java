package org.zhagen.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhagen.kernel.fit.ColumnarFitter;
import org.zhagen.kernel.fit.Fits;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;

/**
 * Sites in the order in which people ask about them: those that a playbook suits best first. Over columns, because a whole country
 * is too much to be fitted in detail for a list of which the beginning is shown.
 *
 * @param counts how many sites have each verdict, best first; verdicts that no site has are left out
 * @param sites all sites, best first: by verdict, then by score, then as in the table
 */
record Ranking(Map<Verdict, Integer> counts, List<Profile> sites) {

    private static final List<Verdict> ORDER = List.of(
            Verdict.READY,
            Verdict.ADAPT,
            Verdict.PREPARE_FIRST,
            Verdict.UNKNOWN,
            Verdict.CORE_IDEA_ONLY,
            Verdict.UNSUITABLE);

    static Ranking of(Fitter fitter, List<Profile> sites, Dictionary dictionary) {
        Fits fits = new ColumnarFitter(fitter).fit(columns(fitter, sites, dictionary), sites::get);
        Verdict[] verdicts = fits.verdicts();
        double[] low = new double[sites.size()];
        double[] high = new double[sites.size()];
        fits.scores(low, high);
        List<Profile> ranked = IntStream.range(0, sites.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer site) -> ORDER.indexOf(verdicts[site]))
                        .thenComparingDouble(site -> -low[site])
                        .thenComparingDouble(site -> -high[site]))
                .map(sites::get)
                .toList();
        Map<Verdict, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : ORDER) {
            if (fits.count(verdict) > 0) {
                counts.put(verdict, fits.count(verdict));
            }
        }
        return new Ranking(counts, ranked);
    }

    private static Columns columns(Fitter fitter, List<Profile> sites, Dictionary dictionary) {
        Columns.Builder columns = Columns.builder(sites.size());
        for (String id : fitter.siteFields()) {
            Field field = dictionary.field(id);
            if (field != null) {
                columns.add(
                        id,
                        field.type(),
                        sites.stream().map(site -> site.values().get(id)).toList());
            }
        }
        return columns.build();
    }
}
