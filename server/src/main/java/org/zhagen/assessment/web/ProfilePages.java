package org.zhagen.assessment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.zhagen.assessment.AssessmentPermission;
import org.zhagen.assessment.PlaybookFit;
import org.zhagen.assessment.Profiles;
import org.zhagen.assessment.SiteProfile;
import org.zhagen.assessment.SiteSearch;
import org.zhagen.assessment.Suitability;
import org.zhagen.assessment.ValuesDraft;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.kernel.value.ValueType;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;

/** The pages of site profiles: the sites of the jurisdiction, what is known of one, and the form for a group of fields. */
@Pages
@RequestMapping("/assessment/profiles")
class ProfilePages {

    private static final List<RegionCode.Level> LEVELS = List.of(
            RegionCode.Level.PREFECTURE, RegionCode.Level.COUNTY, RegionCode.Level.TOWNSHIP, RegionCode.Level.VILLAGE);

    private final Profiles profiles;
    private final FieldWords words;
    private final ProfileTables tables;
    private final Suitability suitability;

    ProfilePages(Profiles profiles, FieldWords words, ProfileTables tables, Suitability suitability) {
        this.profiles = profiles;
        this.words = words;
        this.tables = tables;
        this.suitability = suitability;
    }

    @ModelAttribute("levels")
    List<Choice> levels() {
        return LEVELS.stream()
                .map(level -> new Choice(Code.kebab(level), "directory.level." + Code.kebab(level)))
                .toList();
    }

    @ModelAttribute("fillings")
    List<Choice> fillings() {
        return Choice.of(SiteSearch.Filled.class, "assessment.filled").stream()
                .filter(choice -> !choice.value().equals("any"))
                .toList();
    }

    @ModelAttribute("mayWrite")
    boolean mayWrite(Acting acting) {
        return acting.may(AssessmentPermission.WRITE_PROFILE);
    }

    @GetMapping
    String list(Acting acting, ProfileFilter filter, Paging paging, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("listing", Answers.value(profiles.list(acting, filter.search(), paging)));
        return "assessment/profiles";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(Acting acting, ProfileFilter filter, Paging paging, Locale language) {
        return tables.sites(acting, Answers.value(profiles.values(acting, filter.search(), paging.whole())), language);
    }

    @GetMapping("/{code}")
    String show(Acting acting, @PathVariable String code, Model model, Locale language) {
        SiteProfile site = site(acting, code);
        model.addAttribute("site", site);
        model.addAttribute("groups", GroupView.of(site, words, language));
        return "assessment/profile";
    }

    /** How all playbooks of the library fit the site. */
    @GetMapping("/{code}/playbooks")
    String playbooks(Acting acting, @PathVariable String code, Model model) {
        RegionCode site = Answers.found(RegionCode.read(code));
        List<PlaybookFit> fits = Answers.value(suitability.playbooks(acting, site));
        model.addAttribute("site", site(acting, code));
        model.addAttribute("fits", fits.stream().filter(PlaybookFit::level).toList());
        model.addAttribute("others", fits.stream().filter(fit -> !fit.level()).toList());
        return "assessment/fit-playbooks";
    }

    @GetMapping("/{code}/export")
    ResponseEntity<StreamingResponseBody> export(Acting acting, @PathVariable String code, Locale language) {
        return tables.site(acting, site(acting, code), language);
    }

    /**
     * The form for a group: it asks for what is not known, stale or disputed, and shows what is known.
     *
     * @param also ids of known fields that are to be corrected
     */
    @GetMapping("/{code}/edit")
    String edit(
            Acting acting,
            @PathVariable String code,
            @RequestParam String group,
            @RequestParam(required = false) List<String> also,
            Model model,
            Locale language) {
        Answers.permitted(acting, AssessmentPermission.WRITE_PROFILE);
        SiteProfile site = site(acting, code);
        ValuesDraft draft = new ValuesDraft("", "", office(acting), site.isSimulated(), Map.of());
        form(site, group, also == null ? List.of() : also, draft, language).forEach(model::addAttribute);
        return "assessment/profile-form";
    }

    @PostMapping("/{code}")
    ModelAndView save(
            Acting acting,
            @PathVariable String code,
            @RequestParam String group,
            @RequestParam(required = false) List<String> also,
            @RequestParam Map<String, String> given,
            Locale language,
            RedirectAttributes redirect) {
        RegionCode site = Answers.found(RegionCode.read(code));
        ValuesDraft draft = draft(given);
        return switch (profiles.save(acting, site, draft)) {
            case Outcome.Done<Integer>(Integer taken) -> {
                Flash.done(redirect, taken == 0 ? "assessment.nothing-new" : "assessment.saved", taken.toString());
                yield new ModelAndView("redirect:/assessment/profiles/" + site + "#group-"
                        + group(group).id());
            }
            case Outcome.Refused<Integer> refused ->
                new ModelAndView(
                                "assessment/profile-form",
                                form(site(acting, code), group, also == null ? List.of() : also, draft, language),
                                HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", Problems.of(refused, language));
        };
    }

    /** In a form the unit stands beside the field: a share typed as a plain number is one in percent. */
    private ValuesDraft draft(Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        for (Field field : profiles.dictionary().fields().values()) {
            String text = given.getOrDefault(field.id(), "").strip();
            boolean bare = field.type() == ValueType.PERCENT && text.matches("[+-]?\\d+(\\.\\d+)?");
            values.put(field.id(), bare ? text + "%" : text);
        }
        return new ValuesDraft(
                given.get("as-of"),
                given.get("source"),
                given.get("owner"),
                "true".equals(given.get("simulated")),
                values);
    }

    private Map<String, Object> form(
            SiteProfile site, String group, List<String> also, ValuesDraft draft, Locale language) {
        Group asked = group(group);
        GroupView view = GroupView.of(site, asked.category(), words, language);
        List<FieldView> ask = view.fields().stream()
                .filter(field -> field.asked()
                        || (also.contains(field.id()) && !field.kind().equals("derived")))
                .toList();
        return Map.of(
                "site", site,
                "group", asked.id(),
                "ask", ask,
                "known",
                        view.fields().stream()
                                .filter(field -> !ask.contains(field))
                                .toList(),
                "also", also,
                "draft", draft);
    }

    private record Group(String id, Field.Category category) {}

    private static Group group(String id) {
        return new Group(id, Answers.found(Code.read(Field.Category.class, id)));
    }

    /** The office without the position: 清川县委改革办 · 主任. */
    private static String office(Acting acting) {
        return acting.office().split(" · ", 2)[0];
    }

    private SiteProfile site(Acting acting, String code) {
        return Answers.value(profiles.find(acting, Answers.found(RegionCode.read(code))));
    }
}
