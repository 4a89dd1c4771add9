package org.zhagen.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.fit.Fit;
import org.zhagen.kernel.fit.SmallestChanges;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.PlaybookVersion;
import org.zhagen.registry.Published;
import org.zhagen.registry.Versions;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to how playbooks fit one site: a report, all playbooks of the library, and sites that are alike. */
@Service
public class Suitability {

    /** How many playbooks are fitted at once, those published last; as many as are kept ready. */
    private static final int PLAYBOOKS = 200;

    private static final Comparator<PlaybookFit> BEST_FIRST = Comparator.comparing((PlaybookFit each) -> !each.level())
            .thenComparingInt(each -> rank(each.verdict()))
            .thenComparingDouble(each -> -each.score().low())
            .thenComparingDouble(each -> -each.score().high())
            .thenComparing(each -> each.about().playbook());

    private final Doors doors;
    private final Versions versions;
    private final Profiles profiles;
    private final Fitters fitters;
    private final SiteBoards boards;
    private final Neighbours neighbours;

    Suitability(
            Doors doors,
            Versions versions,
            Profiles profiles,
            Fitters fitters,
            SiteBoards boards,
            Neighbours neighbours) {
        this.doors = doors;
        this.versions = versions;
        this.profiles = profiles;
        this.fitters = fitters;
        this.boards = boards;
        this.neighbours = neighbours;
    }

    /**
     * How a playbook fits a site.
     *
     * @param version null for the newest in use
     */
    public Outcome<SiteFit> fit(Acting acting, RegionCode site, String playbook, @Nullable Version version) {
        return both(acting, site, playbook, version, (profile, published) -> fit(profile, published));
    }

    /** Sites like one site in what a playbook asks about, and what happened there. */
    public Outcome<Alike> alike(Acting acting, RegionCode site, String playbook, @Nullable Version version) {
        return both(
                acting,
                site,
                playbook,
                version,
                (profile, published) -> neighbours.of(acting, profile.profile(), site, published));
    }

    /** How each playbook of the library fits a site, in its newest version: those of its level first, then the best verdict. */
    public Outcome<List<PlaybookFit>> playbooks(Acting acting, RegionCode site) {
        return doors.query(
                acting,
                AssessmentPermission.READ,
                () -> profiles.find(acting, site)
                        .then(profile -> versions.list(acting, Paging.first(PLAYBOOKS))
                                .map(Listing::rows)
                                .map(all -> all.stream()
                                        .map(about -> playbook(acting, profile, about))
                                        .sorted(BEST_FIRST)
                                        .toList())));
    }

    private PlaybookFit playbook(Acting acting, SiteProfile site, PlaybookVersion about) {
        Published published = switch (versions.find(acting, about.playbook(), about.version())) {
            case Outcome.Done<Published>(Published found) -> found;
            case Outcome.Refused<Published> refused ->
                throw new IllegalStateException(about.name() + " is in the list and can't be read: " + refused);
        };
        Fit fit = fitters.of(published).fitter().fit(site.profile());
        return new PlaybookFit(
                about,
                fit.verdict(),
                fit.score(),
                fit.variant(),
                (int) fit.preconditions().stream()
                        .filter(state -> state.state() == Truth.FALSE)
                        .count(),
                (int) fit.preconditions().stream()
                        .flatMap(state -> state.unknownFields().stream())
                        .distinct()
                        .count(),
                isMeant(published.playbook(), site.region().code()));
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(SiteProfile profile, Published published);
    }

    private <T> Outcome<T> both(
            Acting acting, RegionCode site, String playbook, @Nullable Version version, Use<T> use) {
        return doors.query(
                acting,
                AssessmentPermission.READ,
                () -> profiles.find(acting, site)
                        .then(profile -> (version == null
                                        ? versions.newest(acting, playbook)
                                        : versions.find(acting, playbook, version))
                                .map(published -> use.of(profile, published))));
    }

    private SiteFit fit(SiteProfile site, Published published) {
        Fitters.Ready ready = fitters.of(published);
        Fit fit = ready.fitter().fit(site.profile());
        Map<String, FieldState> fields = site.fields().stream()
                .collect(Collectors.toMap(state -> state.field().id(), Function.identity()));
        Function<RuleText, List<FieldState>> basis = rule -> ready.fitter().siteFields(site.profile(), rule).stream()
                .map(fields::get)
                .toList();
        List<SiteFit.Ask> asks = fit.preconditions().stream()
                .map(state ->
                        new SiteFit.Ask(state, basis.apply(state.precondition().rule())))
                .toList();
        List<Stock.Need> needs = fit.resources().stream()
                .map(cost -> new Stock.Need(cost, basis.apply(cost.resource().amount())))
                .toList();
        SmallestChanges changes =
                new SmallestChanges(ready.fitter(), spans(site.region().code(), ready.fields()));
        return new SiteFit(
                site,
                published,
                fit,
                asks,
                changes.of(site.profile()).orElse(null),
                Stock.of(site, needs),
                isMeant(published.playbook(), site.region().code()));
    }

    /** From the smallest to the largest value among the sites of the level, without the outermost hundredth at both ends. */
    private Map<String, Double> spans(RegionCode site, Set<String> fields) {
        Columns columns = boards.of(site.level(), fields).columns();
        Map<String, Double> spans = new HashMap<>();
        for (String field : fields) {
            double low = columns.quantile(field, 0.01).orElse(0);
            double high = columns.quantile(field, 0.99).orElse(0);
            if (high > low) {
                spans.put(field, high - low);
            }
        }
        return spans;
    }

    private static boolean isMeant(CheckedPlaybook playbook, RegionCode site) {
        return Level.ofCode(site.digits()).stream().anyMatch(playbook.model().levels()::contains);
    }

    /** Verdicts from the best to the worst for somebody who looks for something to do. */
    static int rank(Verdict verdict) {
        return switch (verdict) {
            case READY -> 0;
            case ADAPT -> 1;
            case PREPARE_FIRST -> 2;
            case UNKNOWN -> 3;
            case CORE_IDEA_ONLY -> 4;
            case UNSUITABLE -> 5;
        };
    }
}
