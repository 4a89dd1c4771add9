package org.zhagen.kernel.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;

/** Reference values: 国务院办公厅关于2026年部分节假日安排的通知, and the working days of years as they are published. */
class WorkingDaysTest {

    private static final WorkingDays DAYS = WorkingDays.standard();

    @Test
    void theNoticeFor2026() {
        assertFree("2026-01-01", "2026-01-03");
        assertWorked("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
        assertFree("2026-02-15", "2026-02-23");
        assertFree("2026-04-04", "2026-04-06");
        assertFree("2026-05-01", "2026-05-05");
        assertFree("2026-06-19", "2026-06-21");
        assertFree("2026-09-25", "2026-09-27");
        assertFree("2026-10-01", "2026-10-07");
        assertEquals(Optional.of("春节"), DAYS.holiday(LocalDate.parse("2026-02-14")));
        assertEquals(Optional.empty(), DAYS.holiday(LocalDate.parse("2026-03-03")));
    }

    /** Days of the week from Monday to Friday, less 11 holidays, 13 from 2025 on (国务院令第795号): shifted days even out in a year. */
    @Test
    void aYearHasItsWeekdaysLessItsHolidays() {
        assertEquals(260 - 11, worked(2023));
        assertEquals(261 - 13, worked(2025));
    }

    @Test
    void aYearWithoutNoticeGoesByTheWeek() {
        assertTrue(DAYS.knows(2004));
        assertTrue(DAYS.knows(2026));
        assertFalse(DAYS.knows(2027));
        assertTrue(DAYS.works(LocalDate.parse("2027-10-01")));
        assertFalse(DAYS.works(LocalDate.parse("2027-10-02")));
    }

    @Test
    void aFurtherNoticeGoesBefore() {
        Findings findings = new Findings();
        WorkingDays more =
                DAYS.with("2027.csv", "day,works,holiday\n2027-10-01,no,国庆节\n2027-10-09,yes,国庆节\n", findings);
        assertEquals(List.of(), findings.sorted());
        assertTrue(more.knows(2027));
        assertFalse(more.works(LocalDate.parse("2027-10-01")));
        assertTrue(more.works(LocalDate.parse("2027-10-09")));
        assertFalse(DAYS.knows(2027), "the days before stay as they were");
    }

    @Test
    void allThatIsWrongIsSaidAndNothingIsTaken() {
        Findings findings = new Findings();
        WorkingDays same = DAYS.with(
                "2027.csv",
                "day,works,holiday\n2027-01-01,no,元旦\n2027-02-30,no,春节\n2027-03-01,maybe,x\n2027-01-01,yes,元旦\nso\n",
                findings);
        assertEquals(
                List.of("days-day 3", "days-works 4", "days-twice 5", "days-row 6"),
                findings.sorted().stream()
                        .map((Finding f) -> f.code().id() + " " + f.at().line())
                        .toList());
        assertFalse(same.knows(2027));
        Findings head = new Findings();
        DAYS.with("x.csv", "date;works\n", head);
        assertEquals("days-head", head.sorted().getFirst().code().id());
    }

    private static long worked(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(DAYS::works)
                .count();
    }

    private static void assertWorked(String... days) {
        for (String day : days) {
            assertTrue(DAYS.works(LocalDate.parse(day)), day);
        }
    }

    private static void assertFree(String first, String last) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .forEach(day -> assertFalse(DAYS.works(day), day.toString()));
    }
}
