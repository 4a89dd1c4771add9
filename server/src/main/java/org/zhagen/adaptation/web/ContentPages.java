package org.zhagen.adaptation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.adaptation.AdaptationPermission;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanEdit;
import org.zhagen.adaptation.Workbench;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;

/** The third of the guided steps: what the site changes of steps, forms, roles and bodies, each with a reason. */
@Pages
@RequestMapping("/adaptation/plans/{id}/content")
class ContentPages {

    private final PlanDesk desk;
    private final PlanKeeping keeping;
    private final ContentView view;
    private final PlanWords words;

    ContentPages(PlanDesk desk, PlanKeeping keeping, ContentView view, PlanWords words) {
        this.desk = desk;
        this.keeping = keeping;
        this.view = view;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(Acting acting, @PathVariable UUID id, Locale language) {
        return content(desk.open(acting, id), language);
    }

    private ModelAndView content(Workbench bench, Locale language) {
        return desk.page(bench, "content", language)
                .addObject("sections", view.sections(bench, language))
                .addObject("made", view.made(bench, language));
    }

    /** The form of an element. */
    @GetMapping("/item")
    ModelAndView edit(Acting acting, @PathVariable UUID id, @RequestParam String at, Locale language) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        return item(desk.open(acting, id), form(at), null, language);
    }

    /** The form of a new element. */
    @GetMapping("/new")
    ModelAndView add(Acting acting, @PathVariable UUID id, @RequestParam("in") String list, Locale language) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        return item(desk.open(acting, id), formIn(list), null, language);
    }

    private static ContentForm form(String at) {
        TreePath path = TreePath.of(at);
        ContentForm form =
                path.segments().size() < 2 ? formIn("") : formIn(path.parent().toString());
        return new ContentForm(form.shape(), form.list(), path.last());
    }

    private static ContentForm formIn(String list) {
        TreePath path = TreePath.of(list);
        return new ContentForm(Answers.found(ContentShape.ofList(path)), path, "");
    }

    private ModelAndView item(Workbench bench, ContentForm form, @Nullable Map<String, String> given, Locale language) {
        Node.Mapping tree = PlanTrees.changed(bench.check(), bench.plan().adaptation());
        Node.Mapping offered = PlanTrees.offered(bench.check(), bench.plan().adaptation());
        Node.Mapping element = form.id().isEmpty() ? null : element(form, tree);
        ModelAndView page = desk.page(bench, "item", language)
                .addObject("tab", "content")
                .addObject("at", form.id().isEmpty() ? "" : form.at().toString())
                .addObject("within", form.list().toString())
                .addObject("shape", form.shape().id())
                .addObject("name", element == null ? "" : words.title(element))
                .addObject("where", words.address(form.list(), language, tree, offered))
                .addObject("inputs", form.fields(tree, element, given, words, language))
                .addObject("core", element != null && element.get("core") != null)
                .addObject("others", others(form, tree))
                .addObject("frames", Choice.of(Change.Kind.class, "plans.frame"))
                .addObject("tried", "");
        return said(page, given == null ? Map.of() : given);
    }

    /** What every one of the forms asks for, as it was given. */
    private static ModelAndView said(ModelAndView page, Map<String, String> given) {
        return page.addObject("reason", given.getOrDefault("reason", ""))
                .addObject("picked", given.getOrDefault("kind", ""))
                .addObject("after", given.getOrDefault("after", ""));
    }

    private static Node.Mapping element(ContentForm form, Node.Mapping tree) {
        return Answers.found(Optional.ofNullable(form.at().in(tree) instanceof Node.Mapping map ? map : null));
    }

    private List<Choice> others(ContentForm form, Node.Mapping tree) {
        return Tree.ids(form.list().in(tree)).stream()
                .filter(other -> !other.equals(form.id()))
                .map(other -> new Choice(
                        other,
                        words.title(
                                Objects.requireNonNull(form.list().child(other).in(tree)))))
                .toList();
    }

    @PostMapping("/item")
    ModelAndView keep(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(name = "v.after", required = false) List<String> before,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        Map<String, String> texts = new HashMap<>(given);
        texts.put("v.after", before == null ? "" : String.join("\n", before));
        Workbench bench = desk.open(acting, id);
        ContentForm form = at.isEmpty() ? formIn(in) : form(at);
        List<PlanEdit> edits = new ContentEdits(bench, form).of(texts);
        return kept(acting, bench, version, edits, item(bench, form, texts, language), language, redirect);
    }

    @PostMapping("/remove")
    ModelAndView remove(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Locale language,
            RedirectAttributes redirect) {
        return whole("remove", acting, id, version, given, language, redirect);
    }

    @PostMapping("/move")
    ModelAndView move(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Locale language,
            RedirectAttributes redirect) {
        return whole("move", acting, id, version, given, language, redirect);
    }

    /** Removes or moves an element as a whole; when that is refused, its form comes back open. */
    private ModelAndView whole(
            String act,
            Acting acting,
            UUID id,
            int version,
            Map<String, String> given,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        Workbench bench = desk.open(acting, id);
        ContentForm form = form(given.getOrDefault("at", ""));
        ContentEdits edits = new ContentEdits(bench, form);
        ModelAndView page = item(bench, form, null, language).addObject("tried", act);
        return kept(
                acting,
                bench,
                version,
                act.equals("move") ? edits.moving(given) : edits.removing(given),
                said(page, given),
                language,
                redirect);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam int number,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, AdaptationPermission.EDIT);
        Workbench bench = desk.open(acting, id);
        List<PlanEdit> edits = List.of(new PlanEdit.WithdrawChange(number));
        return kept(acting, bench, version, edits, content(bench, language), language, redirect);
    }

    private ModelAndView kept(
            Acting acting,
            Workbench bench,
            int version,
            List<PlanEdit> edits,
            ModelAndView page,
            Locale language,
            RedirectAttributes redirect) {
        return switch (keeping.keep(acting, bench.plan(), version, edits)) {
            case Outcome.Done<Plan> ignored -> {
                Flash.done(redirect, edits.isEmpty() ? "plans.nothing-new" : "plans.kept");
                yield PlanDesk.to(bench.plan().id(), "content");
            }
            case Outcome.Refused<Plan> refused -> PlanDesk.again(page, refused, language);
        };
    }
}
