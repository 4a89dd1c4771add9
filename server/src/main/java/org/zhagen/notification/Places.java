package org.zhagen.notification;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.directory.Region;
import org.zhagen.directory.Regions;
import org.zhagen.directory.Unit;
import org.zhagen.directory.Units;

/** Reads for which place and unit a robot or endpoint is to be. */
@Component
class Places {

    private final Regions regions;
    private final Units units;

    Places(Regions regions, Units units) {
        this.regions = regions;
        this.units = units;
    }

    /** Digits of a jurisdiction within the own one, which it is where nothing is said. */
    Optional<String> region(Acting acting, String text, Given given) {
        String own = acting.jurisdiction().prefix();
        if (text.isEmpty() || text.equals(own)) {
            return Optional.of(own);
        }
        if (regions.meant(acting, text) instanceof Outcome.Done<Region>(Region region) && acting.in(region.code())) {
            return Optional.of(region.code().digits());
        }
        given.wrong(NotificationCode.REGION_OUTSIDE, "region", text);
        return Optional.empty();
    }

    /** The unit; empty where none is said, or none is meant, which is a finding. */
    Optional<Unit> unit(Acting acting, String text, Given given) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (units.meant(acting, text) instanceof Outcome.Done<Unit>(Unit unit)) {
            return Optional.of(unit);
        }
        given.wrong(NotificationCode.UNIT_UNKNOWN, "unit", text);
        return Optional.empty();
    }
}
