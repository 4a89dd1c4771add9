package org.zhagen.portal.web;

import org.springframework.web.util.UriComponentsBuilder;
import org.zhagen.kernel.site.RegionCode;

/** The address that a code on a wall leads to. It names a procedure, not the one of today: walls outlive revisions. */
final class ReportLinks {

    private ReportLinks() {}

    /**
     * The form of a place.
     *
     * @param spot what stands in the field for where exactly; empty for nothing
     * @param procedure id of the procedure; empty where whoever comes chooses
     */
    static String of(RegionCode region, String spot, String procedure) {
        UriComponentsBuilder link =
                UriComponentsBuilder.fromPath("/portal/report").queryParam("region", region.digits());
        if (!procedure.isEmpty()) {
            link.queryParam("procedure", procedure);
        }
        if (!spot.isEmpty()) {
            link.queryParam("place", "{place}");
        }
        return link.encode().buildAndExpand(spot).toUriString();
    }

    /** The form itself, once it is known which. */
    static String form(Object course, RegionCode region, String spot) {
        UriComponentsBuilder link =
                UriComponentsBuilder.fromPath("/portal/report/{course}").queryParam("region", region.digits());
        if (!spot.isEmpty()) {
            link.queryParam("place", "{place}");
        }
        return link.encode().buildAndExpand(course, spot).toUriString();
    }
}
