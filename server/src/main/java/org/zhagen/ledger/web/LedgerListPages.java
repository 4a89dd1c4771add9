package org.zhagen.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.ledger.LedgerBulk;
import org.zhagen.ledger.LedgerFilter;
import org.zhagen.ledger.LedgerPermission;
import org.zhagen.ledger.LedgerTask;
import org.zhagen.ledger.LedgerTasks;
import org.zhagen.ledger.Span;
import org.zhagen.ledger.TaskAct;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.work.AssigneeDraft;

/** Tasks as a list, and what is done with many of them at once. */
@Pages
@RequestMapping("/ledger/tasks")
class LedgerListPages {

    private static final int PAGE = 30;

    private static final List<Choice> ACTS =
            List.of(TaskAct.FINISH, TaskAct.POSTPONE, TaskAct.REASSIGN, TaskAct.CANCEL).stream()
                    .map(act -> new Choice(act.id(), "ledger.act." + act.id()))
                    .toList();

    private final LedgerTasks tasks;
    private final LedgerBulk bulk;
    private final LedgerWords words;

    LedgerListPages(LedgerTasks tasks, LedgerBulk bulk, LedgerWords words) {
        this.tasks = tasks;
        this.bulk = bulk;
        this.words = words;
    }

    /** What is sent of many tasks; the list from which it was sent comes along, to go back to it. */
    record Sent(
            @Nullable List<String> chosen,
            String act,
            String days,
            String person,
            String unit,
            String words,
            String back) {
        Sent {
            chosen = chosen == null ? List.of() : List.copyOf(chosen);
            act = Text.of(act);
            days = Text.of(days);
            person = Text.of(person);
            unit = Text.of(unit);
            words = Text.of(words);
            back = Text.of(back);
        }

        /** Only a list of this room is gone back to. */
        String list() {
            return back.startsWith("/ledger/tasks?") || back.equals("/ledger/tasks") ? back : "/ledger/tasks";
        }
    }

    /** What became of one task, in words. */
    record Line(UUID id, String label, boolean done, String says) {}

    @GetMapping
    String list(Acting acting, ShownTasks shown, Model model, Locale language) {
        LedgerFilter filter = shown.filter(tasks.today());
        model.addAttribute("slice", Answers.value(tasks.list(acting, filter, PAGE)));
        model.addAttribute("counts", Answers.value(tasks.counts(acting, filter)));
        model.addAttribute("shown", shown);
        model.addAttribute("here", acting.jurisdiction().prefix());
        model.addAttribute("regionDigits", filter.region());
        model.addAttribute("show", Code.kebab(filter.show()));
        model.addAttribute("term", filter.term());
        model.addAttribute("spans", LedgerWords.spans(Span.values()));
        model.addAttribute("acts", ACTS);
        model.addAttribute("said", words.in(language));
        model.addAttribute("mayWrite", acting.may(LedgerPermission.WRITE));
        return "ledger/tasks";
    }

    @PostMapping("/bulk")
    ModelAndView bulk(Acting acting, Sent sent, Locale language) {
        LedgerBulk.Draft draft = new LedgerBulk.Draft(
                sent.act(),
                sent.chosen() == null ? List.of() : sent.chosen(),
                sent.days(),
                new AssigneeDraft(sent.person(), "", "", sent.unit()),
                sent.words());
        ModelAndView page = new ModelAndView("ledger/bulk").addObject("back", sent.list());
        return switch (bulk.apply(acting, draft)) {
            case Outcome.Done<List<LedgerBulk.Answer>>(List<LedgerBulk.Answer> answers) ->
                page.addObject(
                        "answers",
                        answers.stream().map(answer -> line(answer, language)).toList());
            case Outcome.Refused<List<LedgerBulk.Answer>> refused -> {
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page.addObject("answers", List.of()).addObject("problems", Problems.of(refused, language));
            }
        };
    }

    private Line line(LedgerBulk.Answer answer, Locale language) {
        return new Line(
                answer.id(), answer.title(), answer.isDone(), says(answer.outcome(), words.in(language), language));
    }

    private static String says(Outcome<LedgerTask> outcome, LedgerWords.Said said, Locale language) {
        return switch (outcome) {
            case Outcome.Done<LedgerTask> ignored -> said.word("ledger.bulk.done");
            case Outcome.Refused<LedgerTask>(Refusal why) ->
                switch (why) {
                    case Refusal.Invalid(List<Finding> findings) -> all(findings, language);
                    case Refusal.NotNow(Finding finding) -> finding.message(language);
                    case Refusal.Stale() -> said.word("ledger.bulk.stale");
                    case Refusal.NotYours ignored -> said.word("ledger.bulk.not-yours");
                    case Refusal.Missing() -> said.word("ledger.bulk.missing");
                };
        };
    }

    private static String all(List<Finding> findings, Locale language) {
        List<String> texts = new ArrayList<>();
        findings.forEach(finding -> texts.add(finding.message(language)));
        return String.join(" ", texts);
    }
}
