package org.zhagen.registry.web;

import java.util.List;
import java.util.Locale;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.practice.FormalismCode;
import org.zhagen.kernel.practice.Judgement;

/** What the formalism check says, as programs read it. */
record JudgementJson(String overall, int weight, List<Reason> reasons) {

    /**
     * One reason.
     *
     * @param at the fact it rests on
     */
    record Reason(String code, int weight, String at, List<String> values, String message) {}

    static JudgementJson of(Judgement judgement, Locale language) {
        return new JudgementJson(
                judgement.overall().id(),
                judgement.weight(),
                judgement.reasons().stream()
                        .map(reason -> reason(reason, language))
                        .toList());
    }

    private static Reason reason(Finding reason, Locale language) {
        int weight = reason.code() instanceof FormalismCode code ? code.weight() : 0;
        return new Reason(reason.code().id(), weight, reason.at().toString(), reason.args(), reason.message(language));
    }
}
