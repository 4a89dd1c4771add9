package org.zhagen.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhagen.kernel.fit.ColumnarFitter;
import org.zhagen.kernel.fit.Fit;
import org.zhagen.kernel.fit.Fits;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Profile;

/** How many sites have each verdict; verdicts that no site has are left out. */
final class VerdictCount {

    private VerdictCount() {}

    static Map<Verdict, Integer> of(List<Fit> fits) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        fits.forEach(fit -> counts.merge(fit.verdict(), 1, Integer::sum));
        return counts;
    }

    /** Counts over columns, because a whole country is too much to be fitted in detail for a count. */
    static Map<Verdict, Integer> of(Fitter fitter, List<Profile> sites, Dictionary fields) {
        Columns.Builder columns = Columns.builder(sites.size());
        fields.fields()
                .forEach((id, field) -> columns.add(
                        id,
                        field.type(),
                        sites.stream().map(site -> site.values().get(id)).toList()));
        Fits fits = new ColumnarFitter(fitter).fit(columns.build(), sites::get);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            if (fits.count(verdict) > 0) {
                counts.put(verdict, fits.count(verdict));
            }
        }
        return counts;
    }
}
