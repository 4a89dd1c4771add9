package org.zhagen.directory.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.zhagen.directory.CarryOver;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.RegionChangeDraft;
import org.zhagen.directory.RegionChangeView;
import org.zhagen.directory.RegionChanges;
import org.zhagen.kernel.site.RegionChange;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;
import org.zhagen.web.SoughtRegion;

/** The pages of changes of regions: what would be carried along is shown before anything is done. */
@Pages
@RequestMapping("/directory/region-changes")
class RegionChangePages {

    private final RegionChanges changes;

    RegionChangePages(RegionChanges changes) {
        this.changes = changes;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return Choice.of(RegionChange.Kind.class, "directory.change.kind");
    }

    @GetMapping
    String list(
            Acting acting, @RequestParam(required = false) @Nullable SoughtRegion region, Paging paging, Model model) {
        model.addAttribute("region", region);
        model.addAttribute("listing", changes.list(acting, SoughtRegion.codeOf(region), paging));
        model.addAttribute("mayEdit", acting.may(DirectoryPermission.EDIT));
        return "directory/region-changes";
    }

    @GetMapping("/new")
    String blank(
            Acting acting,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        Answers.permitted(acting, DirectoryPermission.EDIT);
        String to = change.equals("rename") ? from : "";
        model.addAttribute("draft", new RegionChangeDraft(change, "", from, to, "", ""));
        return "directory/region-change-form";
    }

    @PostMapping("/preview")
    ModelAndView preview(Acting acting, @ModelAttribute("draft") RegionChangeDraft draft, Locale language) {
        return switch (changes.preview(acting, draft)) {
            case Outcome.Done<CarryOver>(CarryOver carryOver) ->
                new ModelAndView("directory/region-change-preview")
                        .addObject("draft", draft)
                        .addObject("carried", carryOver);
            case Outcome.Refused<CarryOver> refused -> again(draft, Problems.of(refused, language));
        };
    }

    @PostMapping
    ModelAndView record(
            Acting acting,
            @ModelAttribute("draft") RegionChangeDraft draft,
            @RequestParam String digest,
            Locale language,
            RedirectAttributes redirect) {
        return switch (changes.record(acting, draft, digest)) {
            case Outcome.Done<RegionChangeView> ignored -> {
                Flash.done(redirect, "directory.change.recorded");
                yield new ModelAndView("redirect:/directory/region-changes");
            }
            case Outcome.Refused<RegionChangeView> refused -> again(draft, Problems.of(refused, language));
        };
    }

    private static ModelAndView again(RegionChangeDraft draft, Problems problems) {
        return new ModelAndView("directory/region-change-form", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("draft", draft)
                .addObject("problems", problems);
    }
}
