package org.zhagen.directory.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
import org.zhagen.directory.PersonSearch;
import org.zhagen.directory.Region;
import org.zhagen.directory.RegionChanges;
import org.zhagen.directory.RegionDraft;
import org.zhagen.directory.RegionLink;
import org.zhagen.directory.Regions;
import org.zhagen.directory.UnitSearch;
import org.zhagen.directory.Units;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;
import org.zhagen.web.Problems;
import org.zhagen.web.TreeNode;

/** The overview of the directory and the pages of regions. */
@Pages
@RequestMapping("/directory")
class RegionPages {

    private static final int FOUND = 50;
    private static final int OFFERED = 12;
    private static final int SHOWN = 10;
    private static final int COUNTY = 4;

    private final Regions regions;
    private final RegionChanges changes;
    private final Units units;
    private final People people;
    private final Tables tables;
    private final List<RegionLink> links;

    RegionPages(
            Regions regions,
            RegionChanges changes,
            Units units,
            People people,
            Tables tables,
            ObjectProvider<RegionLink> links) {
        this.regions = regions;
        this.changes = changes;
        this.units = units;
        this.people = people;
        this.tables = tables;
        this.links = links.orderedStream().toList();
    }

    @GetMapping
    String overview(Acting acting, @RequestParam(defaultValue = "") String q, Model model) {
        Paging one = Paging.first(1);
        UnitSearch all = new UnitSearch(
                "", RegionCode.read(acting.jurisdiction().prefix()).orElse(null), null, false);
        PersonSearch everybody = new PersonSearch("", null, null, false);
        model.addAttribute("q", q);
        model.addAttribute("found", regions.search(acting, q, FOUND));
        model.addAttribute("nodes", tree(acting));
        model.addAttribute("units", Answers.value(units.list(acting, all, one)));
        model.addAttribute("people", Answers.value(people.list(acting, everybody, one)));
        model.addAttribute("mayEdit", acting.may(DirectoryPermission.EDIT));
        model.addAttribute("mayImport", acting.may(DirectoryPermission.IMPORT));
        return "directory/overview";
    }

    /** The own jurisdiction with what lies below it; two levels where these are not too many to read. */
    private List<TreeNode> tree(Acting acting) {
        Optional<RegionCode> own = RegionCode.read(acting.jurisdiction().prefix());
        if (own.isEmpty()) {
            return regions.provinces(acting).stream()
                    .map(region -> node(region, List.of()))
                    .toList();
        }
        boolean deep = own.get().digits().length() >= COUNTY;
        List<TreeNode> below = regions.children(acting, own.get()).stream()
                .map(region -> node(region, deep ? leaves(acting, region) : List.of()))
                .toList();
        return regions.find(acting, own.get()).stream()
                .map(region -> node(region, below))
                .toList();
    }

    private List<TreeNode> leaves(Acting acting, Region region) {
        return regions.children(acting, region.code()).stream()
                .map(leaf -> node(leaf, List.of()))
                .toList();
    }

    private static TreeNode node(Region region, List<TreeNode> below) {
        boolean open = region.code().digits().length() <= COUNTY;
        return new TreeNode(
                region.name(),
                "/directory/regions/" + region.code(),
                region.code().digits(),
                open,
                below);
    }

    @GetMapping("/regions/{code}")
    String show(Acting acting, @PathVariable String code, Model model) {
        RegionCode asked = Answers.found(RegionCode.read(code));
        Region region = Answers.found(regions.find(acting, asked));
        Paging few = Paging.first(SHOWN);
        model.addAttribute("region", region);
        model.addAttribute("path", regions.path(acting, asked));
        model.addAttribute("children", regions.children(acting, asked));
        model.addAttribute("units", Answers.value(units.list(acting, UnitSearch.in(asked), few)));
        model.addAttribute("people", Answers.value(people.list(acting, PersonSearch.in(asked), few)));
        model.addAttribute("changes", changes.list(acting, asked, few));
        model.addAttribute(
                "links",
                links.stream()
                        .filter(link -> acting.may(link.permission()) && acting.in(asked))
                        .toList());
        model.addAttribute("mayEdit", acting.may(DirectoryPermission.EDIT) && acting.in(asked));
        return "directory/region";
    }

    /** What a field for regions offers while somebody types. */
    @GetMapping("/regions/suggest")
    String suggest(
            Acting acting,
            @RequestParam(defaultValue = "region") String field,
            @RequestParam Map<String, String> given,
            Model model) {
        List<Region> found = regions.search(acting, given.getOrDefault(field, ""), OFFERED);
        model.addAttribute(
                "offered",
                found.stream()
                        .map(region -> new Offered(region.label(), path(acting, region)))
                        .toList());
        return "directory/picker :: offered";
    }

    private String path(Acting acting, Region region) {
        return String.join(
                " ",
                regions.path(acting, region.code()).stream()
                        .filter(above -> !above.equals(region))
                        .map(Region::name)
                        .toList());
    }

    @GetMapping("/regions/export")
    ResponseEntity<StreamingResponseBody> export(Acting acting, @RequestParam String region, Locale language) {
        RegionCode asked = Answers.found(RegionCode.read(region));
        return tables.regions(acting, regions.within(acting, asked, Paging.EXPORTED), language);
    }

    @GetMapping("/regions/new")
    String blank(Acting acting, @RequestParam(defaultValue = "") String within, Model model) {
        Answers.permitted(acting, DirectoryPermission.EDIT);
        model.addAttribute("draft", new RegionDraft(within, "", ""));
        return "directory/region-form";
    }

    @PostMapping("/regions")
    ModelAndView open(
            Acting acting, @ModelAttribute("draft") RegionDraft draft, Locale language, RedirectAttributes redirect) {
        return switch (regions.open(acting, draft)) {
            case Outcome.Done<Region>(Region region) -> {
                Flash.done(redirect, "directory.region.was-opened", region.name());
                yield new ModelAndView("redirect:/directory/regions/" + region.code());
            }
            case Outcome.Refused<Region> refused ->
                new ModelAndView("directory/region-form", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("draft", draft)
                        .addObject("problems", Problems.of(refused, language));
        };
    }
}
