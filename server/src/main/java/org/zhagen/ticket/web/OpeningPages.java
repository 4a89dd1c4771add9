package org.zhagen.ticket.web;

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
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.files.FilesPermission;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.ContactNeed;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.FormParts;
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
import org.zhagen.web.RegionTexts;
import org.zhagen.web.SentPhotos;

/** Raising a ticket: first which procedure, then its form. */
@Pages
@RequestMapping("/tickets/new")
class OpeningPages {

    private final Tickets tickets;
    private final Courses courses;
    private final TicketWords words;
    private final RegionTexts regions;
    private final Photos photos;
    private final Onward onward;

    OpeningPages(
            Tickets tickets, Courses courses, TicketWords words, RegionTexts regions, Photos photos, Onward onward) {
        this.onward = onward;
        this.tickets = tickets;
        this.courses = courses;
        this.words = words;
        this.regions = regions;
        this.photos = photos;
    }

    /** What every form asks for besides the fields of its procedure. */
    record Sent(
            @Nullable String region,
            @Nullable String place,
            @Nullable String longitude,
            @Nullable String latitude,
            @Nullable Contact contact,
            @Nullable String confidential) {

        static Sent at(String region) {
            return new Sent(region, "", "", "", Contact.NONE, "");
        }

        public Contact reachable() {
            return contact == null ? Contact.NONE : contact;
        }

        public boolean isConfidential() {
            return Text.of(confidential).equals("true");
        }
    }

    @GetMapping
    String choose(Acting acting, @RequestParam @Nullable UUID from, Model model, Locale language) {
        model.addAttribute("from", onward.ticket(acting, from));
        model.addAttribute(
                "courses", Answers.value(from == null ? tickets.openable(acting) : tickets.onwards(acting, from)));
        model.addAttribute("said", words.in(language));
        model.addAttribute("mayPlans", acting.permissions().contains("adaptation.read"));
        return "ticket/choose";
    }

    @GetMapping("/{course}")
    String blank(
            Acting acting, @PathVariable UUID course, @RequestParam @Nullable UUID from, Model model, Locale language) {
        Answers.permitted(acting, TicketPermission.OPEN);
        InstalledCourse installed = installed(acting, course);
        Ticket first = onward.ticket(acting, from);
        Sent sent = first == null
                ? Sent.at(regions.label(usual(acting, installed)))
                : onward.sent(first, installed, usual(acting, installed));
        fill(acting, installed, sent, first == null ? Map.of() : onward.form(first, installed), model, language);
        model.addAttribute("from", first);
        return "ticket/open";
    }

    @PostMapping("/{course}")
    ModelAndView open(
            Acting acting,
            @PathVariable UUID course,
            Sent sent,
            @RequestParam @Nullable UUID from,
            @RequestParam Map<String, String> given,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        Answers.permitted(acting, TicketPermission.OPEN);
        InstalledCourse installed = installed(acting, course);
        Map<String, String> form = FormTexts.of(given);
        NewTicket wanted = new NewTicket(
                course,
                regions.read(acting, sent.region()),
                Text.of(sent.place()),
                Text.of(sent.longitude()),
                Text.of(sent.latitude()),
                "",
                form,
                sent.reachable(),
                sent.isConfidential(),
                Ticket.Source.OFFICE,
                from);
        return switch (tickets.open(acting, wanted)) {
            case Outcome.Done<Ticket>(Ticket ticket) -> {
                Flash.done(redirect, "ticket.opened", ticket.number());
                photos.attach(acting, ticket.id(), files, language, redirect);
                photos.copy(acting, from, ticket.id());
                yield new ModelAndView("redirect:" + ticket.link());
            }
            case Outcome.Refused<Ticket> refused -> {
                Problems problems = Problems.of(refused, language);
                fill(acting, installed, sent, form, model, language);
                model.addAttribute("from", onward.ticket(acting, from));
                yield new ModelAndView("ticket/open", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems)
                        .addObject("photosLost", SentPhotos.any(files));
            }
        };
    }

    private InstalledCourse installed(Acting acting, UUID course) {
        return Answers.found(courses.find(acting, course).filter(InstalledCourse::isInForce));
    }

    /** Where somebody acts, when the procedure runs there; otherwise where it runs. */
    static String usual(Acting acting, InstalledCourse course) {
        return RegionCode.read(acting.jurisdiction().prefix())
                .filter(course.region()::contains)
                .orElse(course.region())
                .digits();
    }

    private void fill(
            Acting acting,
            InstalledCourse installed,
            Sent sent,
            Map<String, String> form,
            Model model,
            Locale language) {
        FormParts parts = new FormParts(installed.course().form());
        model.addAttribute("course", installed);
        model.addAttribute("asked", parts.asked());
        model.addAttribute("form", form);
        model.addAttribute("sent", sent);
        model.addAttribute("said", words.in(language));
        model.addAttribute("located", parts.located());
        model.addAttribute("needed", ContactNeed.of(installed.course()));
        model.addAttribute("reaching", parts.reaching());
        model.addAttribute("pictured", parts.pictured());
        model.addAttribute("mayAttach", acting.may(FilesPermission.ATTACH));
        model.addAttribute("photosLost", false);
    }
}
