package org.zhagen.ledger.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhagen.access.Acting;
import org.zhagen.access.Days;
import org.zhagen.kernel.document.Code;
import org.zhagen.ledger.LedgerPermission;
import org.zhagen.ledger.LedgerTasks;
import org.zhagen.ledger.Span;
import org.zhagen.ledger.TaskTree;
import org.zhagen.ledger.Term;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;
import org.zhagen.web.SoughtRegion;

/** The tasks of a year as a tree, as a calendar and as bars over the days. */
@Pages
@RequestMapping("/ledger")
class LedgerTreePages {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final LedgerTasks tasks;
    private final LedgerWords words;

    LedgerTreePages(LedgerTasks tasks, LedgerWords words) {
        this.tasks = tasks;
        this.words = words;
    }

    @GetMapping
    String tree(
            Acting acting,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable SoughtRegion region,
            Model model,
            Locale language) {
        LocalDate today = tasks.today();
        int shown =
                year.matches("[0-9]{4}") ? Math.clamp(Integer.parseInt(year), FIRST_YEAR, LAST_YEAR) : today.getYear();
        fill(acting, region, model, language);
        model.addAttribute("year", shown);
        model.addAttribute(
                "trees", Answers.value(tasks.tree(acting, SoughtRegion.digitsOf(region), shown, Span.MONTH)));
        return "ledger/tree";
    }

    @GetMapping("/tasks/calendar")
    String calendar(
            Acting acting,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable SoughtRegion region,
            Model model,
            Locale language) {
        Term month = Span.MONTH.of(asked(day));
        fill(acting, region, model, language);
        model.addAttribute("term", month);
        model.addAttribute(
                "weeks",
                MonthGrid.of(
                        month,
                        tasks.today(),
                        Answers.value(tasks.planned(acting, month, SoughtRegion.digitsOf(region)))
                                .rows()));
        return "ledger/calendar";
    }

    @GetMapping("/tasks/gantt")
    String gantt(
            Acting acting,
            @RequestParam(defaultValue = "quarter") String span,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable SoughtRegion region,
            Model model,
            Locale language) {
        Span wide =
                Code.read(Span.class, span).filter(each -> each != Span.WEEK).orElse(Span.QUARTER);
        Term window = wide.of(asked(day));
        Span finest = wide == Span.YEAR ? Span.MONTH : Span.WEEK;
        List<TaskTree> trees = Answers.value(
                tasks.tree(acting, SoughtRegion.digitsOf(region), window.first().getYear(), finest));
        fill(acting, region, model, language);
        model.addAttribute("term", window);
        model.addAttribute("bars", GanttBars.of(window, tasks.today(), trees));
        return "ledger/gantt";
    }

    private LocalDate asked(String day) {
        return Days.read(day)
                .filter(each -> each.getYear() >= FIRST_YEAR && each.getYear() <= LAST_YEAR)
                .orElse(tasks.today());
    }

    private void fill(Acting acting, @Nullable SoughtRegion region, Model model, Locale language) {
        model.addAttribute("regionShown", region == null ? "" : region.label());
        model.addAttribute("regionDigits", SoughtRegion.digitsOf(region));
        model.addAttribute("here", acting.jurisdiction().prefix());
        model.addAttribute("today", tasks.today());
        model.addAttribute("said", words.in(language));
        model.addAttribute("mayWrite", acting.may(LedgerPermission.WRITE));
    }
}
