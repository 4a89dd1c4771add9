package org.zhagen.directory.web;

import java.util.Locale;
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
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.People;
import org.zhagen.directory.PersonDraft;
import org.zhagen.directory.PersonView;
import org.zhagen.directory.PositionDraft;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;

/** The pages of people. */
@Pages
@RequestMapping("/directory/people")
class PersonPages {

    /** A permission of the room that is built upon this one, for the way that leads there. */
    private static final String OPEN_ACCOUNTS = "identity.manage-accounts";

    private final People people;
    private final Tables tables;

    PersonPages(People people, Tables tables) {
        this.people = people;
        this.tables = tables;
    }

    @GetMapping
    String list(Acting acting, PersonFilter filter, Paging paging, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("listing", Answers.value(people.list(acting, filter.search(), paging)));
        model.addAttribute("mayEdit", acting.may(DirectoryPermission.EDIT));
        model.addAttribute("mayImport", acting.may(DirectoryPermission.IMPORT));
        return "directory/people";
    }

    /** Telephone numbers go out masked; an import leaves masked ones as they are. */
    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(Acting acting, PersonFilter filter, Paging paging, Locale language) {
        var all = Answers.value(people.list(acting, filter.search(), paging.whole()));
        return tables.people(acting, all.rows(), language);
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String of, Model model) {
        model.addAttribute("draft", new PersonDraft("", "", ""));
        model.addAttribute("position", new PositionDraft(of, "", ""));
        return "directory/person-form";
    }

    @PostMapping
    ModelAndView open(
            Acting acting,
            @ModelAttribute("draft") PersonDraft draft,
            @ModelAttribute("position") PositionDraft position,
            Locale language,
            RedirectAttributes redirect) {
        return switch (people.open(acting, draft, position)) {
            case Outcome.Done<PersonView>(PersonView view) -> to(view, redirect, "directory.person.opened");
            case Outcome.Refused<PersonView> refused ->
                again("directory/person-form", refused, language)
                        .addObject("draft", draft)
                        .addObject("position", position);
        };
    }

    @GetMapping("/{id}")
    String show(Acting acting, @PathVariable UUID id, Model model) {
        shown(acting, Answers.value(people.find(acting, id)), model);
        return "directory/person";
    }

    /** Shows the telephone number in full; it is posted, so that no address and no link leads to it. */
    @PostMapping("/{id}/phone")
    String phone(Acting acting, @PathVariable UUID id, Model model) {
        model.addAttribute("phone", Answers.value(people.phone(acting, id)));
        return show(acting, id, model);
    }

    @GetMapping("/{id}/edit")
    String edit(Acting acting, @PathVariable UUID id, Model model) {
        PersonView view = Answers.value(people.find(acting, id));
        model.addAttribute("id", id);
        model.addAttribute("version", view.person().version());
        model.addAttribute("draft", PersonDraft.of(view.person()));
        return "directory/person-form";
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute("draft") PersonDraft draft,
            Locale language,
            RedirectAttributes redirect) {
        return switch (people.change(acting, id, version, draft)) {
            case Outcome.Done<PersonView>(PersonView view) -> to(view, redirect, "directory.person.changed");
            case Outcome.Refused<PersonView> refused ->
                again("directory/person-form", refused, language)
                        .addObject("id", id)
                        .addObject("version", version)
                        .addObject("draft", draft);
        };
    }

    /**
     * The form for another position.
     *
     * @param further whether it is beside the main one, instead of following it
     */
    @GetMapping("/{id}/position")
    String position(
            Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean further, Model model) {
        shown(acting, Answers.value(people.find(acting, id)), model);
        model.addAttribute("position", new PositionDraft("", "", ""));
        model.addAttribute("further", further);
        return "directory/position-form";
    }

    @PostMapping("/{id}/position")
    ModelAndView begin(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean further,
            @ModelAttribute("position") PositionDraft draft,
            Locale language,
            RedirectAttributes redirect,
            Model model) {
        Outcome<PersonView> outcome =
                further ? people.add(acting, id, version, draft) : people.handOver(acting, id, version, draft);
        return switch (outcome) {
            case Outcome.Done<PersonView>(PersonView view) -> to(view, redirect, "directory.person.moved");
            case Outcome.Refused<PersonView> refused -> {
                ModelAndView form = again("directory/position-form", refused, language);
                shown(acting, Answers.value(people.find(acting, id)), model);
                yield form.addObject("position", draft).addObject("further", further);
            }
        };
    }

    @PostMapping("/{id}/positions/{position}/end")
    ModelAndView end(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID position,
            @RequestParam int version,
            RedirectAttributes redirect) {
        return to(
                Answers.value(people.end(acting, id, version, position)), redirect, "directory.person.position-ended");
    }

    private static void shown(Acting acting, PersonView view, Model model) {
        model.addAttribute("person", view.person());
        model.addAttribute("positions", view.positions());
        model.addAttribute("mayEdit", acting.may(DirectoryPermission.EDIT));
        model.addAttribute("mayReadPhone", acting.may(DirectoryPermission.READ_PERSONAL));
        model.addAttribute("mayOpenAccount", acting.permissions().contains(OPEN_ACCOUNTS));
    }

    private static ModelAndView to(PersonView view, RedirectAttributes redirect, String done) {
        Flash.done(redirect, done, view.person().name());
        return new ModelAndView("redirect:/directory/people/" + view.person().id());
    }

    /** A form again, with what is wrong with it. */
    private static ModelAndView again(String form, Outcome.Refused<PersonView> refused, Locale language) {
        return new ModelAndView(form, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("problems", Problems.of(refused, language));
    }
}
