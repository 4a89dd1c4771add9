package org.zhagen.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.portal.Places;
import org.zhagen.portal.Receipt;
import org.zhagen.portal.ReportDraft;
import org.zhagen.portal.Reports;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.ContactNeed;
import org.zhagen.ticket.FormParts;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.FormTexts;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.SentPhotos;

/** The form of a report. */
@Pages
@RequestMapping("/portal/report/{course}")
class ReportPages {

    private final Reports reports;
    private final Places places;
    private final PortalPhotos photos;
    private final PinMap pins;

    ReportPages(Reports reports, Places places, PortalPhotos photos, PinMap pins) {
        this.reports = reports;
        this.places = places;
        this.photos = photos;
        this.pins = pins;
    }

    /** What every form asks for besides the fields of its procedure; {@code homepage} is seen by programs only. */
    record Sent(
            @Nullable String region,
            @Nullable String place,
            @Nullable String longitude,
            @Nullable String latitude,
            @Nullable Contact contact,
            @Nullable String confidential,
            @Nullable String stamp,
            @Nullable String homepage) {

        static Sent at(String region, String spot, String stamp) {
            return new Sent(region, spot, "", "", Contact.NONE, "", stamp, "");
        }

        Sent stamped(String fresh) {
            return new Sent(region, place, longitude, latitude, contact, confidential, fresh, "");
        }

        public Contact reachable() {
            return contact == null ? Contact.NONE : contact;
        }

        public boolean isConfidential() {
            return Text.of(confidential).equals("true");
        }

        ReportDraft draft(UUID course, String digits, Map<String, String> form) {
            return new ReportDraft(
                    course, digits, place, longitude, latitude, form, reachable(), isConfidential(), stamp, homepage);
        }
    }

    @GetMapping
    String blank(
            @PathVariable UUID course,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(name = "place", defaultValue = "") String spot,
            Model model) {
        InstalledCourse installed = installed(course);
        Places.Place place = RegionCode.read(region)
                .filter(installed.region()::contains)
                .flatMap(places::find)
                .or(() -> places.find(installed.region()))
                .orElse(null);
        fill(installed, Sent.at(place == null ? "" : place.label(), Text.of(spot), reports.stamp()), Map.of(), model);
        return "portal/report";
    }

    @PostMapping
    ModelAndView send(
            @PathVariable UUID course,
            Sent sent,
            @RequestParam Map<String, String> given,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        InstalledCourse installed = installed(course);
        Map<String, String> form = FormTexts.of(given);
        String region = Text.of(sent.region());
        String digits = places.meant(region).map(place -> place.code().digits()).orElse(region);
        return switch (reports.send(sent.draft(course, digits, form), request.getRemoteAddr())) {
            case Outcome.Done<Receipt>(Receipt receipt) -> {
                Flash.done(redirect, "portal.report.sent", receipt.number());
                photos.attach(receipt.code().text(), request.getRemoteAddr(), files, language, redirect);
                yield new ModelAndView("redirect:" + receipt.code().link());
            }
            case Outcome.Refused<Receipt> refused -> {
                Problems problems = Problems.of(refused, language);
                boolean old = problems.lines().stream()
                        .anyMatch(line ->
                                line.code().equals("form-old") || line.code().equals("not-a-person"));
                fill(installed, old ? sent.stamped(reports.stamp()) : sent, form, model);
                yield new ModelAndView("portal/report", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems)
                        .addObject("photosLost", SentPhotos.any(files));
            }
        };
    }

    private InstalledCourse installed(UUID course) {
        return Answers.found(reports.course(course));
    }

    private void fill(InstalledCourse installed, Sent sent, Map<String, String> form, Model model) {
        FormParts parts = new FormParts(installed.course().form());
        model.addAttribute("course", installed);
        model.addAttribute(
                "asked",
                parts.asked().stream().filter(TrackScreen::isForResidents).toList());
        model.addAttribute("form", form);
        model.addAttribute("sent", sent);
        model.addAttribute("located", parts.located());
        model.addAttribute("pictured", parts.pictured());
        model.addAttribute("needed", ContactNeed.of(installed.course()));
        model.addAttribute("reaching", parts.reaching());
        model.addAttribute("photosLost", false);
        pins.fill(model, Text.of(sent.region()), Text.of(sent.longitude()), Text.of(sent.latitude()));
    }
}
