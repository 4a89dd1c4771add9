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
import org.zhagen.notification.HookDraft;
import org.zhagen.notification.HookView;
import org.zhagen.notification.Hooks;
import org.zhagen.notification.NotificationPermission;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** The endpoints of other programs. */
@Pages
@RequestMapping("/notices/webhooks")
class HookPages {

    private final Hooks hooks;

    HookPages(Hooks hooks) {
        this.hooks = hooks;
    }

    @GetMapping
    String list(Acting acting, Model model) {
        model.addAttribute("hooks", Answers.value(hooks.list(acting)));
        return "notification/hooks";
    }

    @GetMapping("/new")
    String blank(Acting acting, Model model) {
        Answers.permitted(acting, NotificationPermission.CONFIGURE);
        model.addAttribute("draft", HookDraft.BLANK);
        return form(model, null, 0);
    }

    @PostMapping
    ModelAndView add(Acting acting, @ModelAttribute("draft") HookDraft draft, Model model, Locale language) {
        return switch (hooks.add(acting, draft)) {
            case Outcome.Done<Hooks.Added>(Hooks.Added added) -> new ModelAndView(made(model, added));
            case Outcome.Refused<Hooks.Added> refused -> refused(refused, model, language, null, 0);
        };
    }

    @GetMapping("/{id}")
    String show(Acting acting, @PathVariable UUID id, Model model) {
        HookView hook = Answers.value(hooks.find(acting, id));
        model.addAttribute("draft", HookDraft.of(hook));
        return form(model, hook, hook.version());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute("draft") HookDraft draft,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        HookView before = Answers.value(hooks.find(acting, id));
        return switch (hooks.change(acting, id, version, draft)) {
            case Outcome.Done<HookView>(HookView hook) -> {
                Flash.done(redirect, "notification.saved", hook.name());
                yield new ModelAndView("redirect:/notices/webhooks");
            }
            case Outcome.Refused<HookView> refused -> refused(refused, model, language, before, version);
        };
    }

    @PostMapping("/{id}/secret")
    String renew(Acting acting, @PathVariable UUID id, Model model) {
        return made(model, Answers.value(hooks.renew(acting, id)));
    }

    @PostMapping("/{id}/remove")
    String remove(Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        Flash.done(
                redirect,
                "notification.removed",
                Answers.value(hooks.remove(acting, id)).name());
        return "redirect:/notices/webhooks";
    }

    @PostMapping("/{id}/test")
    String test(Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        Flash.tell(
                redirect,
                "notification.tested",
                Answers.value(hooks.test(acting, id)).name());
        return "redirect:/notices/deliveries";
    }

    private static String made(Model model, Hooks.Added added) {
        model.addAttribute("hook", added.hook());
        model.addAttribute("secret", added.secret());
        return "notification/hook-made";
    }

    private ModelAndView refused(
            Outcome.Refused<?> refused, Model model, Locale language, @Nullable HookView before, int version) {
        Problems problems = Problems.of(refused, language);
        return new ModelAndView(form(model, before, version), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("problems", problems);
    }

    private String form(Model model, @Nullable HookView before, int version) {
        model.addAttribute("before", before);
        model.addAttribute("version", version);
        model.addAttribute(
                "types",
                hooks.types().stream().map(id -> new Choice(id, "event." + id)).toList());
        return "notification/hook-form";
    }
}
