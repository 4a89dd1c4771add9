package org.zhagen.registry.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.Judgement.Overall;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.DisplayLine;
import org.zhagen.registry.DisplaySearch;
import org.zhagen.registry.DisplayState;
import org.zhagen.registry.Displays;
import org.zhagen.registry.Dossiers;
import org.zhagen.registry.FollowUpDraft;
import org.zhagen.registry.RegistryPermission;
import org.zhagen.registry.ReviewDraft;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Export;
import org.zhagen.web.Listing;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;

/** The list of displays and the page of one. */
@Pages
@RequestMapping("/registry/displays")
class DisplayPages {

    private static final int REMINDED = 5;

    private final Displays displays;
    private final Dossiers dossiers;
    private final DisplayView view;
    private final MessageSource words;
    private final Export export;

    DisplayPages(Displays displays, Dossiers dossiers, DisplayView view, MessageSource words, Export export) {
        this.displays = displays;
        this.dossiers = dossiers;
        this.view = view;
        this.words = words;
        this.export = export;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("topics", Choice.of(Topic.class, "registry.topic"));
        model.addAttribute("states", Choice.of(DisplayState.class, "registry.display.state"));
        model.addAttribute("judgements", Choice.of(Overall.class, "registry.judgement"));
        model.addAttribute("strengths", Choice.of(Design.class, "registry.design"));
    }

    @GetMapping
    String list(Acting acting, DisplayFilter filter, Paging paging, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("listing", Answers.value(displays.list(acting, filter.search(), paging)));
        model.addAttribute("mayWrite", acting.may(RegistryPermission.DISPLAY));
        if (acting.may(RegistryPermission.DISPLAY) || acting.may(RegistryPermission.CURATE)) {
            model.addAttribute("due", due(acting));
        }
        return "registry/displays";
    }

    /** What somebody has to look at again by now; the earliest first. */
    private Listing<DisplayLine> due(Acting acting) {
        DisplaySearch search = new DisplaySearch("", null, region(acting), null, null, null, true);
        return Answers.value(displays.list(acting, search, new Paging(1, REMINDED, "next-due", false)));
    }

    private static @Nullable RegionCode region(Acting acting) {
        return RegionCode.read(acting.jurisdiction().prefix()).orElse(null);
    }

    @GetMapping("/{id}")
    String show(Acting acting, @PathVariable UUID id, Model model, Locale language) {
        view.fill(model, Answers.value(dossiers.of(acting, id)), language);
        model.addAttribute("review", ReviewDraft.BLANK);
        model.addAttribute("followUp", FollowUpDraft.BLANK);
        return "registry/display";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(Acting acting, DisplayFilter filter, Paging paging, Locale language) {
        Listing<DisplayLine> all = Answers.value(displays.list(acting, filter.search(), paging.whole()));
        List<Export.Column> columns = List.of(
                Export.Column.text("registry.display.title", 40),
                Export.Column.text("registry.display.topic", 14),
                Export.Column.text("registry.display.unit", 34),
                Export.Column.text("registry.display.region", 18),
                Export.Column.text("registry.display.state", 12),
                Export.Column.text("registry.display.displayed-on", 14),
                Export.Column.text("registry.display.judgement", 18),
                Export.Column.text("registry.display.strength", 18),
                Export.Column.text("registry.display.next-due", 14),
                Export.Column.text("registry.display.note", 14));
        return export.xlsx(
                acting,
                language,
                "registry.displays",
                columns,
                all.rows().stream().map(line -> row(line, language)).toList());
    }

    private List<String> row(DisplayLine line, Locale language) {
        Topic topic = line.topic();
        return List.of(
                line.title(),
                topic == null ? "" : word("registry.topic." + Code.kebab(topic), language),
                line.unitName(),
                line.regionName(),
                word("registry.display.state." + line.state().id(), language),
                Objects.toString(line.displayedOn(), ""),
                word("registry.judgement." + line.judgement().id(), language),
                word("registry.design." + line.strength().id(), language),
                Objects.toString(line.nextDue(), ""),
                line.simulated() ? word("registry.simulated", language) : "");
    }

    private String word(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
