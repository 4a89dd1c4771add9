package org.zhagen.portal.open311;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.portal.ProgramCode;
import org.zhagen.portal.Reports;
import org.zhagen.ticket.InstalledCourse;

/**
 * Which place a call is about ("jurisdiction_id"): the code of a region where procedures run that residents may open. Where one place
 * is served only, it need not be said. Grids are no such places: by asking for each, the one of a report could be found out.
 */
@Component
class Jurisdictions {

    static final String NAME = "jurisdiction_id";

    private final Reports reports;

    Jurisdictions(Reports reports) {
        this.reports = reports;
    }

    /**
     * A place and what may be reported there.
     *
     * @param courses of the place, of what lies in it and of what it lies in
     */
    record Served(RegionCode region, List<InstalledCourse> courses) {

        boolean contains(RegionCode other) {
            return region.contains(other);
        }
    }

    Served of(Asked asked) {
        String digits = asked.text(NAME);
        if (digits.isEmpty()) {
            List<InstalledCourse> everywhere = reports.around(Jurisdiction.COUNTRY);
            return only(everywhere.stream().map(InstalledCourse::region).toList())
                    .map(region -> new Served(region, everywhere))
                    .orElseThrow(() -> Wrong.bad(ProgramCode.JURISDICTION_MISSING, NAME));
        }
        return RegionCode.read(digits)
                .filter(region -> region.level() != RegionCode.Level.GRID)
                .map(region -> new Served(region, reports.around(Jurisdiction.of(region))))
                .filter(served -> !served.courses().isEmpty())
                .orElseThrow(() -> Wrong.missing(ProgramCode.JURISDICTION_UNKNOWN, NAME, digits));
    }

    /** The region that contains all others; nothing where there are several. */
    static Optional<RegionCode> only(List<RegionCode> regions) {
        return regions.stream()
                .filter(region -> regions.stream().allMatch(region::contains))
                .findFirst();
    }
}
