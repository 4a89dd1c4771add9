package org.zhagen.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionChange;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to how regions change: what a change would carry along is looked at first, and doing it needs the digest of
 * what was looked at. Others hear of it by {@link RegionsChanged}.
 */
@Service
public class RegionChanges {

    private final Doors doors;
    private final RegionChangeCheck check;
    private final CarryOvers carryOvers;
    private final CarryOverRows carryOverRows;
    private final RegionChangeRows rows;
    private final RegionRows regions;
    private final Aftermath aftermath;

    RegionChanges(
            Doors doors,
            RegionChangeCheck check,
            CarryOvers carryOvers,
            CarryOverRows carryOverRows,
            RegionChangeRows rows,
            RegionRows regions,
            Aftermath aftermath) {
        this.doors = doors;
        this.check = check;
        this.carryOvers = carryOvers;
        this.carryOverRows = carryOverRows;
        this.rows = rows;
        this.regions = regions;
        this.aftermath = aftermath;
    }

    /** The changes that touched a region, what it lies in or what lies in it; null for all of them. The latest first. */
    public Listing<RegionChangeView> list(Acting acting, @Nullable RegionCode region, Paging paging) {
        return doors.read(acting, () -> rows.list(region, paging));
    }

    /** What a change would carry along; nothing is done. */
    public Outcome<CarryOver> preview(Acting acting, RegionChangeDraft draft) {
        return doors.query(
                acting, DirectoryPermission.EDIT, () -> check.of(acting, draft).then(carryOvers::of));
    }

    /**
     * Does a change with all that it carries along, at once or not at all.
     *
     * @param digest of the preview that the person saw
     */
    public Outcome<RegionChangeView> record(Acting acting, RegionChangeDraft draft, String digest) {
        return doors.command(acting, DirectoryPermission.EDIT, () -> {
            aftermath.alone();
            return check.of(acting, draft)
                    .then(carryOvers::of)
                    .then(carryOver -> carryOver.digest().equals(digest)
                            ? Outcome.done(recorded(acting, draft, carryOver))
                            : Outcome.notNow(Finding.of(DirectoryCode.PREVIEW_OLD, Place.of("digest"))));
        });
    }

    private RegionChangeView recorded(Acting acting, RegionChangeDraft draft, CarryOver carryOver) {
        RegionChange change = carryOver.change();
        open(carryOver.opening(), change.effective());
        carryOverRows.move(carryOver.moves());
        regions.close(carryOver.closing().stream().map(Region::code).toList(), change.effective());
        renameKept(carryOver);
        RegionChangeView view = aftermath.view(acting, draft, carryOver);
        rows.insert(view);
        aftermath.tell(acting, view, carryOver);
        return view;
    }

    private void open(List<RegionMove> opening, LocalDate day) {
        List<NewRegion> all = opening.stream()
                .map(move -> new NewRegion(move.to(), move.name(), day))
                .toList();
        List<RegionCode> there = regions.all(all.stream().map(NewRegion::code).toList()).stream()
                .map(Region::code)
                .toList();
        regions.reopen(
                all.stream().filter(region -> there.contains(region.code())).toList(), day);
        regions.insert(
                all.stream().filter(region -> !there.contains(region.code())).toList(), "local");
    }

    private void renameKept(CarryOver carryOver) {
        for (RegionChangeView.Named next : carryOver.to()) {
            regions.find(next.code())
                    .filter(region -> !region.name().equals(next.name()))
                    .ifPresent(region -> regions.rename(region.code(), region.version(), next.name()));
        }
    }
}
