package org.zhagen.bench;

import org.zhagen.kernel.fit.Fits;
import org.zhagen.kernel.fit.Verdict;

/**
 * What a fit says of every site, by position.
 *
 * @param low lower end of the score, 0 to 1
 * @param high upper end of the score, 0 to 1
 */
record Answers(Verdict[] verdicts, double[] low, double[] high) {

    static Answers of(Fits fits) {
        Answers answers = new Answers(fits.verdicts(), new double[fits.sites()], new double[fits.sites()]);
        fits.scores(answers.low, answers.high);
        return answers;
    }

    /** Whether both say the same of a site, to the last bit of the score. */
    boolean same(int site, Verdict verdict, double lower, double upper) {
        return verdicts[site] == verdict
                && Double.compare(low[site], lower) == 0
                && Double.compare(high[site], upper) == 0;
    }
}
