package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What points to a person is taken out of words, and nothing else. The numbers are made up. */
class ScrubTest {

    private static final Scrub SCRUB = new Scrub(List.of("林小满", "1"));

    @ParameterizedTest
    @CsvSource({
        "请打13900100001联系, 请打（电话略）联系",
        "电话 139-0010-0001。, 电话 （电话略）。",
        "座机0990-8765432, 座机（电话略）",
        "身份证99010119800101123X, 身份证（证件号略）",
        "卡号6200000000000000000, 卡号（号码略）",
        "写信到 a.b@example.com 吧, 写信到 （邮箱略） 吧",
        "车牌京A12345占道, 车牌（车牌略）占道",
        "住2单元302室, 住某户",
        "我叫王小明，路灯坏了, 我叫某某，路灯坏了",
        "王小明先生说, 王某先生说",
        "林小满摔了, 某某摔了"
    })
    void whatPointsToSomebodyGoes(String words, String cleaned) {
        assertThat(SCRUB.clean(words)).isEqualTo(cleaned);
        assertThat(SCRUB.clean(cleaned)).as("again").isEqualTo(cleaned);
        assertThat(SCRUB.isClean(words)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026年11月23日修好", "更换灯头12个，花费3500元", "东街12号门前", "周边居民和老人都说好", "编号20261123-0042"})
    void whatPointsToNobodyStays(String words) {
        assertThat(SCRUB.clean(words)).isEqualTo(words);
    }

    @Test
    void aSingleCharacterIsNoName() {
        assertThat(SCRUB.clean("1 盏")).isEqualTo("1 盏");
    }
}
