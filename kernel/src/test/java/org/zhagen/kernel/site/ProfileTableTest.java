package org.zhagen.kernel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.value.Percent;

class ProfileTableTest {

    private final Findings findings = new Findings();

    private ProfileTable table(String... header) {
        return new ProfileTable("t.csv", Dictionary.standard(), 1, List.of(header), findings);
    }

    private List<String> codes() {
        return findings.sorted().stream().map(f -> f.at() + " " + f.code().id()).toList();
    }

    @Test
    void aHeaderMayNameTheUnitOfTheField() {
        Profile site =
                table("code", "常住人口（人）", "户数 (户)", "60岁以上老年人口占比（％）").row(2, List.of("1306", "12000", "3000", "20%"));
        assertEquals(List.of(), codes());
        assertNotNull(site);
        assertEquals(
                Map.of("population", 12000L, "households", 3000L, "elderly-share", new Percent(20)), site.values());
    }

    @Test
    void figuresInAnotherUnitAreNotTakenForTheFields() {
        Profile site = table("code", "可投入资金（万元）").row(2, List.of("1306", "30"));
        assertEquals(List.of("t.csv:1:2 column-unit"), codes());
        assertNotNull(site);
        assertEquals(Map.of(), site.values());
    }

    @Test
    void theFirstOfTwoColumnsOfCodesCounts() {
        Profile site = table("code", "代码", "name").row(2, List.of("1306", "1307", "甲"));
        assertEquals(List.of("t.csv:1:2 column-repeated"), codes());
        assertNotNull(site);
        assertEquals("1306", site.code());
    }

    @Test
    void eachBadCellIsNamedEvenIfItSaysTheSame() {
        ProfileTable table = table("code", "population");
        List<Object> read = new ArrayList<>();
        for (int row = 2; row < 6; row++) {
            Profile site = table.row(row, List.of("130" + row, row % 2 == 0 ? "5" : "约300"));
            assertNotNull(site);
            read.add(site.values());
        }
        assertEquals(List.of(Map.of("population", 5L), Map.of(), Map.of("population", 5L), Map.of()), read);
        assertEquals(List.of("t.csv:3:2 bad-cell", "t.csv:5:2 bad-cell"), codes());
    }
}
