package org.zhagen.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to units. All of them can be seen by whoever may read the directory; changing one needs its jurisdiction. */
@Service
public class Units {

    private final Doors doors;
    private final UnitRows rows;
    private final UnitCheck check;
    private final PersonRows people;
    private final Traces traces;
    private final Clock clock;

    Units(Doors doors, UnitRows rows, UnitCheck check, PersonRows people, Traces traces, Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.check = check;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    public Outcome<Listing<Unit>> list(Acting acting, UnitSearch search, Paging paging) {
        return doors.query(acting, DirectoryPermission.READ, () -> Outcome.done(rows.list(search, paging)));
    }

    public Outcome<Unit> find(Acting acting, UUID id) {
        return doors.query(
                acting,
                DirectoryPermission.READ,
                () -> rows.find(id).map(Outcome::done).orElseGet(Outcome::missing));
    }

    /** The units of those ids, for other rooms to show: what a unit is called is no secret. Those that are not there are left out. */
    public List<Unit> known(Acting acting, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : doors.read(acting, () -> rows.all(ids));
    }

    /** The open units that belong to a region itself or to one around it, the nearest first. */
    public List<Unit> upwards(Acting acting, RegionCode region) {
        return doors.read(acting, () -> rows.upwards(region));
    }

    /**
     * The open units that a text may mean, in the jurisdiction and in the regions around it, for other rooms to give something to:
     * an id; a name with the code of its region behind it; or a name alone, which several may have.
     */
    public List<Unit> along(Acting acting, String text) {
        return doors.read(acting, () -> UnitsMeant.along(acting, rows, text));
    }

    /** Says which open unit of the jurisdiction a text means; a field for units takes an id, or a name that only one has. */
    public Outcome<Unit> meant(Acting acting, String text) {
        return doors.read(acting, () -> {
            List<Finding> findings = new ArrayList<>();
            Optional<Unit> unit = UnitsMeant.of(acting, rows, List.of(text)).one(text, "unit", findings);
            return unit.map(Outcome::done).orElseGet(() -> Outcome.invalid(findings));
        });
    }

    public Outcome<Unit> open(Acting acting, UnitDraft draft) {
        return doors.command(acting, DirectoryPermission.EDIT, () -> switch (check.of(acting, draft, null)) {
            case UnitCheck.Wrong(List<Finding> findings) -> Outcome.invalid(findings);
            case UnitCheck.Right(UnitRow row) -> {
                UUID id = Ids.next();
                rows.insert(List.of(new UnitRows.Insert(id, row)));
                yield done(acting, "directory.unit-open", id);
            }
        });
    }

    /**
     * Changes a unit that is not closed. When it moves to another region, its people move along.
     *
     * @param version that the person saw when they began to change it
     */
    public Outcome<Unit> change(Acting acting, UUID id, int version, UnitDraft draft) {
        return command(acting, id, unit -> switch (check.of(acting, draft, id)) {
            case UnitCheck.Wrong(List<Finding> findings) -> Outcome.invalid(findings);
            case UnitCheck.Right(UnitRow row) -> {
                if (rows.update(List.of(new UnitRows.Update(id, version, row))) == 0) {
                    yield Outcome.stale();
                }
                people.followUnits(List.of(id));
                yield done(acting, "directory.unit-change", id);
            }
        });
    }

    /** Closes a unit from today on, when nobody is in it any more. It stays readable, since what it did stays its own. */
    public Outcome<Unit> close(Acting acting, UUID id, int version) {
        return command(acting, id, unit -> {
            int held = people.held(id);
            if (held > 0) {
                return Outcome.notNow(Finding.of(DirectoryCode.UNIT_HAS_PEOPLE, Place.of("closed"), held));
            }
            return rows.close(List.of(new UnitRows.Close(id, version, LocalDate.now(clock)))) == 1
                    ? done(acting, "directory.unit-close", id)
                    : Outcome.stale();
        });
    }

    /** What every change of a unit begins with: it is there, it is theirs, and it is not closed. */
    private Outcome<Unit> command(Acting acting, UUID id, Function<Unit, Outcome<Unit>> work) {
        return doors.command(acting, DirectoryPermission.EDIT, () -> {
            Optional<Unit> unit = rows.find(id);
            if (unit.isEmpty() || !acting.in(unit.get().region())) {
                return Outcome.missing();
            }
            LocalDate closed = unit.get().closed();
            return closed == null
                    ? work.apply(unit.get())
                    : Outcome.notNow(Finding.of(DirectoryCode.UNIT_CLOSED, Place.of("closed"), closed));
        });
    }

    private Outcome<Unit> done(Acting acting, String action, UUID id) {
        Unit unit = rows.get(id);
        traces.done(acting, action, unit);
        return Outcome.done(unit);
    }
}
