package org.zhagen.portal.open311;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.portal.ProgramCode;
import org.zhagen.portal.open311.Jurisdictions.Served;

/**
 * Where a report is ("location parameter"): a point of WGS 84, words, or {@code address_id}, which is the code of a region here. What
 * region a point lies in is not known, as no borders are kept: without {@code address_id} it is the whole jurisdiction, and those who
 * hand out the ticket find the community by the point and the words.
 *
 * @param region of the ticket
 * @param longitude in degrees with six decimals, about a tenth of a metre; empty for none
 */
record Location(RegionCode region, String place, String longitude, String latitude) {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,40})?");
    private static final int DECIMALS = 6;

    static Location of(Asked asked, Served served, RegionCode course, Words words, List<Finding> wrong) {
        String id = asked.text("address_id");
        String place = asked.text("address_string");
        String longitude = degrees(asked, "long", 180, wrong);
        String latitude = degrees(asked, "lat", 90, wrong);
        if (asked.text("long").isEmpty() != asked.text("lat").isEmpty()) {
            wrong.add(Finding.of(ProgramCode.POINT_WRONG, Place.of("lat")));
        } else if (id.isEmpty() && place.isEmpty() && asked.text("lat").isEmpty()) {
            wrong.add(Finding.of(ProgramCode.LOCATION_MISSING, Place.of("address_string")));
        }
        RegionCode whole = course.contains(served.region()) ? served.region() : course;
        if (id.isEmpty()) {
            return new Location(whole, place, longitude, latitude);
        }
        Optional<RegionCode> region = RegionCode.read(id).filter(whole::contains);
        if (region.isEmpty()) {
            wrong.add(Finding.of(ProgramCode.ADDRESS_UNKNOWN, Place.of("address_id"), id));
        }
        RegionCode found = region.orElse(whole);
        String named = words.address(found);
        return new Location(
                found, place.isEmpty() ? (named.isEmpty() ? found.digits() : named) : place, longitude, latitude);
    }

    private static String degrees(Asked asked, String name, int most, List<Finding> wrong) {
        String text = asked.text(name);
        if (text.isEmpty()) {
            return "";
        }
        if (!DEGREES.matcher(text).matches() || new BigDecimal(text).abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            wrong.add(Finding.of(ProgramCode.POINT_WRONG, Place.of(name)));
            return "";
        }
        return new BigDecimal(text)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
