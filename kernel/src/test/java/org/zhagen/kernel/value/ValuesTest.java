package org.zhagen.kernel.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10万元|10000000|10万元",
                "1.5亿元|15000000000|1.5亿元",
                "500元|50000|500元",
                "500|50000|500元",
                "-3元|-300|-3元",
                "1,200.50元|120050|1200.5元",
                "１２万|12000000|12万元",
                "￥0.01|1|0.01元",
                "2万亿元|200000000000000|20000亿元",
                "123456.78元|12345678|123456.78元",
            })
    void moneyIsExact(String text, long fen, String printed) {
        assertEquals(Optional.of(new Money(fen)), Money.parse(text));
        assertEquals(printed, new Money(fen).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "元", "三万元", "1.005元", "1,20元", "10千元", "99999999999亿元", "--3元", "1e5", "3 4元"})
    void otherMoneyIsRefused(String text) {
        assertEquals(Optional.empty(), Money.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"30%,30", "30.5%,30.5", "３０％,30", "-5 %,-5", "0%,0", "120%,120"})
    void percentIsPoints(String text, double points) {
        assertEquals(Optional.of(new Percent(points)), Percent.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "%", "30%%", "三成", "1e2%", "0x1p3%"})
    void otherPercentIsRefused(String text) {
        assertEquals(Optional.empty(), Percent.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2h,7200,2h,2小时",
        "30m,1800,30m,30分钟",
        "90s,90,1m30s,1分钟30秒",
        "14d,1209600,14d,14天",
        "2w,1209600,14d,14天",
        "1h30m,5400,1h30m,1小时30分钟",
        "0h,0,0s,0秒",
        "-2h,-7200,-2h,-2小时",
    })
    void durationsAreRead(String text, long seconds, String printed, String chinese) {
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), Durations.parse(text));
        assertEquals(printed, Durations.print(Duration.ofSeconds(seconds)));
        assertEquals(chinese, Durations.chinese(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "2", "h", "30m1h", "1h1h", "1.5h", "12mo", "999999999999999999w"})
    void otherDurationsAreRefused(String text) {
        assertEquals(Optional.empty(), Durations.parse(text));
    }

    @Test
    void whatIsPrintedIsReadAgain() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 5_000; i++) {
            long wide = random.nextLong() >> random.nextInt(64);
            Money money = new Money(wide);
            assertEquals(Optional.of(money), Money.parse(money.toString()));
            Duration length = Duration.ofSeconds(wide >> 8);
            assertEquals(Optional.of(length), Durations.parse(Durations.print(length)));
            Percent percent = new Percent(random.nextInt(-100_000, 100_000) / 1000.0);
            assertEquals(Optional.of(percent), Percent.parse(percent.toString()));
        }
        Money least = new Money(Long.MIN_VALUE);
        assertEquals(Optional.of(least), Money.parse(least.toString()));
    }

    @ParameterizedTest
    @CsvSource({"'1,200',1200", "１２,12", "-7,-7", "' 5 ',5"})
    void countsAreRead(String text, long count) {
        assertEquals(new Reading.Value(count), Values.parse(ValueType.COUNT, text, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"'1,200.5',1200.5", "3,3", "-0.25,-0.25", "1e3,1000"})
    void numbersAreRead(String text, double number) {
        assertEquals(new Reading.Value(number), Values.parse(ValueType.NUMBER, text, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "是,true",
        "有,true",
        "TRUE,true",
        "y,true",
        "1,true",
        "否,false",
        "无,false",
        "false,false",
        "n,false",
        "0,false"
    })
    void flagsAreRead(String text, boolean flag) {
        assertEquals(new Reading.Value(flag), Values.parse(ValueType.FLAG, text, List.of()));
    }

    @Test
    void aChoiceMustBeAnOption() {
        List<String> options = List.of("山区", "平原");
        assertEquals(new Reading.Value("山区"), Values.parse(ValueType.CHOICE, " 山区 ", options));
        Reading.Unreadable refused =
                assertInstanceOf(Reading.Unreadable.class, Values.parse(ValueType.CHOICE, "山地", options));
        assertEquals(options, refused.examples());
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT,3.5",
        "COUNT,9223372036854775808",
        "NUMBER,NaN",
        "NUMBER,1e999",
        "FLAG,也许",
        "PERCENT,30",
        "MONEY,x"
    })
    void whatCannotBeReadSaysWhatWasExpected(ValueType type, String text) {
        Reading.Unreadable refused = assertInstanceOf(Reading.Unreadable.class, Values.parse(type, text, List.of()));
        assertEquals(type, refused.expected());
        for (String example : refused.examples()) {
            assertInstanceOf(Reading.Value.class, Values.parse(type, example, List.of()));
        }
    }

    @Test
    void everyTypeHasASpelling() {
        for (ValueType type : ValueType.values()) {
            assertEquals(Optional.of(type), ValueType.spelled(type.spelling()));
        }
        assertEquals(Optional.empty(), ValueType.spelled("Count"));
    }
}
