package org.zhagen.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.site.RegionCode;

/**
 * The front door to regions. They are public: whoever acts may read all of them; opening one needs its jurisdiction. How they
 * merge, split and are renumbered goes through {@link RegionChanges}.
 */
@Service
public class Regions {

    /** How many regions an answer has at most. */
    private static final int MOST = 200;

    private final Doors doors;
    private final RegionRows rows;
    private final RegionCheck check;
    private final RegionChangeRows changes;
    private final Traces traces;

    Regions(Doors doors, RegionRows rows, RegionCheck check, RegionChangeRows changes, Traces traces) {
        this.doors = doors;
        this.rows = rows;
        this.check = check;
        this.changes = changes;
        this.traces = traces;
    }

    /** A region, closed ones as well. */
    public Optional<Region> find(Acting acting, RegionCode code) {
        return doors.read(acting, () -> rows.find(code));
    }

    /** Those of the codes that there are, closed ones as well. */
    public List<Region> all(Acting acting, Collection<RegionCode> codes) {
        return doors.read(acting, () -> rows.all(codes));
    }

    /** The regions right below one, in the order of the codes. */
    public List<Region> children(Acting acting, RegionCode code) {
        return doors.read(acting, () -> rows.children(code.digits()));
    }

    /** The provinces. */
    public List<Region> provinces(Acting acting) {
        return doors.read(acting, () -> rows.children(""));
    }

    /** The regions that a region lies in, the largest first, and itself at the end. */
    public List<Region> path(Acting acting, RegionCode code) {
        return doors.read(acting, () -> {
            List<Region> path = new ArrayList<>(rows.above(code));
            rows.find(code).ifPresent(path::add);
            return List.copyOf(path);
        });
    }

    /** All open regions in a region, without itself, in the order of the codes; at most so many as an export may have. */
    public List<Region> within(Acting acting, RegionCode code, int most) {
        return doors.read(acting, () -> rows.within(code.digits(), most));
    }

    /**
     * Open regions by the beginning of their code or a part of their name; words before the last one name what they lie in, as
     * in 清河 墨池湾. Those in the jurisdiction of who asks come first.
     *
     * @param most at most 200
     */
    public List<Region> search(Acting acting, String text, int most) {
        int bounded = Math.clamp(most, 1, MOST);
        return doors.read(acting, () -> new RegionSearch(rows).search(text, acting.jurisdiction(), bounded));
    }

    /**
     * The codes that stand for the same ground on another day, by all changes that were recorded.
     *
     * @param code as it was valid at the end of the day {@code then}
     * @return empty when it ended, or had not begun, without a relation to others
     */
    public Set<RegionCode> read(Acting acting, RegionCode code, LocalDate then, LocalDate day) {
        return doors.read(acting, () -> changes.history().read(code, then, day));
    }

    /** Opens a region that the statistics bureau does not have (yet): a village, a grid. */
    public Outcome<Region> open(Acting acting, RegionDraft draft) {
        return doors.command(acting, DirectoryPermission.EDIT, () -> switch (check.of(acting, draft)) {
            case RegionCheck.Wrong(List<Finding> findings) -> Outcome.invalid(findings);
            case RegionCheck.Right(NewRegion region) -> {
                rows.insert(List.of(region), "local");
                traces.done(acting, "directory.region-open", region.code(), region.name());
                yield rows.find(region.code()).map(Outcome::done).orElseThrow();
            }
        });
    }

    /** Says which open region a text means; a field for regions takes a code, or a name that only one has. */
    public Outcome<Region> meant(Acting acting, String text) {
        return doors.read(acting, () -> {
            List<Finding> findings = new ArrayList<>();
            Optional<Region> region =
                    RegionGround.of(acting, rows, List.of(text)).one(text, "region", findings);
            return region.map(Outcome::done).orElseGet(() -> Outcome.invalid(findings));
        });
    }
}
