package org.zhagen.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.directory.Region;
import org.zhagen.directory.Regions;
import org.zhagen.kernel.fit.Fits;
import org.zhagen.kernel.fit.Slider;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Published;
import org.zhagen.registry.Versions;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to one playbook over all sites of the jurisdiction, as it is and as it would be with other values. Sites are kept
 * in memory, so an answer over a whole country takes some milliseconds.
 */
@Service
public class WhatIfs {

    /** The levels at which practices are run, the lowest first that is usual. */
    private static final List<RegionCode.Level> LEVELS = List.of(
            RegionCode.Level.TOWNSHIP, RegionCode.Level.COUNTY, RegionCode.Level.VILLAGE, RegionCode.Level.PREFECTURE);

    private final Doors doors;
    private final Versions versions;
    private final Fitters fitters;
    private final SiteBoards boards;
    private final Regions regions;

    WhatIfs(Doors doors, Versions versions, Fitters fitters, SiteBoards boards, Regions regions) {
        this.doors = doors;
        this.versions = versions;
        this.fitters = fitters;
        this.boards = boards;
        this.regions = regions;
    }

    /**
     * How a playbook fits the sites of the jurisdiction, and how it would.
     *
     * @param version null for the newest in use
     * @return findings for values that can't be read, at the id of the knob
     */
    public Outcome<PlaybookSites> sites(
            Acting acting, String playbook, @Nullable Version version, SitesAsk ask, Paging paging) {
        return doors.query(
                acting,
                AssessmentPermission.READ,
                () -> (version == null ? versions.newest(acting, playbook) : versions.find(acting, playbook, version))
                        .then(published -> sites(acting, published, ask, paging)));
    }

    private Outcome<PlaybookSites> sites(Acting acting, Published published, SitesAsk ask, Paging paging) {
        Fitters.Ready ready = fitters.of(published);
        KnobReading other = new KnobReading(ready.whatIf(), ask.values());
        if (!other.findings().isEmpty()) {
            return Outcome.invalid(other.findings());
        }
        Optional<RegionCode> focus = focus(acting, ask);
        String prefix = focus.map(RegionCode::digits).orElse("");
        RegionCode.Level level = level(published, ask, ready.fields(), prefix);
        SiteBoard board = boards.of(level, ready.fields());
        SiteBoard.Range range = board.within(prefix);
        Fits asIs = fits(ready, board, Map.of());
        Fits whatIf = other.values().isEmpty() ? asIs : fits(ready, board, other.values());
        SiteVerdicts verdicts = new SiteVerdicts(board, range, asIs, whatIf);
        List<PlaybookSites.Moved> moves = new ArrayList<>();
        for (Slider slider : ready.whatIf().sliders(board.columns())) {
            moves.add(new PlaybookSites.Moved(
                    slider, other.values().get(slider.knob().id())));
        }
        return Outcome.done(new PlaybookSites(
                published,
                level,
                focus.orElse(null),
                moves,
                verdicts.before(),
                verdicts.after(),
                verdicts.changed(),
                tiles(acting, verdicts, level, prefix),
                listing(acting, verdicts, ask, paging)));
    }

    private static Fits fits(Fitters.Ready ready, SiteBoard board, Map<String, Object> values) {
        return ready.whatIf().with(values).fit(board.columns(), board::profile);
    }

    /** What is looked at: the region that is asked for as far as it lies in the jurisdiction, or the jurisdiction. */
    private static Optional<RegionCode> focus(Acting acting, SitesAsk ask) {
        String prefix = acting.jurisdiction().prefix();
        Optional<RegionCode> own = prefix.isEmpty() ? Optional.empty() : Optional.of(new RegionCode(prefix));
        return Optional.ofNullable(ask.region()).filter(acting::in).or(() -> own);
    }

    private RegionCode.Level level(Published published, SitesAsk ask, Set<String> fields, String prefix) {
        if (ask.level() != null) {
            return ask.level();
        }
        List<RegionCode.Level> meant = LEVELS.stream()
                .filter(level -> level.length() >= prefix.length())
                .filter(level -> isMeant(published, level))
                .toList();
        return meant.stream()
                .filter(level -> boards.of(level, fields).within(prefix).size() > 0)
                .findFirst()
                .or(() -> meant.stream().findFirst())
                .orElse(RegionCode.Level.TOWNSHIP);
    }

    private static boolean isMeant(Published published, RegionCode.Level level) {
        return Level.ofCode("1".repeat(level.length())).stream()
                .anyMatch(published.playbook().model().levels()::contains);
    }

    private List<PlaybookSites.Tile> tiles(
            Acting acting, SiteVerdicts verdicts, RegionCode.Level level, String prefix) {
        int below = Arrays.stream(RegionCode.Level.values())
                .mapToInt(RegionCode.Level::length)
                .filter(length -> length > prefix.length())
                .findFirst()
                .orElse(level.length());
        var counts = verdicts.byRegion(Math.min(below, level.length()));
        Map<RegionCode, String> names = names(acting, counts.keySet());
        return counts.entrySet().stream()
                .map(each -> new PlaybookSites.Tile(
                        each.getKey(),
                        names.getOrDefault(each.getKey(), each.getKey().digits()),
                        each.getValue().values().stream()
                                .mapToInt(count -> count)
                                .sum(),
                        each.getValue(),
                        SiteVerdicts.dominant(each.getValue())))
                .toList();
    }

    private Listing<PlaybookSites.Line> listing(Acting acting, SiteVerdicts verdicts, SitesAsk ask, Paging paging) {
        boolean usual = paging.sort().isEmpty();
        SitesAsk.Order order = paging.by(SitesAsk.Order.class, SitesAsk.Order.VERDICT);
        int[] places = verdicts.ordered(ask, order, !usual && paging.descending());
        int from = Math.min(paging.offset(), places.length);
        int[] page = Arrays.copyOfRange(places, from, Math.min(places.length, from + paging.size()));
        Set<RegionCode> above = new TreeSet<>();
        verdicts.sites(page).forEach(site -> site.code().parent().ifPresent(above::add));
        Map<RegionCode, String> names = names(acting, above);
        return new Listing<>(
                Arrays.stream(page).mapToObj(at -> verdicts.line(at, names)).toList(), places.length, paging);
    }

    private Map<RegionCode, String> names(Acting acting, Collection<RegionCode> codes) {
        return regions.all(acting, codes).stream().collect(Collectors.toMap(Region::code, Region::name));
    }
}
