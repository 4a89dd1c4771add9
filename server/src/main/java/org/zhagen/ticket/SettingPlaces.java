package org.zhagen.ticket;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.RegionNames;

/** Reads for which place a setting is to hold. */
@Component
class SettingPlaces {

    private final RegionNames regions;

    SettingPlaces(RegionNames regions) {
        this.regions = regions;
    }

    /**
     * A place within the jurisdiction.
     *
     * @param within where it has to lie besides; the smaller of both is meant where nothing is said
     */
    Optional<RegionCode> read(Acting acting, String text, Optional<RegionCode> within, Reader reader) {
        Optional<RegionCode> own = RegionCode.read(acting.jurisdiction().prefix());
        Optional<RegionCode> region = text.isEmpty()
                ? own.filter(mine -> within.map(outer -> outer.contains(mine)).orElse(true))
                        .or(() -> within)
                : regions.meant(acting, text);
        Optional<RegionCode> fit = region.filter(acting::in)
                .filter(code -> within.map(outer -> outer.contains(code)).orElse(true));
        if (fit.isEmpty()) {
            reader.wrong(TicketCode.PLACE_OUTSIDE, "region", text);
        }
        return fit;
    }
}
