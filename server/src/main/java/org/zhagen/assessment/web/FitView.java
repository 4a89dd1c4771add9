package org.zhagen.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.assessment.FieldState;
import org.zhagen.assessment.SiteFit;
import org.zhagen.assessment.Stock;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.fit.Cost;
import org.zhagen.kernel.fit.SmallestChange;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.registry.book.RuleWords;

/**
 * A fit report in words.
 *
 * @param low the lower end of the score, in whole percent
 * @param high the upper end
 * @param variant title of the variant that suits; empty for none
 * @param variantPlace where it stands in the playbook: file and line
 * @param moves null when nothing that is known would make it fit
 * @param withVariant the variant with which the moves make it fit; empty for none
 * @param book page of the version in the library
 */
record FitView(
        String verdict,
        long low,
        long high,
        String variant,
        String variantPlace,
        List<Row> rows,
        @Nullable List<MoveView> moves,
        String withVariant,
        List<Kind> stock,
        String book,
        int unknown,
        boolean level,
        boolean simulated) {

    /**
     * A precondition.
     *
     * @param state {@code true}, {@code false} or {@code unknown}
     * @param rule in words
     * @param source the rule as it is written
     * @param remedy empty for none
     * @param place file and line
     */
    record Row(
            String state,
            String rule,
            String source,
            boolean required,
            int weight,
            String because,
            String remedy,
            String place,
            List<FieldView> fields) {}

    /** One of the four kinds of resources. */
    record Kind(String id, List<Need> needs, List<FieldView> known, List<FieldView> missing) {}

    /**
     * What is needed of it.
     *
     * @param amount with its unit; empty while it is unknown
     * @param unknown titles of the fields that would make it known
     * @param fields of the profile from which the amount follows
     */
    record Need(String title, String amount, String note, List<String> unknown, String place, List<FieldView> fields) {}

    /** Puts reports into words. */
    @Component
    static class Words {

        private final Dictionary dictionary;
        private final FieldWords fields;
        private final SizeWords sizes;
        private final MoveView.Words moves;

        Words(Dictionary dictionary, FieldWords fields, SizeWords sizes, MoveView.Words moves) {
            this.dictionary = dictionary;
            this.fields = fields;
            this.sizes = sizes;
            this.moves = moves;
        }

        FitView of(SiteFit fit, Locale language) {
            RuleWords rules = new RuleWords(fit.published().playbook().model(), dictionary, language);
            SmallestChange smallest = fit.smallest();
            return new FitView(
                    fit.fit().verdict().id(),
                    Math.round(100 * fit.fit().score().low()),
                    Math.round(100 * fit.fit().score().high()),
                    title(fit.fit().variant()),
                    place(fit.fit().variant()),
                    fit.asks().stream().map(ask -> row(ask, rules, language)).toList(),
                    smallest == null ? null : moves.of(smallest.moves(), language),
                    smallest == null ? "" : title(smallest.variant()),
                    fit.stock().stream().map(stock -> kind(stock, language)).toList(),
                    "/library/playbooks/" + fit.published().about().playbook() + "/"
                            + fit.published().about().version(),
                    fit.unknownFields().size(),
                    fit.level(),
                    fit.site().isSimulated());
        }

        private static String title(@Nullable Variant variant) {
            return variant == null ? "" : variant.title();
        }

        private static String place(@Nullable Variant variant) {
            return variant == null ? "" : MoveView.Words.place(variant.at());
        }

        private Row row(SiteFit.Ask ask, RuleWords rules, Locale language) {
            Precondition precondition = ask.state().precondition();
            return new Row(
                    Code.kebab(ask.state().state()),
                    rules.of(precondition.rule()),
                    precondition.rule().source(),
                    precondition.need() == Precondition.Need.REQUIRED,
                    precondition.weightOrOne(),
                    precondition.because(),
                    Objects.requireNonNullElse(precondition.remedy(), ""),
                    MoveView.Words.place(precondition.at()),
                    views(ask.fields(), language));
        }

        private Kind kind(Stock stock, Locale language) {
            return new Kind(
                    Code.kebab(stock.kind()),
                    stock.needs().stream().map(need -> need(need, language)).toList(),
                    views(stock.known(), language),
                    views(stock.missing(), language));
        }

        private Need need(Stock.Need need, Locale language) {
            Cost cost = need.cost();
            Object amount = cost.amount();
            return new Need(
                    cost.resource().title(),
                    amount == null ? "" : sizes.value(amount, cost.resource().unit(), language),
                    Objects.requireNonNullElse(cost.resource().note(), ""),
                    cost.unknownFields().stream()
                            .map(dictionary::field)
                            .filter(Objects::nonNull)
                            .map(field -> fields.title(field, language))
                            .toList(),
                    MoveView.Words.place(cost.resource().at()),
                    views(need.fields(), language));
        }

        private List<FieldView> views(List<FieldState> states, Locale language) {
            return states.stream()
                    .map(state -> FieldView.of(state, fields, language))
                    .toList();
        }
    }
}
