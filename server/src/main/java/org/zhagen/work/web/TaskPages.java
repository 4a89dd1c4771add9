package org.zhagen.work.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.RegionTexts;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.TaskDraft;
import org.zhagen.work.Tasks;
import org.zhagen.work.WorkPermission;

/** The form by which a task is given, and what its fields offer. */
@Pages
@RequestMapping("/work")
class TaskPages {

    private final Tasks tasks;
    private final Assigning assigning;
    private final RegionTexts regions;

    TaskPages(Tasks tasks, Assigning assigning, RegionTexts regions) {
        this.tasks = tasks;
        this.assigning = assigning;
        this.regions = regions;
    }

    /** The form as it is sent. */
    record Form(
            String title,
            String detail,
            String person,
            String role,
            String region,
            String unit,
            String due,
            String standard,
            String deliverable) {
        Form {
            title = Text.of(title);
            detail = Text.of(detail);
            person = Text.of(person);
            role = Text.of(role);
            region = Text.of(region);
            unit = Text.of(unit);
            due = Text.of(due);
            standard = Text.of(standard);
            deliverable = Text.of(deliverable);
        }

        static final Form BLANK = new Form("", "", "", "", "", "", "", "", "");
    }

    /** What a field offers: its value, and what tells people of one name apart. */
    record Offered(String value, String where) {}

    @GetMapping("/new")
    String blank(Acting acting, Model model, Locale language) {
        Answers.permitted(acting, WorkPermission.ASSIGN);
        model.addAttribute("form", Form.BLANK);
        assigning.fill(model, language);
        return "work/task-form";
    }

    @PostMapping("/new")
    ModelAndView give(
            Acting acting,
            @ModelAttribute("form") Form form,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        String place = regions.read(acting, form.region());
        boolean toRole = !form.role().isEmpty();
        TaskDraft draft = new TaskDraft(
                form.title(),
                form.detail(),
                new AssigneeDraft(form.person(), form.role(), toRole ? place : "", form.unit()),
                toRole ? "" : place,
                form.due(),
                form.standard(),
                form.deliverable());
        return switch (tasks.give(acting, draft)) {
            case Outcome.Done<UUID>(UUID id) -> {
                Flash.done(redirect, "work.task.given");
                yield new ModelAndView("redirect:/work/matters/" + id);
            }
            case Outcome.Refused<UUID> refused -> {
                assigning.fill(model, language);
                yield new ModelAndView("work/task-form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", Problems.of(refused, language));
            }
        };
    }

    /** What a field for people offers while somebody types. */
    @GetMapping("/people/suggest")
    String suggest(
            Acting acting,
            @RequestParam(defaultValue = "person") String field,
            @RequestParam Map<String, String> given,
            Model model) {
        Answers.permitted(acting, WorkPermission.HANDLE);
        List<Offered> offered = tasks.people(acting, Text.of(given.get(field))).entrySet().stream()
                .map(each -> new Offered(each.getKey(), each.getValue()))
                .toList();
        model.addAttribute("offered", offered);
        return "directory/picker :: offered";
    }
}
