package org.zhagen.kernel.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01, 2023-12",
        "2023年, 2023-01, 2023-12",
        "2023-05, 2023-05, 2023-05",
        "2023年5月, 2023-05, 2023-05",
        "2023-05/2024-04, 2023-05, 2024-04",
        "2023年1-6月, 2023-01, 2023-06",
        "2023年1月至6月, 2023-01, 2023-06",
        "2023-Q2, 2023-04, 2023-06",
        "2023年四季度, 2023-10, 2023-12",
        "2023年第一季度, 2023-01, 2023-03",
        "2023-H2, 2023-07, 2023-12",
        "2023年上半年, 2023-01, 2023-06"
    })
    void isReadAsPeopleWriteIt(String text, String first, String last) {
        assertEquals(Optional.of(new Period(YearMonth.parse(first), YearMonth.parse(last))), Period.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "去年", "2023-13", "2023-00", "2024-04/2023-05", "2023年6-1月", "2023-Q5", "23", "2023/2024/2025"
            })
    void whatIsNoPeriodIsNone(String text) {
        assertEquals(Optional.empty(), Period.parse(text));
    }

    @Test
    void endsNotBeforeItBegins() {
        YearMonth may = YearMonth.of(2023, 5);
        assertThrows(IllegalArgumentException.class, () -> new Period(may, may.minusMonths(1)));
    }

    @Test
    void seasonsAreTheSameMonthsOfTheYear() {
        Period first = Period.parse("2023-H1").orElseThrow();
        assertTrue(first.sameSeason(Period.parse("2024-H1").orElseThrow()));
        assertFalse(first.sameSeason(Period.parse("2024-H2").orElseThrow()));
        assertFalse(first.sameSeason(Period.parse("2024-Q1").orElseThrow()));
        assertEquals(6, first.months());
    }

    @Test
    void whatIsPrintedIsReadAgain() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 1_000; round++) {
            YearMonth first = YearMonth.of(random.nextInt(1990, 2040), random.nextInt(1, 13));
            Period period = new Period(first, first.plusMonths(random.nextInt(30)));
            assertEquals(Optional.of(period), Period.parse(period.toString()));
        }
    }
}
