package org.zhagen.ledger.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.ledger.LedgerPermission;
import org.zhagen.ledger.LedgerTask;
import org.zhagen.ledger.LedgerTaskActs;
import org.zhagen.ledger.LedgerTasks;
import org.zhagen.ledger.Span;
import org.zhagen.ledger.TaskAct;
import org.zhagen.ledger.TaskView;
import org.zhagen.ledger.WeekLoad;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.RegionTexts;
import org.zhagen.work.AssigneeDraft;

/** The page of one task, its form, and what is done with it. */
@Pages
@RequestMapping("/ledger/tasks")
class LedgerTaskPages {

    private final LedgerTasks tasks;
    private final LedgerTaskActs acts;
    private final RegionTexts regions;
    private final LedgerWords words;

    LedgerTaskPages(LedgerTasks tasks, LedgerTaskActs acts, RegionTexts regions, LedgerWords words) {
        this.tasks = tasks;
        this.acts = acts;
        this.regions = regions;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(Acting acting, @RequestParam(defaultValue = "") String parent, Model model, Locale language) {
        Answers.permitted(acting, LedgerPermission.WRITE);
        TaskForm form =
                TaskForm.under(parent, regions.label(acting.jurisdiction().prefix()));
        model.addAttribute("form", form);
        shape(acting, form, model, language);
        return "ledger/task-form";
    }

    @PostMapping
    ModelAndView create(
            Acting acting,
            @ModelAttribute("form") TaskForm form,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (tasks.create(
                acting, form.draft(regions.read(acting, form.region()), regions.read(acting, form.area())))) {
            case Outcome.Done<LedgerTask>(LedgerTask task) -> {
                Flash.done(redirect, "ledger.task.created", task.title());
                yield onwards(acting, task, redirect);
            }
            case Outcome.Refused<LedgerTask> refused -> {
                Problems problems = Problems.of(refused, language);
                shape(acting, form, model, language);
                yield again("ledger/task-form", model, problems);
            }
        };
    }

    /** A form for a part offers what is finer than the whole; one for a goal asks where it is. */
    private void shape(Acting acting, TaskForm form, Model model, Locale language) {
        List<Choice> spans = LedgerWords.spans(Span.YEAR);
        if (TaskForm.isId(form.parent())) {
            TaskView parent = Answers.value(tasks.find(acting, UUID.fromString(form.parent())));
            Span whole = parent.task().term().span();
            spans = LedgerWords.spans(List.of(Span.values()).stream()
                    .filter(span -> span.isFinerThan(whole))
                    .toArray(Span[]::new));
            model.addAttribute("parent", parent.task());
        } else {
            model.addAttribute("parent", null);
        }
        model.addAttribute("edited", null);
        model.addAttribute("spans", spans);
        model.addAttribute("said", words.in(language));
    }

    @GetMapping("/{id}")
    String show(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            Model model,
            Locale language) {
        fill(acting, id, act, ActForm.BLANK, model, language);
        return "ledger/task";
    }

    @GetMapping("/{id}/edit")
    String edit(Acting acting, @PathVariable UUID id, Model model, Locale language) {
        TaskView view = Answers.value(tasks.find(acting, id));
        if (!view.offers(TaskAct.EDIT.id())) {
            Answers.value(Outcome.notYours(LedgerPermission.WRITE));
        }
        model.addAttribute(
                "form",
                TaskForm.of(view.task(), regions.label(view.task().place().digits())));
        changing(view, model, language);
        return "ledger/task-form";
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Acting acting,
            @PathVariable UUID id,
            @ModelAttribute("form") TaskForm form,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (acts.edit(acting, id, form.version(), form.draft("", regions.read(acting, form.area())))) {
            case Outcome.Done<LedgerTask>(LedgerTask task) -> {
                Flash.done(redirect, "ledger.did.edit", task.title());
                yield onwards(acting, task, redirect);
            }
            case Outcome.Refused<LedgerTask> refused -> {
                Problems problems = Problems.of(refused, language);
                changing(Answers.value(tasks.find(acting, id)), model, language);
                yield again("ledger/task-form", model, problems);
            }
        };
    }

    private void changing(TaskView view, Model model, Locale language) {
        model.addAttribute("edited", view.task());
        model.addAttribute("parent", view.path().isEmpty() ? null : view.path().getLast());
        model.addAttribute("spans", LedgerWords.spans(view.task().term().span()));
        model.addAttribute("said", words.in(language));
    }

    @PostMapping("/{id}/do/{act}")
    ModelAndView act(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable TaskAct act,
            ActForm sent,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (done(acting, id, act, sent)) {
            case Outcome.Done<LedgerTask>(LedgerTask task) -> {
                Flash.done(redirect, "ledger.did." + act.id(), task.title());
                yield onwards(acting, task, redirect);
            }
            case Outcome.Refused<LedgerTask> refused -> {
                Problems problems = Problems.of(refused, language);
                fill(acting, id, act.id(), sent, model, language);
                yield again("ledger/task", model, problems);
            }
        };
    }

    private Outcome<LedgerTask> done(Acting acting, UUID id, TaskAct act, ActForm sent) {
        return switch (act) {
            case FINISH -> acts.finish(acting, id, sent.version(), sent.words());
            case POSTPONE -> acts.postpone(acting, id, sent.version(), sent.days(), sent.words());
            case REASSIGN ->
                acts.reassign(
                        acting,
                        id,
                        sent.version(),
                        new AssigneeDraft(sent.person(), "", "", sent.unit()),
                        sent.words());
            case CANCEL -> acts.cancel(acting, id, sent.version(), sent.words());
            case REOPEN -> acts.reopen(acting, id, sent.version(), sent.words());
            case EDIT, DIVIDE -> Outcome.missing();
        };
    }

    /** Says beside what was done that somebody has too much; what one gave away one may not see any more. */
    private ModelAndView onwards(Acting acting, LedgerTask task, RedirectAttributes redirect) {
        if (!(tasks.find(acting, task.id()) instanceof Outcome.Done<TaskView>(TaskView view))) {
            return new ModelAndView("redirect:/ledger");
        }
        view.load()
                .filter(WeekLoad::isTooMuch)
                .ifPresent(load -> Flash.warn(
                        redirect,
                        "ledger.load.flash",
                        task.title(),
                        load.who(),
                        String.valueOf(load.tasks()),
                        String.valueOf(load.most())));
        return new ModelAndView("redirect:" + task.link());
    }

    private void fill(Acting acting, UUID id, String act, ActForm sent, Model model, Locale language) {
        TaskView view = Answers.value(tasks.find(acting, id));
        model.addAttribute("view", view);
        model.addAttribute("act", view.offers(act) ? act : "");
        model.addAttribute("sent", sent);
        model.addAttribute("said", words.in(language));
    }

    private static ModelAndView again(String view, Model model, Problems problems) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT).addObject("problems", problems);
    }
}
