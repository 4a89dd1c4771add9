package org.zhagen.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitSearch;
import org.zhagen.directory.Units;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to what the form of a display starts from: nobody is asked who they are. */
@Service
public class DisplayForms {

    private final Doors doors;
    private final DisplayRows rows;
    private final Units units;

    DisplayForms(Doors doors, DisplayRows rows, Units units) {
        this.doors = doors;
        this.rows = rows;
        this.units = units;
    }

    /** A new form: the unit and the contact are those of the person who writes, with room for three steps and one result. */
    public Outcome<DisplayDraft> blank(Acting acting) {
        return doors.query(acting, RegistryPermission.DISPLAY, () -> {
            String unit = Own.unit(acting, units)
                    .or(() -> only(acting))
                    .map(known -> known.id().toString())
                    .orElse("");
            return Outcome.done(DisplayDraft.blank(unit, acting.name()));
        });
    }

    /** A display that its unit may change now. */
    public Outcome<Display> open(Acting acting, UUID id) {
        return doors.query(acting, RegistryPermission.DISPLAY, () -> {
            Optional<Display> display =
                    rows.find(id).filter(found -> acting.in(found.holder().region()));
            if (display.isEmpty()) {
                return Outcome.missing();
            }
            Display found = display.get();
            return found.state().isOpen()
                    ? Outcome.done(found)
                    : Outcome.notNow(Finding.of(
                            DisplayCode.NOT_OPEN,
                            Place.of("state"),
                            found.state().id()));
        });
    }

    /** The units that somebody may display for: those of the jurisdiction, as many as a list can offer. */
    public Outcome<List<Unit>> units(Acting acting) {
        return doors.query(acting, RegistryPermission.DISPLAY, () -> Outcome.done(inside(acting)));
    }

    private Optional<Unit> only(Acting acting) {
        List<Unit> inside = inside(acting);
        return inside.size() == 1 ? Optional.of(inside.getFirst()) : Optional.empty();
    }

    private List<Unit> inside(Acting acting) {
        RegionCode region = RegionCode.read(acting.jurisdiction().prefix()).orElse(null);
        UnitSearch search = new UnitSearch("", region, null, false);
        return switch (units.list(acting, search, Paging.first(Paging.EXPORTED))) {
            case Outcome.Refused<Listing<Unit>> ignored -> List.of();
            case Outcome.Done<Listing<Unit>>(Listing<Unit> found) -> found.rows();
        };
    }
}
