package org.zhagen.portal.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhagen.portal.Places;
import org.zhagen.ticket.Sketch;
import org.zhagen.ticket.Sketches;

/** The schematic map on which a resident puts a pin. What is no point is shown as none; the form says what is wrong with it. */
@Component
class PinMap {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,9})?");

    private final Places places;
    private final Sketches sketches;

    PinMap(Places places, Sketches sketches) {
        this.places = places;
        this.sketches = sketches;
    }

    void fill(Model model, String region, String longitude, String latitude) {
        Double east = degrees(longitude);
        Double north = degrees(latitude);
        Sketch sketch = places.meant(region)
                .flatMap(place -> sketches.of(place.code(), east, north))
                .orElse(null);
        boolean shown = sketch != null && east != null && north != null && sketch.contains(east, north);
        model.addAttribute("sketch", sketch);
        model.addAttribute("pinLongitude", shown ? east : null);
        model.addAttribute("pinLatitude", shown ? north : null);
    }

    private static @Nullable Double degrees(String text) {
        return DEGREES.matcher(text).matches() ? Double.valueOf(text) : null;
    }
}
