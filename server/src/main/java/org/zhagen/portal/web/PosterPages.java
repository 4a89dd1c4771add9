package org.zhagen.portal.web;

import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhagen.access.Acting;
import org.zhagen.access.Text;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.portal.Places;
import org.zhagen.portal.PortalPermission;
import org.zhagen.portal.Reports;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Pages;

/** Sheets with a code for walls: whoever points a telephone at it gets the form of that place. */
@Pages
class PosterPages {

    private static final int NAMED = 12;

    /** Letters of the name of a spot: more would make the code too fine for a wall. */
    private static final int SPOT = 40;

    private final Places places;
    private final Reports reports;
    private final OutsideAddress outside;

    PosterPages(Places places, Reports reports, OutsideAddress outside) {
        this.places = places;
        this.reports = reports;
        this.outside = outside;
    }

    @GetMapping("/releases/posters")
    String poster(
            Acting acting,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String procedure,
            Model model) {
        Answers.permitted(acting, PortalPermission.RELEASE);
        Optional<Places.Place> found = places.meant(region)
                .or(() -> places.search(region).stream().findFirst())
                .or(() -> RegionCode.read(acting.jurisdiction().prefix()).flatMap(places::find));
        boolean inside = found.filter(known -> acting.in(known.code())).isPresent();
        model.addAttribute("place", found.orElse(null));
        model.addAttribute("inside", inside);
        model.addAttribute("spot", cut(Text.of(place)));
        model.addAttribute("procedure", procedure);
        model.addAttribute("procedures", List.of());
        model.addAttribute("region", found.map(Places.Place::label).orElse(region));
        if (inside) {
            RegionCode code = found.orElseThrow().code();
            List<InstalledCourse> all = reports.at(code);
            List<InstalledCourse> meant = all.stream()
                    .filter(course -> course.course().id().equals(procedure))
                    .toList();
            List<InstalledCourse> courses = meant.isEmpty() ? all : meant;
            String link = outside.of(ReportLinks.of(code, cut(Text.of(place)), meant.isEmpty() ? "" : procedure));
            model.addAttribute("procedures", choices(all));
            model.addAttribute("link", link);
            model.addAttribute("qr", QrCodes.of(link));
            model.addAttribute("courses", courses);
            model.addAttribute(
                    "things",
                    courses.stream()
                            .flatMap(course -> course.course().table().keySet().stream())
                            .distinct()
                            .limit(NAMED)
                            .toList());
        }
        return "portal/poster";
    }

    private static List<Choice> choices(List<InstalledCourse> courses) {
        return courses.stream()
                .map(course -> new Choice(course.course().id(), course.course().title()))
                .distinct()
                .toList();
    }

    private static String cut(String spot) {
        return spot.substring(0, spot.offsetByCodePoints(0, Math.min(SPOT, spot.codePointCount(0, spot.length()))));
    }
}
