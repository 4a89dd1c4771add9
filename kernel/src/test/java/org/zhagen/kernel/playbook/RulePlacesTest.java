package org.zhagen.kernel.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhagen.kernel.document.Finding;

/** A misspelt field is found at its very column, however YAML wraps the rule. */
class RulePlacesTest {

    private static final String RULE = "rule: site.departments >= 5\n";

    @Test
    void theSampleHasNoFault() {
        assertEquals(List.of(), Samples.lint(Samples.minimal()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule: site.¦departmens >= 5\n",
                "rule: 'site.¦departmens >= 5'\n",
                "rule: \"site.¦departmens >= 5\"\n",
                "rule: \"site.terrain == \\\"mountain\\\" || site.¦departmens >= 5\"\n",
                "rule: 'site.terrain == ''mountain'' || site.¦departmens >= 5'\n",
                "rule: site.terrain == 'mountain'\n      || site.¦departmens >= 5\n",
                "rule: \"site.terrain == 'mountain'\n      || site.¦departmens >= 5\"\n",
                "rule: |\n      site.terrain == 'mountain'\n        || site.¦departmens >= 5\n",
                "rule: >-\n      site.terrain == 'mountain'\n      || site.¦departmens >= 5\n",
                "rule: >\n\n      site.terrain == 'mountain'\n\n      || site.¦departmens >= 5\n",
                "rule: \"'高' == '😀' || site.¦departmens >= 5\"\n"
            })
    void placesAreExact(String rule) {
        String text = Samples.edited(RULE, rule);
        List<Finding> found = Samples.lint(text);
        assertEquals(
                List.of("t.yaml" + Samples.marked(text) + " rule-name departments"),
                found.stream()
                        .map(f -> f.at() + " " + f.code().id() + " " + f.maybe())
                        .toList());
    }

    @Test
    void aTargetIsFoundBehindItsSign() {
        String text = Samples.edited("target: \"<= 2\"", "target: \">=  params.¦respond_withn\"");
        Finding found = Samples.lint(text).getFirst();
        assertEquals("t.yaml" + Samples.marked(text), found.at().toString());
        assertEquals("respond_within", found.maybe());
    }

    @Test
    void defaultsSeeTheSiteOnly() {
        String text = Samples.edited("default: 2h,", "default: \"¦params.phone ? duration('1h') : duration('2h')\",");
        List<Finding> found = Samples.lint(text);
        assertFalse(found.isEmpty());
        assertEquals("rule-name", found.getFirst().code().id());
    }
}
