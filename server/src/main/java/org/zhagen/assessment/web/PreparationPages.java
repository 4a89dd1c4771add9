package org.zhagen.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.assessment.Preparations;
import org.zhagen.assessment.TaskDraft;
import org.zhagen.assessment.TaskSheet;
import org.zhagen.identity.Roles;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.RegionTexts;

/** The form that proposes all that is to be found out and prepared at a site, and gives it to people. */
@Pages
@RequestMapping("/assessment/fit/{playbook}/{code}/tasks")
class PreparationPages {

    private final Preparations preparations;
    private final Words words;

    PreparationPages(Preparations preparations, Words words) {
        this.preparations = preparations;
        this.words = words;
    }

    @GetMapping
    ModelAndView form(
            Acting acting,
            @PathVariable String playbook,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String version,
            Locale language) {
        return page(sheet(acting, playbook, code, version), null, language);
    }

    @PostMapping
    ModelAndView open(
            Acting acting,
            @PathVariable String playbook,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam Map<String, String> given,
            Locale language,
            RedirectAttributes redirect) {
        RegionCode site = Answers.found(RegionCode.read(code));
        List<TaskDraft> drafts = new ArrayList<>();
        if (task != null) {
            task.forEach(id -> drafts.add(new TaskDraft(id, given.get(id + ".who"), given.get(id + ".due"))));
        }
        return switch (preparations.open(acting, site, playbook, AskedVersion.read(version), drafts)) {
            case Outcome.Done<Integer>(Integer opened) -> {
                Flash.done(redirect, "assessment.tasks.opened", opened.toString());
                yield new ModelAndView("redirect:/assessment/fit/" + playbook + "/" + site);
            }
            case Outcome.Refused<Integer> refused -> {
                Problems problems = Problems.of(refused, language);
                ModelAndView page = page(sheet(acting, playbook, code, version), given, language)
                        .addObject("problems", problems)
                        .addObject("chosen", task == null ? List.of() : task);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView page(TaskSheet sheet, @Nullable Map<String, String> given, Locale language) {
        List<Row> rows = sheet.proposals().stream()
                .map(proposal -> words.of(proposal, given, language))
                .toList();
        return new ModelAndView("assessment/fit-tasks")
                .addObject("site", sheet.fit().site().region())
                .addObject("about", sheet.fit().published().about())
                .addObject("tasks", rows)
                .addObject("hands", words.hands(sheet, language))
                .addObject(
                        "chosen",
                        rows.stream()
                                .filter(row -> row.open().isEmpty())
                                .map(Row::id)
                                .toList());
    }

    private TaskSheet sheet(Acting acting, String playbook, String code, @Nullable String version) {
        RegionCode site = Answers.found(RegionCode.read(code));
        return Answers.value(preparations.propose(acting, site, playbook, AskedVersion.read(version)));
    }

    /**
     * A proposed task on the form.
     *
     * @param kind {@code research} or {@code prepare}
     * @param open the address of the matter that is open for it already; empty for none
     */
    record Row(String id, String kind, String title, String detail, String who, String due, String open) {}

    /** One to whom a task can be given. */
    record Hand(String id, String group, String words) {}

    /** Puts the sheet into words. */
    @Component
    static class Words {

        private final FieldWords fields;
        private final Roles roles;
        private final RegionTexts regions;

        Words(FieldWords fields, Roles roles, RegionTexts regions) {
            this.fields = fields;
            this.roles = roles;
            this.regions = regions;
        }

        Row of(TaskSheet.Proposal proposal, @Nullable Map<String, String> given, Locale language) {
            String who = given == null ? proposal.who() : given.getOrDefault(proposal.id() + ".who", proposal.who());
            String due = given == null
                    ? proposal.due().toString()
                    : given.getOrDefault(proposal.id() + ".due", proposal.due().toString());
            String open = proposal.open() == null ? "" : proposal.open().address();
            return switch (proposal) {
                case TaskSheet.Find find ->
                    new Row(
                            find.id(),
                            "research",
                            fields.title(find.field(), language),
                            find.field().findOut(),
                            who,
                            due,
                            open);
                case TaskSheet.Prepare prepare ->
                    new Row(
                            prepare.id(),
                            "prepare",
                            String.valueOf(prepare.precondition().remedy()),
                            prepare.precondition().because(),
                            who,
                            due,
                            open);
            };
        }

        List<Hand> hands(TaskSheet sheet, Locale language) {
            return sheet.to().stream()
                    .map(to -> new Hand(
                            to.id(),
                            to.id().equals("me") ? "me" : to.person() == null ? "role" : "person",
                            to.person() == null
                                    ? roles.name(to.name(), language) + " · " + regions.name(to.region())
                                    : to.name()))
                    .toList();
        }
    }
}
