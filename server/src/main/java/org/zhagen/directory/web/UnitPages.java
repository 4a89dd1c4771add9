package org.zhagen.directory.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.People;
import org.zhagen.directory.PersonSearch;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.UnitKind;
import org.zhagen.directory.UnitSearch;
import org.zhagen.directory.Units;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;

/** The pages of units. */
@Pages
@RequestMapping("/directory/units")
class UnitPages {

    private static final int OFFERED = 12;
    private static final int STAFF = 50;

    private final Units units;
    private final People people;
    private final Tables tables;

    UnitPages(Units units, People people, Tables tables) {
        this.units = units;
        this.people = people;
        this.tables = tables;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return Choice.of(UnitKind.class, "directory.kind");
    }

    @GetMapping
    String list(Acting acting, UnitFilter filter, Paging paging, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("listing", Answers.value(units.list(acting, filter.search(), paging)));
        model.addAttribute("mayEdit", acting.may(DirectoryPermission.EDIT));
        model.addAttribute("mayImport", acting.may(DirectoryPermission.IMPORT));
        return "directory/units";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(Acting acting, UnitFilter filter, Paging paging, Locale language) {
        var all = Answers.value(units.list(acting, filter.search(), paging.whole()));
        return tables.units(acting, all.rows(), language);
    }

    /** What a field for units offers while somebody types. */
    @GetMapping("/suggest")
    String suggest(
            Acting acting,
            @RequestParam(defaultValue = "unit") String field,
            @RequestParam Map<String, String> given,
            Model model) {
        UnitSearch search = new UnitSearch(Text.of(given.get(field)), null, null, false);
        model.addAttribute(
                "offered",
                Answers.value(units.list(acting, search, Paging.first(OFFERED))).rows().stream()
                        .map(unit -> new Offered(unit.label(), unit.regionName()))
                        .toList());
        return "directory/picker :: offered";
    }

    @GetMapping("/new")
    String blank(Acting acting, @RequestParam(defaultValue = "") String region, Model model) {
        Answers.permitted(acting, DirectoryPermission.EDIT);
        String where = region.isEmpty() ? acting.jurisdiction().prefix() : region;
        model.addAttribute("draft", new UnitDraft(where, "", "", "", ""));
        return "directory/unit-form";
    }

    @PostMapping
    ModelAndView open(
            Acting acting, @ModelAttribute("draft") UnitDraft draft, Locale language, RedirectAttributes redirect) {
        return switch (units.open(acting, draft)) {
            case Outcome.Done<Unit>(Unit unit) -> to(unit, redirect, "directory.unit.opened");
            case Outcome.Refused<Unit> refused -> again(draft, refused, language);
        };
    }

    @GetMapping("/{id}")
    String show(Acting acting, @PathVariable UUID id, Model model) {
        Unit unit = Answers.value(units.find(acting, id));
        model.addAttribute("shown", unit);
        model.addAttribute("staff", Answers.value(people.list(acting, PersonSearch.of(id), Paging.first(STAFF))));
        model.addAttribute("mayEdit", acting.may(DirectoryPermission.EDIT) && acting.in(unit.region()));
        return "directory/unit";
    }

    @GetMapping("/{id}/edit")
    String edit(Acting acting, @PathVariable UUID id, Model model) {
        Answers.permitted(acting, DirectoryPermission.EDIT);
        Unit unit = Answers.found(
                Optional.of(Answers.value(units.find(acting, id))).filter(found -> acting.in(found.region())));
        model.addAttribute("id", id);
        model.addAttribute("version", unit.version());
        model.addAttribute("draft", UnitDraft.of(unit));
        return "directory/unit-form";
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute("draft") UnitDraft draft,
            Locale language,
            RedirectAttributes redirect) {
        return switch (units.change(acting, id, version, draft)) {
            case Outcome.Done<Unit>(Unit unit) -> to(unit, redirect, "directory.unit.changed");
            case Outcome.Refused<Unit> refused ->
                again(draft, refused, language).addObject("id", id).addObject("version", version);
        };
    }

    @PostMapping("/{id}/close")
    ModelAndView close(Acting acting, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        return to(Answers.value(units.close(acting, id, version)), redirect, "directory.unit.was-closed");
    }

    private static ModelAndView to(Unit unit, RedirectAttributes redirect, String done) {
        Flash.done(redirect, done, unit.name());
        return new ModelAndView("redirect:/directory/units/" + unit.id());
    }

    /** The form again, with the person's own words and what is wrong with them. */
    private static ModelAndView again(UnitDraft draft, Outcome.Refused<Unit> refused, Locale language) {
        return new ModelAndView("directory/unit-form", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("draft", draft)
                .addObject("problems", Problems.of(refused, language));
    }
}
