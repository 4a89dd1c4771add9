package org.zhagen.portal.web;

import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhagen.access.Acting;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.portal.Places;
import org.zhagen.portal.PortalPermission;
import org.zhagen.portal.PortalSettings;
import org.zhagen.portal.Reports;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;

/** Sheets with a code for walls: whoever points a telephone at it gets the form of that place. */
@Pages
class PosterPages {

    private static final int NAMED = 12;

    private final Places places;
    private final Reports reports;
    private final PortalSettings settings;

    PosterPages(Places places, Reports reports, PortalSettings settings) {
        this.places = places;
        this.reports = reports;
        this.settings = settings;
    }

    @GetMapping("/releases/posters")
    String poster(Acting acting, @RequestParam(defaultValue = "") String region, Model model) {
        Answers.permitted(acting, PortalPermission.RELEASE);
        Optional<Places.Place> place = places.meant(region)
                .or(() -> places.search(region).stream().findFirst())
                .or(() -> RegionCode.read(acting.jurisdiction().prefix()).flatMap(places::find));
        boolean inside = place.filter(known -> acting.in(known.code())).isPresent();
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("inside", inside);
        model.addAttribute("region", place.map(Places.Place::label).orElse(region));
        if (inside) {
            RegionCode code = place.orElseThrow().code();
            String link = address() + "/portal/report?region=" + code.digits();
            List<InstalledCourse> courses = reports.at(code);
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

    private String address() {
        return settings.address().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : settings.address();
    }
}
