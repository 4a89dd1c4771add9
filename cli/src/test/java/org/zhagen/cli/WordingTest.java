package org.zhagen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhagen.kernel.adaptation.Frame;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Phase;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.ValueType;

class WordingTest {

    private final Wording zh = new Wording(new Console("zh", System.out, System.err));
    private final Wording en = new Wording(new Console("en", System.out, System.err));

    @ParameterizedTest
    @ValueSource(
            classes = {
                TreeDiff.Kind.class,
                Frame.Nature.class,
                Change.Kind.class,
                Phase.class,
                Precondition.Need.class,
                Field.Category.class,
                Design.class,
                ValueType.class,
                Verdict.class
            })
    void everyWordOfAReportIsThereInChinese(Class<? extends Enum<?>> type) {
        for (Enum<?> constant : type.getEnumConstants()) {
            assertTrue(zh.word(constant).codePoints().allMatch(c -> c > 0x7F), constant + " " + zh.word(constant));
        }
    }

    @Test
    void amountsAreWrittenAsPeopleWriteThem() {
        assertEquals("2小时30分钟", zh.amount(Duration.ofMinutes(150)));
        assertEquals("2h30m", en.amount(Duration.ofMinutes(150)));
        assertEquals("是", zh.amount(true));
        assertEquals("no", en.amount(false));
        assertEquals("30%", zh.amount(new Percent(30)));
        assertEquals("3.7万元/年", zh.amount(new Money(3_700_000), "元/年"));
        assertEquals("3 人", zh.amount(3L, "人"));
    }

    @Test
    void valuesOfDocumentsTakeOneLine() {
        Place at = Place.of("");
        assertEquals("∅", zh.text(null));
        assertEquals("3小时", zh.text(Node.of("3h", at)));
        assertEquals("3h", en.text(Node.of("3h", at)));
        assertEquals("否", zh.text(Node.of(false, at)));
        assertEquals("二十四".repeat(13) + "二…", zh.text(Node.of("二十四".repeat(14), at)));
        assertEquals("[\"a\"]", zh.text(Node.of(List.of("a"), at)));
    }

    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertEquals(6, TextColumns.width("龙门ab"));
        assertEquals(20, TextColumns.width("█".repeat(20)));
    }
}
