package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;

/** A chosen field, comparison and value become a rule, or it is said what is wrong with them. */
class SuitDraftTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            grids; at-least; 20; site.grids >= 20
            grids; is-not; 1,200; site.grids != 1200
            network-coverage; at-most; 80; site.network_coverage <= percent('80%')
            network-coverage; at-least; 30.5%; site.network_coverage >= percent('30.5%')
            has-property-company; is; 是; site.has_property_company
            has-property-company; is-not; 是; !site.has_property_company
            has-property-company; is-not; 否; site.has_property_company
            clan-influence; is; strong; site.clan_influence == 'strong'
            """)
    void becomesARule(String field, String than, String value, String rule) {
        assertThat(new SuitDraft(field, than, value).rule(Dictionary.standard()))
                .isEqualTo(Outcome.done(rule));
    }

    @Test
    void anOptionIsAlsoReadByItsName() {
        Field field = Objects.requireNonNull(Dictionary.standard().field("clan-influence"));
        assertThat(new SuitDraft(field.id(), "is-not", field.optionTitle("strong")).rule(Dictionary.standard()))
                .isEqualTo(Outcome.done("site.clan_influence != 'strong'"));
    }

    @Test
    void nothingChosenSuitsAnywhere() {
        assertThat(new SuitDraft("", "at-least", "").rule(Dictionary.standard()))
                .isEqualTo(Outcome.done("true"));
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, is, 1, field, choice-unknown",
        "grids, about, 1, than, choice-unknown",
        "grids, is, '', value, missing",
        "grids, is, 几个, value, value-unreadable",
        "clan-influence, at-least, strong, than, not-ordered",
        "clan-influence, is, 很强, value, value-unreadable"
    })
    void whatIsWrongIsSaidAtItsField(String field, String than, String value, String at, String code) {
        Finding finding = finding(new SuitDraft(field, than, value));
        assertThat(finding.at().toString()).isEqualTo(at);
        assertThat(finding.code().id()).isEqualTo(code);
    }

    private static Finding finding(SuitDraft draft) {
        return draft.rule(Dictionary.standard())
                        instanceof Outcome.Refused<String>(Refusal.Invalid(List<Finding> findings))
                ? findings.getFirst()
                : org.junit.jupiter.api.Assertions.fail("no finding");
    }
}
