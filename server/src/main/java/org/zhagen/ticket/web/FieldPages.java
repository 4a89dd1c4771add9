package org.zhagen.ticket.web;

import java.util.HashMap;
import java.util.List;
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
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.files.FilesPermission;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.FormTexts;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.SentPhotos;

/** The page for phones of those who walk about: what waits, what is around, and reporting. Scripts add that it works without network. */
@Pages
@RequestMapping("/field")
class FieldPages {

    private final FieldSight sight;
    private final Tickets tickets;
    private final Courses courses;
    private final Photos photos;

    FieldPages(FieldSight sight, Tickets tickets, Courses courses, Photos photos) {
        this.sight = sight;
        this.tickets = tickets;
        this.courses = courses;
        this.photos = photos;
    }

    /**
     * A report as a form sends it.
     *
     * @param key made with the form, so that sending it twice raises one ticket
     */
    record Report(
            @Nullable UUID key,
            @Nullable String place,
            @Nullable String category) {}

    @GetMapping
    String page(Acting acting, Model model, Locale language) {
        Answers.permitted(acting, TicketPermission.OPEN);
        model.addAttribute("seen", sight.of(acting, language));
        return "ticket/field";
    }

    /** What the device keeps of the page: everything but what belongs to somebody. */
    @GetMapping("/shell")
    String shell(Acting acting) {
        Answers.permitted(acting, TicketPermission.OPEN);
        return "ticket/field-shell";
    }

    @GetMapping("/report/{procedure}")
    String blank(
            Acting acting,
            @PathVariable("procedure") UUID course,
            @RequestParam(defaultValue = "") String category,
            Model model,
            Locale language) {
        Answers.permitted(acting, TicketPermission.OPEN);
        InstalledCourse installed = installed(acting, course);
        FieldWay way = sight.way(acting, installed, language);
        Map<String, String> form = new HashMap<>();
        if (!way.spoken().isEmpty()) {
            form.put(way.spoken(), category);
        }
        fill(acting, installed, way, new Report(Ids.next(), way.place(), category), form, model);
        return "ticket/field-report";
    }

    @PostMapping("/report/{procedure}")
    ModelAndView send(
            Acting acting,
            @PathVariable("procedure") UUID course,
            Report report,
            @RequestParam Map<String, String> given,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, TicketPermission.OPEN);
        InstalledCourse installed = installed(acting, course);
        FieldWay way = sight.way(acting, installed, language);
        Map<String, String> form = FormTexts.of(given);
        if (!way.by().isEmpty()) {
            form.put(way.by(), Text.of(report.category()));
        }
        UUID key = report.key() == null ? Ids.next() : report.key();
        return switch (tickets.openOnce(acting, key, wanted(acting, course, way, report, form))) {
            case Outcome.Done<Ticket>(Ticket ticket) -> {
                Flash.done(redirect, "field.sent", ticket.number());
                photos.attach(acting, ticket.id(), files, language, redirect);
                yield new ModelAndView("redirect:/field");
            }
            case Outcome.Refused<Ticket> refused -> {
                Problems problems = Problems.of(refused, language);
                fill(acting, installed, way, report, form, model);
                yield new ModelAndView("ticket/field-report", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems)
                        .addObject("photosLost", SentPhotos.any(files));
            }
        };
    }

    private static NewTicket wanted(Acting acting, UUID course, FieldWay way, Report report, Map<String, String> form) {
        return new NewTicket(
                course,
                way.region(),
                Text.of(report.place()),
                "",
                "",
                "",
                form,
                Contact.NONE,
                false,
                FieldSight.source(acting),
                null);
    }

    private InstalledCourse installed(Acting acting, UUID course) {
        return Answers.found(courses.find(acting, course).filter(InstalledCourse::isInForce));
    }

    private static void fill(
            Acting acting,
            InstalledCourse installed,
            FieldWay way,
            Report report,
            Map<String, String> form,
            Model model) {
        model.addAttribute("course", installed);
        model.addAttribute("way", way);
        model.addAttribute("kinds", way.by().isEmpty() ? List.of() : way.kinds());
        model.addAttribute("asked", FieldWay.fields(installed, way.by()));
        model.addAttribute("report", report);
        model.addAttribute("form", form);
        model.addAttribute("mayAttach", acting.may(FilesPermission.ATTACH));
        model.addAttribute("photosLost", false);
    }
}
