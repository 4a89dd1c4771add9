package org.zhagen.bench;

import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.zhagen.kernel.fit.ColumnarFitter;
import org.zhagen.kernel.fit.Fit;
import org.zhagen.kernel.fit.Fits;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.fit.PreconditionState;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Profile;

/** Whether all contenders give the same answers. Speeds of different answers are not worth comparing. */
final class Agreement {

    private final Villages villages;
    private final Fitter fitter;

    Agreement(Villages villages, Fitter fitter) {
        this.villages = villages;
        this.fitter = fitter;
    }

    /**
     * Checks DuckDB at every site, {@link Fitter} and plain CEL at a sample.
     *
     * @throws IllegalStateException at the first difference
     * @return the verdicts' counts
     */
    long[] check(DuckDb duck, int[] sample) throws SQLException, CelValidationException, CelEvaluationException {
        Fits fits = new ColumnarFitter(fitter).fit(villages.columns());
        Answers answers = Answers.of(fits);
        duck.answerAll();
        Answers theirs = duck.answers(villages.sites());
        for (int site = 0; site < villages.sites(); site++) {
            require(
                    theirs.same(site, answers.verdicts()[site], answers.low()[site], answers.high()[site]),
                    site,
                    "DuckDB");
        }
        long[] counts = duck.counts();
        for (Verdict verdict : Verdict.values()) {
            if (counts[verdict.ordinal()] != fits.count(verdict)) {
                throw new IllegalStateException("DuckDB counts " + verdict + " otherwise");
            }
        }
        PlainCel cel = new PlainCel(villages);
        for (int site : sample) {
            Profile profile = villages.profile(site);
            Fit fit = fitter.fit(profile);
            require(
                    answers.same(
                            site, fit.verdict(), fit.score().low(), fit.score().high()),
                    site,
                    "the site-by-site fit");
            conditions(cel, site, fit.preconditions());
        }
        return counts;
    }

    private void conditions(PlainCel cel, int site, List<PreconditionState> states) throws CelEvaluationException {
        Map<String, Object> row = PlainCel.row(villages, site);
        boolean variant = cel.truth(place(Measured.VARIANT), row) == Truth.TRUE;
        for (PreconditionState state : states) {
            String id = state.precondition().id();
            int place = place(variant && id.equals("network") ? Measured.IN_VARIANT : id);
            require(cel.truth(place, row) == state.state(), site, "plain CEL (" + id + ")");
        }
    }

    private static int place(String id) {
        return Measured.SPELLINGS.indexOf(Measured.spelling(id));
    }

    private void require(boolean same, int site, String who) {
        if (!same) {
            throw new IllegalStateException(
                    "Not measured: columns and " + who + " disagree about " + villages.profile(site));
        }
    }
}
