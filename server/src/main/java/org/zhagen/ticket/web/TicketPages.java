package org.zhagen.ticket.web;

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
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.StageDraft;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketAct;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketView;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.FormTexts;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.RegionTexts;
import org.zhagen.work.AssigneeDraft;

/** The page of one ticket, and what is done there. One form stands open at a time; which one is in the address. */
@Pages
@RequestMapping("/tickets/{id}")
class TicketPages {

    private final Tickets tickets;
    private final TicketActs acts;
    private final Taking taking;
    private final TicketScreen screen;
    private final RegionTexts regions;
    private final Photos photos;

    TicketPages(
            Tickets tickets, TicketActs acts, Taking taking, TicketScreen screen, RegionTexts regions, Photos photos) {
        this.tickets = tickets;
        this.acts = acts;
        this.taking = taking;
        this.screen = screen;
        this.regions = regions;
        this.photos = photos;
    }

    /**
     * What is sent with a stage or an act; each uses some of it.
     *
     * @param seen how much had happened when the person looked
     */
    record Sent(
            String party,
            String outcome,
            String words,
            String doer,
            String person,
            String role,
            String region,
            String unit,
            String agreed,
            @Nullable Integer seen) {
        Sent {
            party = Text.of(party);
            outcome = Text.of(outcome);
            words = Text.of(words);
            doer = Text.of(doer);
            person = Text.of(person);
            role = Text.of(role);
            region = Text.of(region);
            unit = Text.of(unit);
            agreed = Text.of(agreed);
        }

        static final Sent BLANK = new Sent("", "", "", "", "", "", "", "", "", null);

        int version() {
            return seen == null ? -1 : seen;
        }
    }

    @GetMapping
    String show(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String party,
            Model model,
            Locale language) {
        screen.fill(acting, find(acting, id), new Asked(stage, act, party), model, language);
        model.addAttribute("sent", Sent.BLANK);
        model.addAttribute("form", Map.of());
        return "ticket/ticket";
    }

    /** Shows how to reach whoever raised it, once; the look is audited. */
    @PostMapping("/contact")
    String contact(Acting acting, @PathVariable UUID id, Model model, Locale language) {
        Contact contact = Answers.value(acts.contact(acting, id));
        screen.fill(acting, find(acting, id), new Asked("", "", ""), model, language);
        model.addAttribute("sent", Sent.BLANK);
        model.addAttribute("form", Map.of());
        model.addAttribute("reached", contact);
        return "ticket/ticket";
    }

    @PostMapping("/stages/{stage}")
    ModelAndView end(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable String stage,
            Sent sent,
            @RequestParam Map<String, String> given,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        Map<String, String> form = FormTexts.of(given);
        StageDraft draft = new StageDraft(sent.party(), stage, sent.outcome(), sent.words(), form);
        return switch (acts.end(acting, id, sent.version(), draft)) {
            case Outcome.Done<Ticket>(Ticket ticket) -> {
                Flash.done(redirect, ticket.isOpen() ? "ticket.did.end" : "ticket.did.end-all");
                photos.attach(acting, id, files, language, redirect);
                yield onwards(acting, ticket);
            }
            case Outcome.Refused<Ticket> refused ->
                again(acting, id, refused, new Asked(stage, "", sent.party()), sent, form, model, language);
        };
    }

    @PostMapping("/acts/{act}")
    ModelAndView act(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable TicketAct act,
            Sent sent,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        AssigneeDraft to =
                new AssigneeDraft(sent.person(), sent.role(), regions.read(acting, sent.region()), sent.unit());
        Taking.With with =
                new Taking.With(sent.party(), sent.doer(), to, sent.agreed().equals("true"), sent.words());
        return switch (taking.take(acting, id, sent.version(), act, with)) {
            case Outcome.Done<Ticket>(Ticket ticket) -> {
                Flash.done(redirect, "ticket.did." + act.id());
                yield onwards(acting, ticket);
            }
            case Outcome.Refused<Ticket> refused ->
                again(acting, id, refused, new Asked("", act.id(), sent.party()), sent, Map.of(), model, language);
        };
    }

    /** What somebody did may have been all that the ticket had to do with them. */
    private ModelAndView onwards(Acting acting, Ticket ticket) {
        boolean there = tickets.find(acting, ticket.id()) instanceof Outcome.Done<TicketView>;
        return new ModelAndView("redirect:" + (there ? ticket.link() : "/tickets"));
    }

    private ModelAndView again(
            Acting acting,
            UUID id,
            Outcome.Refused<Ticket> refused,
            Asked asked,
            Sent sent,
            Map<String, String> form,
            Model model,
            Locale language) {
        Problems problems = Problems.of(refused, language);
        screen.fill(acting, find(acting, id), asked, model, language);
        return new ModelAndView("ticket/ticket", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("sent", sent)
                .addObject("form", form)
                .addObject("problems", problems);
    }

    private TicketView find(Acting acting, UUID id) {
        return Answers.value(tickets.find(acting, id));
    }

    /**
     * The form that is to stand open.
     *
     * @param stage id of a stage to end; empty for none
     * @param act id of something to do; empty for none
     * @param party whose part it is about; empty for the ticket as a whole
     */
    record Asked(String stage, String act, String party) {

        static final List<String> WITHOUT_FORM = List.of("comment", "end", "merge", "sort", "read-contact");
    }
}
