package org.zhagen.kernel.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;

/**
 * Which days are working days: Monday to Friday, save what the yearly notice of the State Council (国务院办公厅关于部分节假日安排的通知)
 * says otherwise, holidays as well as weekend days that are worked instead (调休). A year for which there is no notice goes by
 * the week alone, which {@link #knows} tells.
 */
public final class WorkingDays {

    private static final String STANDARD = "/org/zhagen/kernel/clock/working-days.csv";
    private static final String HEAD = "day,works,holiday";

    private final Map<LocalDate, Day> exceptions;
    private final SortedSet<Integer> years = new TreeSet<>();

    /** What the notice says of a day. */
    private record Day(boolean works, String holiday) {}

    private WorkingDays(Map<LocalDate, Day> exceptions) {
        this.exceptions = exceptions;
        exceptions.keySet().forEach(day -> years.add(day.getYear()));
    }

    /** The notices that come with the product: those of the years 2004 to 2026. */
    public static WorkingDays standard() {
        try (InputStream in = WorkingDays.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException(STANDARD + " is not in the build");
            }
            Findings findings = new Findings();
            WorkingDays days = new WorkingDays(Map.of())
                    .with("working-days.csv", new String(in.readAllBytes(), StandardCharsets.UTF_8), findings);
            if (findings.hasErrors()) {
                throw new IllegalStateException(findings.sorted().toString());
            }
            return days;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * These days with those of a further notice, which goes before what was known of the same days.
     *
     * @param file the name of the table in findings
     * @param table lines {@code day,works,holiday} such as {@code 2026-02-14,yes,春节}, below that head
     * @return the same days as before where a finding is an error
     */
    public WorkingDays with(String file, String table, Findings findings) {
        Findings own = new Findings();
        Map<LocalDate, Day> read = new HashMap<>();
        String[] lines = table.strip().split("\\R", -1);
        if (!lines[0].replace("\uFEFF", "").equals(HEAD)) {
            own.addMaybe(ClockCode.DAYS_HEAD, new Place(file, 1, 1), HEAD, lines[0]);
        } else {
            for (int i = 1; i < lines.length; i++) {
                row(new Place(file, i + 1, 1), lines[i], read, own);
            }
        }
        findings.addAll(own.sorted());
        if (own.hasErrors()) {
            return this;
        }
        Map<LocalDate, Day> all = new HashMap<>(exceptions);
        all.putAll(read);
        return new WorkingDays(all);
    }

    private static void row(Place at, String line, Map<LocalDate, Day> days, Findings findings) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3) {
            findings.add(ClockCode.DAYS_ROW, at, line);
            return;
        }
        Optional<LocalDate> day = day(cells[0]);
        if (day.isEmpty()) {
            findings.add(ClockCode.DAYS_DAY, at, cells[0]);
        } else if (!cells[1].equals("yes") && !cells[1].equals("no")) {
            findings.add(ClockCode.DAYS_WORKS, at, cells[1]);
        } else if (days.put(day.get(), new Day(cells[1].equals("yes"), cells[2])) != null) {
            findings.add(ClockCode.DAYS_TWICE, at, cells[0]);
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Whether a day is worked. */
    public boolean works(LocalDate day) {
        Day exception = exceptions.get(day);
        return exception == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : exception.works();
    }

    /** The holiday because of which a day is free, or is worked instead of another; empty for an ordinary day. */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(exceptions.get(day)).map(Day::holiday);
    }

    /** Whether the notice for a year is known. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** The years whose notices are known. */
    public SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(years);
    }
}
