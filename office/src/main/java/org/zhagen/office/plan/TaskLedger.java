package org.zhagen.office.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Step;
import org.zhagen.office.Ledger;
import org.zhagen.office.Ledger.Column;
import org.zhagen.office.Ledger.Kind;

/** 任务清单: each step with year, quarter, month and week; what each month holds; what goes on in a rhythm. */
final class TaskLedger {

    private static final List<Column> STEPS = List.of(
            new Column("年度", 8, Kind.TEXT),
            new Column("季度", 8, Kind.TEXT),
            new Column("月份", 8, Kind.TEXT),
            new Column("周次", 10, Kind.TEXT),
            new Column("阶段", 8, Kind.TEXT),
            new Column("任务", 18, Kind.TEXT),
            new Column("主要做法", 34, Kind.TEXT),
            new Column("完成标准", 34, Kind.TEXT),
            new Column("成果", 20, Kind.TEXT),
            new Column("责任主体", 14, Kind.TEXT),
            new Column("开始日期", 12, Kind.DATE),
            new Column("完成日期", 12, Kind.DATE),
            new Column("状态", 9, Kind.TEXT));
    private static final List<Column> MONTHS = List.of(
            new Column("年度", 10, Kind.TEXT),
            new Column("季度", 10, Kind.TEXT),
            new Column("月份", 10, Kind.TEXT),
            new Column("本月启动", 40, Kind.TEXT),
            new Column("本月推进", 50, Kind.TEXT),
            new Column("本月完成", 40, Kind.TEXT));
    private static final List<Column> ROUTINE = List.of(
            new Column("周期", 10, Kind.TEXT),
            new Column("类别", 12, Kind.TEXT),
            new Column("事项", 60, Kind.TEXT),
            new Column("方式", 40, Kind.TEXT));

    private final PlanFacts facts;
    private final List<Step> steps;

    TaskLedger(PlanFacts facts) {
        this.facts = facts;
        this.steps = facts.playbook().steps().stream()
                .sorted(Comparator.comparing(facts::begins).thenComparing(facts::ends))
                .toList();
    }

    Ledger ledger() {
        List<Ledger.Sheet> sheets = new ArrayList<>();
        List<List<@Nullable Object>> rows = steps.stream().map(this::row).toList();
        sheets.add(Ledgers.sheet("任务清单", facts, STEPS, rows, List.of(Ledgers.status("未开始"))));
        sheets.add(Ledgers.sheet("月度安排", facts, MONTHS, months(), List.of()));
        List<List<@Nullable Object>> routine = routine();
        if (!routine.isEmpty()) {
            sheets.add(Ledgers.sheet("常态工作", facts, ROUTINE, routine, List.of()));
        }
        return new Ledger(sheets);
    }

    private List<@Nullable Object> row(Step step) {
        LocalDate begins = facts.begins(step);
        LocalDate ends = facts.ends(step);
        return Arrays.asList(
                begins.getYear() + "年",
                quarter(begins),
                begins.getMonthValue() + "月",
                "第" + begins.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "周",
                Words.of(step.phase()),
                step.title(),
                step.action(),
                step.standard(),
                step.deliverable(),
                facts.role(step.owner()),
                begins,
                ends,
                "未开始");
    }

    private static String quarter(LocalDate day) {
        return switch (day.get(IsoFields.QUARTER_OF_YEAR)) {
            case 1 -> "一季度";
            case 2 -> "二季度";
            case 3 -> "三季度";
            default -> "四季度";
        };
    }

    private List<List<@Nullable Object>> months() {
        YearMonth first = YearMonth.from(
                steps.stream().map(facts::begins).min(Comparator.naturalOrder()).orElseThrow());
        YearMonth last = YearMonth.from(
                steps.stream().map(facts::ends).max(Comparator.naturalOrder()).orElseThrow());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            rows.add(month(month));
        }
        return rows;
    }

    private List<@Nullable Object> month(YearMonth month) {
        List<String> begun = new ArrayList<>();
        List<String> running = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (Step step : steps) {
            YearMonth from = YearMonth.from(facts.begins(step));
            YearMonth to = YearMonth.from(facts.ends(step));
            if (from.equals(month)) {
                begun.add(step.title());
            } else if (from.isBefore(month) && !to.isBefore(month)) {
                running.add(step.title());
            }
            if (to.equals(month)) {
                done.add(step.title());
            }
        }
        return Arrays.asList(
                month.getYear() + "年",
                quarter(month.atDay(1)),
                month.getMonthValue() + "月",
                said(begun),
                said(running),
                said(done));
    }

    private static String said(List<String> titles) {
        return titles.isEmpty() ? "—" : String.join("；", titles);
    }

    private List<List<@Nullable Object>> routine() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        var sustain = facts.playbook().sustain();
        if (sustain != null) {
            sustain.improve()
                    .forEach(i -> rows.add(Arrays.asList(Words.of(i.every()), "持续改进", i.action(), "按工作记录分析，不另报材料")));
        }
        var deliberation = facts.playbook().deliberation();
        if (deliberation != null) {
            rows.add(Arrays.asList(Words.of(deliberation.every()), "协商议事", "召开议事会议", deliberation.chair()));
        }
        facts.playbook()
                .surveys()
                .forEach(s -> rows.add(Arrays.asList(
                        Words.of(s.every()), "问卷回访", s.title() + "：" + s.audience(), Words.of(s.channel()))));
        return rows;
    }
}
