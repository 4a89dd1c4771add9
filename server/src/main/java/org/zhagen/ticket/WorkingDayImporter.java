package org.zhagen.ticket;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Text;
import org.zhagen.intake.Differences;
import org.zhagen.intake.ImportKind;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.Importer;
import org.zhagen.intake.IntakeCode;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.office.Table;
import org.zhagen.web.Export;

/** The yearly notice about holidays from a table: which days are free, and which weekend days are worked instead. */
@Component
class WorkingDayImporter implements Importer {

    /** Far more than a notice of one year has. */
    private static final int MOST = 2_000;

    private static final int LONGEST = 40;
    private static final Map<String, Boolean> WORKS = Map.of(
            "上班", true, "是", true, "yes", true, "true", true, "放假", false, "休", false, "否", false, "no", false, "false",
            false);

    private static final Map<String, Set<String>> TITLES = Map.of(
            "day", Set.of("day", "日期", "date", "Day"),
            "works", Set.of("works", "上班或放假", "是否上班", "安排", "Worked or free"),
            "holiday", Set.of("holiday", "节日", "节假日", "名称", "Holiday"));

    private final WorkingTime time;
    private final Reckoning reckoning;

    WorkingDayImporter(WorkingTime time, Reckoning reckoning) {
        this.time = time;
        this.reckoning = reckoning;
    }

    @Override
    public ImportKind kind() {
        return new ImportKind(
                "working-days",
                "ticket.days",
                TicketPermission.CALENDAR,
                List.of(
                        Export.Column.text("ticket.days.day", 14),
                        Export.Column.text("ticket.days.works", 14),
                        Export.Column.text("ticket.days.holiday", 20)));
    }

    @Override
    public Set<String> titles() {
        return TITLES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Override
    public void plan(Acting acting, String file, Table table, ImportPlan plan) {
        if (table.rows().size() > MOST) {
            plan.remark(Finding.of(
                    IntakeCode.IMPORT_LONG, Place.of(file), table.rows().size(), MOST));
            return;
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            String title = Text.of(table.header().get(i));
            int column = i;
            TITLES.forEach((id, titles) -> {
                if (titles.contains(title)) {
                    columns.putIfAbsent(id, column);
                }
            });
        }
        for (String needed : List.of("day", "works")) {
            if (!columns.containsKey(needed)) {
                plan.remark(Finding.of(
                        IntakeCode.IMPORT_COLUMN_MISSING,
                        new Place(file, table.headerRow(), 1),
                        needed.equals("day") ? "日期" : "上班或放假"));
                return;
            }
        }
        Map<LocalDate, WorkingDay> there =
                time.written().stream().collect(Collectors.toMap(WorkingDay::day, day -> day));
        LinkedHashMap<LocalDate, WorkingDay> news = new LinkedHashMap<>();
        Set<LocalDate> seen = new TreeSet<>();
        for (Table.Row row : table.rows()) {
            row(file, row, columns, seen, there, news, plan);
        }
        if (!news.isEmpty()) {
            plan.step(() -> take(acting, news));
        }
    }

    private static void row(
            String file,
            Table.Row row,
            Map<String, Integer> columns,
            Set<LocalDate> seen,
            Map<LocalDate, WorkingDay> there,
            Map<LocalDate, WorkingDay> news,
            ImportPlan plan) {
        List<Finding> wrong = new ArrayList<>();
        String dayText = cell(row, columns.get("day"));
        String worksText = cell(row, columns.get("works"));
        String holiday = cell(row, columns.get("holiday"));
        LocalDate day = day(dayText);
        Boolean works = WORKS.get(worksText);
        if (day == null) {
            wrong.add(Finding.of(TicketCode.NOT_A_DAY, at(file, row, columns.get("day")), dayText));
        } else if (!seen.add(day)) {
            wrong.add(Finding.of(TicketCode.DAY_TWICE, at(file, row, columns.get("day")), dayText));
        }
        if (works == null) {
            wrong.add(Finding.of(TicketCode.DAY_WORKS, at(file, row, columns.get("works")), worksText));
        }
        if (holiday.codePointCount(0, holiday.length()) > LONGEST || holiday.contains(",")) {
            wrong.add(Finding.of(TicketCode.DAY_HOLIDAY, at(file, row, columns.get("holiday")), LONGEST));
        }
        if (day == null || works == null || !wrong.isEmpty()) {
            plan.bad(wrong);
            return;
        }
        WorkingDay given = new WorkingDay(day, works, holiday);
        WorkingDay known = there.get(day);
        if (given.equals(known)) {
            plan.unchanged();
            return;
        }
        news.put(day, given);
        plan.does(
                row.number(),
                known == null ? ImportLine.Verdict.ADDED : ImportLine.Verdict.CHANGED,
                day + " " + holiday,
                known == null
                        ? said(works)
                        : Differences.between(said(known.works()), said(works), known.holiday(), holiday),
                given);
    }

    private static String said(boolean works) {
        return works ? "上班" : "放假";
    }

    private static Place at(String file, Table.Row row, @Nullable Integer column) {
        return new Place(file, row.number(), column == null ? 1 : column + 1);
    }

    private static String cell(Table.Row row, @Nullable Integer column) {
        return column == null || column >= row.cells().size()
                ? ""
                : Text.of(row.cells().get(column));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** What is under way is reckoned anew where it ends on those days or later. */
    private void take(Acting acting, Map<LocalDate, WorkingDay> news) {
        LocalDate first = news.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        List<WorkingDay> was = time.written();
        time.keep(news.values(), acting.name());
        reckoning.after(first, was);
    }
}
