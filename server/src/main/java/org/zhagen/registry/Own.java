package org.zhagen.registry;

import java.util.Optional;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitSearch;
import org.zhagen.directory.Units;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * For which unit somebody acts. The office of {@link Acting} begins with the name of the unit, or the short one: 市委改革办 · 主任.
 */
final class Own {

    private Own() {}

    /** Whether a display is of the unit that somebody acts for, or was written by them. */
    static boolean is(Acting acting, Display display) {
        String unit = unit(acting);
        Display.Holder holder = display.holder();
        return display.writtenBy().equals(acting.person())
                || (!unit.isEmpty() && (unit.equals(holder.unitName()) || unit.equals(holder.unitShortName())));
    }

    /** The unit that somebody acts for, in their jurisdiction; empty when none has that name. */
    static Optional<Unit> unit(Acting acting, Units units) {
        String name = unit(acting);
        UnitSearch search = new UnitSearch(name, null, null, false);
        return switch (units.list(acting, search, Paging.first(Paging.LARGEST))) {
            case Outcome.Refused<Listing<Unit>> ignored -> Optional.empty();
            case Outcome.Done<Listing<Unit>>(Listing<Unit> found) ->
                found.rows().stream()
                        .filter(unit -> acting.in(unit.region()))
                        .filter(unit ->
                                unit.name().equals(name) || unit.shortName().equals(name))
                        .findFirst();
        };
    }

    private static String unit(Acting acting) {
        return acting.office().split("·", 2)[0].strip();
    }
}
