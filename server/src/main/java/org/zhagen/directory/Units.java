package org.zhagen.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to units. All of them can be seen by whoever may read the directory; changing one needs its jurisdiction. */
@Service
public class Units {

    private final Doors doors;
    private final UnitRows rows;
    private final UnitCheck check;
    private final Clock clock;

    Units(Doors doors, UnitRows rows, UnitCheck check, Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.check = check;
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

    public Outcome<Unit> open(Acting acting, UnitDraft draft) {
        return doors.command(acting, DirectoryPermission.EDIT, () -> switch (check.of(acting, draft, null)) {
            case UnitCheck.Wrong(List<Finding> findings) -> Outcome.invalid(findings);
            case UnitCheck.Right(UnitRow row) -> {
                UUID id = Ids.next();
                rows.insert(id, row);
                yield Outcome.done(rows.get(id));
            }
        });
    }

    /**
     * Changes a unit that is not closed.
     *
     * @param version that the person saw when they began to change it
     */
    public Outcome<Unit> change(Acting acting, UUID id, int version, UnitDraft draft) {
        return doors.command(acting, DirectoryPermission.EDIT, () -> {
            Optional<Unit> unit = rows.find(id);
            if (unit.isEmpty() || !acting.in(unit.get().region())) {
                return Outcome.missing();
            }
            return changed(acting, unit.get(), version, draft);
        });
    }

    private Outcome<Unit> changed(Acting acting, Unit unit, int version, UnitDraft draft) {
        LocalDate closed = unit.closed();
        if (closed != null) {
            return Outcome.notNow(Finding.of(DirectoryCode.UNIT_CLOSED, Place.of("closed"), closed));
        }
        return switch (check.of(acting, draft, unit.id())) {
            case UnitCheck.Wrong(List<Finding> findings) -> Outcome.invalid(findings);
            case UnitCheck.Right(UnitRow row) ->
                rows.update(unit.id(), version, row) ? Outcome.done(rows.get(unit.id())) : Outcome.stale();
        };
    }

    /** Closes a unit from today on. It stays readable, since what it did stays its own. */
    public Outcome<Unit> close(Acting acting, UUID id, int version) {
        return doors.command(acting, DirectoryPermission.EDIT, () -> {
            Optional<Unit> unit = rows.find(id);
            if (unit.isEmpty() || !acting.in(unit.get().region())) {
                return Outcome.missing();
            }
            return rows.close(id, version, LocalDate.now(clock)) ? Outcome.done(rows.get(id)) : Outcome.stale();
        });
    }
}
