package org.zhagen.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhagen.access.Text;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.portal.Places;
import org.zhagen.portal.Reports;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.web.Pages;

/** The first pages for residents: what they can do here, and where they want to report something. */
@Pages
class PlacePages {

    private final Places places;
    private final Reports reports;
    private final PinMap pins;

    PlacePages(Places places, Reports reports, PinMap pins) {
        this.places = places;
        this.reports = reports;
        this.pins = pins;
    }

    /** What the field for places offers while somebody types. */
    record Offered(String value, String where) {}

    @GetMapping("/portal")
    String home() {
        return "portal/home";
    }

    /**
     * With a region, as a code on a wall has it, the procedures there; otherwise first the place. The code may name a procedure and the
     * spot where it hangs as well.
     */
    @GetMapping("/portal/report")
    String choose(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(name = "place", defaultValue = "") String spot,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        Optional<Places.Place> place = RegionCode.read(region).flatMap(places::find);
        model.addAttribute("q", q);
        if (place.isEmpty()) {
            boolean searched = !q.isBlank() || !region.isBlank();
            model.addAttribute("found", searched ? places.search(q.isBlank() ? region : q) : places.served());
            model.addAttribute("searched", searched);
            return "portal/where";
        }
        List<InstalledCourse> courses = reports.at(place.get().code());
        List<InstalledCourse> meant = courses.stream()
                .filter(course -> courses.size() == 1 || course.course().id().equals(procedure))
                .toList();
        if (meant.size() == 1) {
            return "redirect:"
                    + ReportLinks.form(meant.getFirst().id(), place.get().code(), Text.of(spot));
        }
        model.addAttribute("spot", Text.of(spot));
        model.addAttribute("place", place.get());
        model.addAttribute("courses", courses);
        return "portal/what";
    }

    /** The map that goes with a region, when somebody chooses another one in the form. */
    @GetMapping("/portal/sketch")
    String sketch(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String longitude,
            @RequestParam(defaultValue = "") String latitude,
            Model model) {
        pins.fill(model, region, longitude, latitude);
        return "portal/sketch";
    }

    @GetMapping("/portal/places")
    String suggest(
            @RequestParam(defaultValue = "region") String field, @RequestParam Map<String, String> given, Model model) {
        model.addAttribute(
                "offered",
                places.search(given.getOrDefault(field, "")).stream()
                        .map(place -> new Offered(place.label(), place.where()))
                        .toList());
        return "directory/picker :: offered";
    }
}
