package org.zhagen.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.directory.Region;
import org.zhagen.directory.Regions;
import org.zhagen.kernel.site.RegionCode;

/** The front door to places for whoever has no account: the regions themselves are public. */
@Service
public class Places {

    private static final int OFFERED = 10;
    private static final int SERVED = 40;

    private final Regions regions;
    private final Reports reports;

    Places(Regions regions, Reports reports) {
        this.regions = regions;
        this.reports = reports;
    }

    /**
     * A region with what it lies in.
     *
     * @param where names of what it lies in, the largest first; empty for a province
     */
    public record Place(RegionCode code, String name, String where) {

        /** As it stands in a field. */
        public String label() {
            return code.digits() + " " + name;
        }

        public String whole() {
            return where.isEmpty() ? name : where + " " + name;
        }
    }

    /** An open region. */
    public Optional<Place> find(RegionCode code) {
        return regions.find(Reports.PORTAL, code)
                .filter(region -> !region.isClosed())
                .map(this::place);
    }

    /** What people type: a part of a name, or the beginning of a code. */
    public List<Place> search(String text) {
        return text.isBlank()
                ? List.of()
                : regions.search(Reports.PORTAL, text, OFFERED).stream()
                        .map(this::place)
                        .toList();
    }

    /** The one that a text means: a code with anything behind it, or a name that only one has. */
    public Optional<Place> meant(String text) {
        return text.isBlank()
                ? Optional.empty()
                : regions.meant(Reports.PORTAL, text) instanceof Outcome.Done<Region>(Region region)
                        ? Optional.of(place(region))
                        : Optional.empty();
    }

    /** Where something may be reported, the larger ones first; at most 40. */
    public List<Place> served() {
        List<RegionCode> codes = reports.around(Jurisdiction.COUNTRY).stream()
                .map(course -> course.region())
                .collect(Collectors.toSet())
                .stream()
                .sorted(Comparator.comparingInt(
                                (RegionCode code) -> code.digits().length())
                        .thenComparing(RegionCode::digits))
                .limit(SERVED)
                .toList();
        return regions.all(Reports.PORTAL, codes).stream()
                .filter(region -> !region.isClosed())
                .map(this::place)
                .toList();
    }

    private Place place(Region region) {
        String where = regions.path(Reports.PORTAL, region.code()).stream()
                .filter(above -> !above.code().equals(region.code()))
                .map(Region::name)
                .collect(Collectors.joining(" "));
        return new Place(region.code(), region.name(), where);
    }
}
