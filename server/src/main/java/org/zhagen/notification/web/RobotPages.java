package org.zhagen.notification.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhagen.notification.NotificationPermission;
import org.zhagen.notification.RobotDraft;
import org.zhagen.notification.RobotVendor;
import org.zhagen.notification.RobotView;
import org.zhagen.notification.Robots;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** The robots of groups. */
@Pages
@RequestMapping("/notices/robots")
class RobotPages {

    private final Robots robots;

    RobotPages(Robots robots) {
        this.robots = robots;
    }

    @GetMapping
    String list(Acting acting, Model model) {
        model.addAttribute("robots", Answers.value(robots.list(acting)));
        return "notification/robots";
    }

    @GetMapping("/new")
    String blank(Acting acting, Model model) {
        Answers.permitted(acting, NotificationPermission.CONFIGURE);
        model.addAttribute("draft", RobotDraft.BLANK);
        return form(model, null, 0);
    }

    @PostMapping
    ModelAndView add(
            Acting acting,
            @ModelAttribute("draft") RobotDraft draft,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return answered(robots.add(acting, draft), model, language, redirect, null, 0);
    }

    @GetMapping("/{id}")
    String show(Acting acting, @PathVariable UUID id, Model model) {
        RobotView robot = Answers.value(robots.find(acting, id));
        model.addAttribute("draft", RobotDraft.of(robot));
        return form(model, robot, robot.version());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute("draft") RobotDraft draft,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        RobotView before = Answers.value(robots.find(acting, id));
        return answered(robots.change(acting, id, version, draft), model, language, redirect, before, version);
    }

    @PostMapping("/{id}/remove")
    String remove(Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        Flash.done(
                redirect,
                "notification.removed",
                Answers.value(robots.remove(acting, id)).name());
        return "redirect:/notices/robots";
    }

    @PostMapping("/{id}/test")
    String test(Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        Flash.tell(
                redirect,
                "notification.tested",
                Answers.value(robots.test(acting, id)).name());
        return "redirect:/notices/deliveries";
    }

    private ModelAndView answered(
            Outcome<RobotView> outcome,
            Model model,
            Locale language,
            RedirectAttributes redirect,
            @Nullable RobotView before,
            int version) {
        return switch (outcome) {
            case Outcome.Done<RobotView>(RobotView robot) -> {
                Flash.done(redirect, "notification.saved", robot.name());
                yield new ModelAndView("redirect:/notices/robots");
            }
            case Outcome.Refused<RobotView> refused -> {
                Problems problems = Problems.of(refused, language);
                yield new ModelAndView(form(model, before, version), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems);
            }
        };
    }

    private String form(Model model, @Nullable RobotView before, int version) {
        model.addAttribute("before", before);
        model.addAttribute("version", version);
        model.addAttribute("vendors", Choice.of(RobotVendor.class, "notification.vendor"));
        model.addAttribute(
                "kinds",
                robots.kinds().stream()
                        .map(id -> new Choice(id, "notice." + id))
                        .toList());
        return "notification/robot-form";
    }
}
