package org.zhagen.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
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
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.UnitKind;
import org.zhagen.directory.Units;
import org.zhagen.office.Ledger;
import org.zhagen.web.Answers;
import org.zhagen.web.Export;
import org.zhagen.web.Listing;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;

/** The pages of units. */
@Pages
@RequestMapping("/directory/units")
class UnitPages {

    private final Units units;
    private final MessageSource words;
    private final Clock clock;

    UnitPages(Units units, MessageSource words, Clock clock) {
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    @ModelAttribute("kinds")
    List<UnitKind> kinds() {
        return Arrays.asList(UnitKind.values());
    }

    @GetMapping
    String list(Acting acting, UnitFilter filter, Paging paging, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("units", Answers.value(units.list(acting, filter.search(), paging)));
        model.addAttribute("mayEdit", acting.may(DirectoryPermission.EDIT));
        return "directory/units";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(Acting acting, UnitFilter filter, Paging paging, Locale language) {
        Listing<Unit> all = Answers.value(units.list(acting, filter.search(), paging.whole()));
        List<Ledger.Column> columns = List.of(
                column("directory.unit.name", 36, language),
                column("directory.unit.kind", 14, language),
                column("directory.unit.region", 20, language),
                column("directory.region.code", 18, language),
                column("directory.unit.note", 30, language));
        return Export.xlsx(
                word("directory.units", language),
                acting.office(),
                LocalDate.now(clock),
                columns,
                all.rows().stream().map(unit -> row(unit, language)).toList());
    }

    private Ledger.Column column(String key, double width, Locale language) {
        return new Ledger.Column(word(key, language), width, Ledger.Kind.TEXT);
    }

    private List<String> row(Unit unit, Locale language) {
        String kind = word("directory.kind." + unit.kind().id(), language);
        return List.of(unit.name(), kind, unit.regionName(), unit.region().padded(), unit.note());
    }

    private String word(String key, Locale language) {
        return words.getMessage(key, null, language);
    }

    @GetMapping("/new")
    String blank(Acting acting, Model model) {
        model.addAttribute("draft", new UnitDraft(acting.jurisdiction().prefix(), "", "", "", ""));
        return "directory/unit-form";
    }

    @PostMapping
    ModelAndView open(Acting acting, @ModelAttribute("draft") UnitDraft draft, Locale language) {
        return switch (units.open(acting, draft)) {
            case Outcome.Done<Unit>(Unit unit) -> to(unit);
            case Outcome.Refused<Unit> refused -> again(draft, refused, language);
        };
    }

    @GetMapping("/{id}")
    String show(Acting acting, @PathVariable UUID id, Model model) {
        Unit unit = Answers.value(units.find(acting, id));
        model.addAttribute("unit", unit);
        model.addAttribute("mayEdit", acting.may(DirectoryPermission.EDIT) && acting.in(unit.region()));
        return "directory/unit";
    }

    @GetMapping("/{id}/edit")
    String edit(Acting acting, @PathVariable UUID id, Model model) {
        Unit unit = Answers.value(units.find(acting, id));
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
            Locale language) {
        return switch (units.change(acting, id, version, draft)) {
            case Outcome.Done<Unit>(Unit unit) -> to(unit);
            case Outcome.Refused<Unit> refused ->
                again(draft, refused, language).addObject("id", id).addObject("version", version);
        };
    }

    @PostMapping("/{id}/close")
    ModelAndView close(Acting acting, @PathVariable UUID id, @RequestParam int version) {
        return to(Answers.value(units.close(acting, id, version)));
    }

    private static ModelAndView to(Unit unit) {
        return new ModelAndView("redirect:/directory/units/" + unit.id());
    }

    /** The form again, with the person's own words and what is wrong with them. */
    private static ModelAndView again(UnitDraft draft, Outcome.Refused<Unit> refused, Locale language) {
        return new ModelAndView("directory/unit-form", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("draft", draft)
                .addObject("problems", Problems.of(refused, language));
    }
}
