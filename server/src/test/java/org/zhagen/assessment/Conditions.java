package org.zhagen.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.rule.ColumnRule;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.rule.Declared;
import org.zhagen.kernel.rule.Expected;
import org.zhagen.kernel.rule.Rule;
import org.zhagen.kernel.rule.RuleScope;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.rule.TruthBits;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Profile;

/** Conditions over a field of each type, asked site by site and over columns. */
final class Conditions {

    private static final List<String> SOURCES = List.of(
            "site.population > 4000",
            "site.elderly_share >= percent('50%')",
            "site.data_platform",
            "site.terrain == 'hill'",
            "site.communities == 2");

    private Conditions() {}

    static List<Truth> of(Profile site) {
        return rules().map(rule -> rule.truth(new Bindings(site.values(), Map.of())))
                .toList();
    }

    static List<Truth> of(Columns columns, int site) {
        return rules().map(rule -> ((ColumnRule) ColumnRule.compile(rule, Map.of())).evaluate(columns))
                .map((TruthBits bits) -> bits.at(site))
                .toList();
    }

    private static java.util.stream.Stream<Rule> rules() {
        Map<String, Declared> fields = Dictionary.standard().fields().values().stream()
                .collect(Collectors.toMap(field -> field.id(), field -> new Declared(field.type(), field.optionIds())));
        RuleScope scope = RuleScope.of(fields, Map.of());
        return IntStream.range(0, SOURCES.size()).mapToObj(at -> (Rule) scope.compile(SOURCES.get(at), Expected.TRUTH));
    }
}
