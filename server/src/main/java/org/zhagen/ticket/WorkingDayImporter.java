package org.zhagen.ticket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Days;
import org.zhagen.intake.Differences;
import org.zhagen.intake.ImportKind;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.ImportRow;
import org.zhagen.intake.Importer;
import org.zhagen.intake.TableColumns;
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

    private static final TableColumns COLUMNS = new TableColumns(
            List.of(
                    new TableColumns.Column("day", true, List.of("日期", "day", "date", "Day")),
                    new TableColumns.Column("works", true, List.of("上班或放假", "works", "是否上班", "安排", "Worked or free")),
                    new TableColumns.Column("holiday", false, List.of("节日", "holiday", "节假日", "名称", "Holiday"))),
            Set.of("序号", "备注"));

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
        return COLUMNS.titles().keySet();
    }

    @Override
    public void plan(Acting acting, String file, Table table, ImportPlan plan) {
        if (TableColumns.isLong(file, table, MOST, plan)) {
            return;
        }
        Map<LocalDate, WorkingDay> there =
                time.written().stream().collect(Collectors.toMap(WorkingDay::day, day -> day));
        LinkedHashMap<LocalDate, WorkingDay> news = new LinkedHashMap<>();
        Set<LocalDate> seen = new TreeSet<>();
        for (ImportRow row : COLUMNS.rows(file, table, plan)) {
            row(row, seen, there, news, plan);
        }
        if (!news.isEmpty()) {
            plan.step(() -> take(acting, news));
        }
    }

    private static void row(
            ImportRow row,
            Set<LocalDate> seen,
            Map<LocalDate, WorkingDay> there,
            Map<LocalDate, WorkingDay> news,
            ImportPlan plan) {
        List<Finding> wrong = new ArrayList<>();
        String holiday = row.get("holiday");
        LocalDate day = Days.read(row.get("day")).orElse(null);
        Boolean works = WORKS.get(row.get("works"));
        if (day == null) {
            wrong.add(Finding.of(TicketCode.NOT_A_DAY, Place.of("day"), row.get("day")));
        } else if (!seen.add(day)) {
            wrong.add(Finding.of(TicketCode.DAY_TWICE, Place.of("day"), row.get("day")));
        }
        if (works == null) {
            wrong.add(Finding.of(TicketCode.DAY_WORKS, Place.of("works"), row.get("works")));
        }
        if (holiday.codePointCount(0, holiday.length()) > LONGEST || holiday.contains(",")) {
            wrong.add(Finding.of(TicketCode.DAY_HOLIDAY, Place.of("holiday"), LONGEST));
        }
        if (day == null || works == null || !wrong.isEmpty()) {
            plan.bad(row.at(wrong, Map.of()));
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

    /** What is under way is reckoned anew where it ends on those days or later. */
    private void take(Acting acting, Map<LocalDate, WorkingDay> news) {
        LocalDate first = news.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        List<WorkingDay> was = time.written();
        time.keep(news.values(), acting.name());
        reckoning.after(first, was);
    }
}
