package org.zhagen.kernel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.Reading;

class DictionaryTest {

    private static final Dictionary STANDARD = Dictionary.standard();

    private final Findings findings = new Findings();

    @Test
    void theStandardIsInOrder() {
        assertTrue(STANDARD.fields().size() > 40);
        assertEquals("population", STANDARD.fields().firstEntry().getKey());
        STANDARD.fields().forEach((id, field) -> assertEquals(id, field.id()));
    }

    @Test
    void aDeploymentAddsFields() {
        Dictionary larger =
                extend("{id: wells, title: 水井, title-en: Wells, category: material, type: count, min: 0, max: 500,"
                        + " find-out: 数, used-for: 饮水}");
        assertEquals(List.of(), findings.sorted());
        assertEquals(STANDARD.fields().size() + 1, larger.fields().size());
        assertEquals("wells", larger.fields().lastEntry().getKey());
        assertNull(STANDARD.field("wells"));
        assertSame(STANDARD.field("population"), larger.field("population"));
    }

    @Test
    void mistakesOfAFileAreAllFound() {
        extend(
                "{id: population, title: a, title-en: A, category: people, type: count, find-out: x, used-for: y},"
                        + " {id: Bad, title: b, title-en: B, category: people, type: percent, max: '12', find-out: x, used-for: y},"
                        + " {id: c, title: c, title-en: C, category: people, type: choice, find-out: x, used-for: y},"
                        + " {id: d, title: d, title-en: D, category: people, type: flag, options: [{id: a, title: b}], find-out: x, used-for: y}");
        assertEquals(
                List.of("field-repeated", "field-id", "field-limit", "field-options", "field-options"),
                findings.sorted().stream().map(f -> f.code().id()).toList());
    }

    @Test
    void aBrokenFileChangesNothing() {
        Dictionary same = STANDARD.extend("f.yaml", "fields: [".getBytes(StandardCharsets.UTF_8), findings);
        assertTrue(findings.hasErrors());
        assertEquals(STANDARD.fields(), same.fields());
    }

    @Test
    void columnsAreFoundByEachOfTheirNames() {
        Field share = field("elderly-share");
        assertSame(share, STANDARD.byHeader("elderly-share"));
        assertSame(share, STANDARD.byHeader("elderly_share"));
        assertSame(share, STANDARD.byHeader(" " + share.title() + " "));
        assertNull(STANDARD.byHeader("Elderly share"));
        assertTrue(STANDARD.headers().contains(share.title()));
    }

    @Test
    void valuesLieInTheirRange() {
        Field share = field("elderly-share");
        assertTrue(share.range().contains(new Percent(0)));
        assertTrue(share.range().contains(new Percent(100)));
        assertFalse(share.range().contains(new Percent(100.1)));
        assertFalse(share.range().contains(new Percent(-1)));
        Field population = field("population");
        assertFalse(population.range().contains(0L));
        assertTrue(population.range().contains(5_000_000L));
        assertFalse(population.range().contains(5_000_001L));
        assertTrue(field("terrain").range().contains("mountain"));
    }

    @Test
    void aChoiceIsReadByIdOrTitle() {
        Field terrain = field("terrain");
        Field.Option mountain = terrain.options().stream()
                .filter(option -> option.id().equals("mountain"))
                .findFirst()
                .orElseThrow();
        assertEquals(new Reading.Value("mountain"), Dictionary.parse(terrain, "mountain"));
        assertEquals(new Reading.Value("mountain"), Dictionary.parse(terrain, " " + mountain.title() + " "));
        assertEquals(mountain.title(), terrain.optionTitle("mountain"));
        assertEquals("moon", terrain.optionTitle("moon"));
        Reading.Unreadable wrong = (Reading.Unreadable) Dictionary.parse(terrain, "moon");
        assertTrue(wrong.toString().contains("mountain（" + mountain.title() + "）"), wrong.toString());
    }

    private Dictionary extend(String fields) {
        String text = "format: zhagen-dictionary/1\nfields: [" + fields + "]\n";
        return STANDARD.extend("f.yaml", text.getBytes(StandardCharsets.UTF_8), findings);
    }

    private static Field field(String id) {
        return Objects.requireNonNull(STANDARD.field(id));
    }
}
