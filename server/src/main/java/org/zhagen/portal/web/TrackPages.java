package org.zhagen.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
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
import org.zhagen.portal.MailFollows;
import org.zhagen.portal.Tracked;
import org.zhagen.portal.Tracking;
import org.zhagen.ticket.StageDraft;
import org.zhagen.ticket.Ticket;
import org.zhagen.web.Flash;
import org.zhagen.web.FormTexts;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.SentPhotos;

/** What became of a report, for whoever has its code. */
@Pages
@RequestMapping("/portal/track")
class TrackPages {

    private final Tracking tracking;
    private final TrackScreen screen;
    private final PortalPhotos photos;
    private final MailFollows mails;

    TrackPages(Tracking tracking, TrackScreen screen, PortalPhotos photos, MailFollows mails) {
        this.tracking = tracking;
        this.screen = screen;
        this.photos = photos;
        this.mails = mails;
    }

    /**
     * How a stage ended, or words that were added.
     *
     * @param turn id of the stage; empty for none
     */
    record Sent(
            @Nullable String turn,
            @Nullable Integer seen,
            @Nullable String outcome,
            @Nullable String words) {

        /** Nothing yet; the form of that stage is looked at. */
        static Sent none(String turn) {
            return new Sent(turn, 0, "", "");
        }
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("code", "");
        return "portal/track-ask";
    }

    @PostMapping
    ModelAndView look(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model, Locale language) {
        return switch (tracking.find(code, request.getRemoteAddr())) {
            case Outcome.Done<Tracked>(Tracked tracked) ->
                new ModelAndView("redirect:" + tracked.code().link());
            case Outcome.Refused<Tracked> refused ->
                asked(code, Problems.of(refused, language), HttpStatus.UNPROCESSABLE_CONTENT, model);
        };
    }

    @GetMapping("/{code}")
    ModelAndView page(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String turn,
            HttpServletRequest request,
            Model model,
            Locale language) {
        return shown(code, request, Sent.none(turn), Map.of(), Problems.NONE, HttpStatus.OK, model, language);
    }

    @PostMapping("/{code}/words")
    ModelAndView say(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String words,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        boolean onlyPhotos = Text.of(words).isEmpty() && SentPhotos.any(files);
        if (!onlyPhotos
                && tracking.say(code, request.getRemoteAddr(), words) instanceof Outcome.Refused<Ticket> refused) {
            return again(code, request, new Sent("", 0, "", words), Map.of(), refused, model, language);
        }
        Flash.done(redirect, "portal.track.added");
        photos.attach(code, request.getRemoteAddr(), files, language, redirect);
        return new ModelAndView("redirect:/portal/track/{code}");
    }

    @PostMapping("/{code}/turns/{turn}")
    ModelAndView end(
            @PathVariable String code,
            @PathVariable String turn,
            Sent sent,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        Map<String, String> form = FormTexts.of(given);
        Integer seen = sent.seen();
        StageDraft draft = new StageDraft("", turn, Text.of(sent.outcome()), Text.of(sent.words()), form);
        return switch (tracking.end(code, request.getRemoteAddr(), seen == null ? 0 : seen, draft)) {
            case Outcome.Done<Ticket> done -> {
                Flash.done(redirect, "portal.track.said");
                yield new ModelAndView("redirect:/portal/track/{code}");
            }
            case Outcome.Refused<Ticket> refused -> {
                Sent kept = new Sent(turn, seen, sent.outcome(), sent.words());
                yield again(code, request, kept, form, refused, model, language);
            }
        };
    }

    /** Sends a link to an address that is to be told what becomes of it. */
    @PostMapping("/{code}/mail")
    ModelAndView mail(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (mails.ask(code, request.getRemoteAddr(), email, language)) {
            case Outcome.Done<Tracked> done -> {
                Flash.done(redirect, "portal.mail.sent");
                yield new ModelAndView("redirect:/portal/track/{code}");
            }
            case Outcome.Refused<Tracked> refused -> {
                model.addAttribute("email", email);
                yield again(code, request, Sent.none(""), Map.of(), refused, model, language);
            }
        };
    }

    private ModelAndView again(
            String code,
            HttpServletRequest request,
            Sent sent,
            Map<String, String> form,
            Outcome.Refused<?> refused,
            Model model,
            Locale language) {
        return shown(
                code,
                request,
                sent,
                form,
                Problems.of(refused, language),
                HttpStatus.UNPROCESSABLE_CONTENT,
                model,
                language);
    }

    private ModelAndView shown(
            String code,
            HttpServletRequest request,
            Sent sent,
            Map<String, String> form,
            Problems problems,
            HttpStatus status,
            Model model,
            Locale language) {
        return switch (tracking.find(code, request.getRemoteAddr())) {
            case Outcome.Done<Tracked>(Tracked tracked) -> {
                screen.fill(tracked, model, language);
                model.addAttribute("sent", sent);
                model.addAttribute("mayMail", mails.isOffered());
                if (!model.containsAttribute("email")) {
                    model.addAttribute("email", "");
                }
                model.addAttribute("turned", Text.of(sent.turn()));
                model.addAttribute("form", form);
                yield new ModelAndView("portal/track", model.asMap(), status).addObject("problems", problems);
            }
            case Outcome.Refused<Tracked> refused -> {
                Problems unknown = Problems.of(refused, language);
                boolean wrong =
                        unknown.lines().stream().anyMatch(line -> line.code().equals("code-wrong"));
                yield asked(code, unknown, wrong ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT, model);
            }
        };
    }

    private static ModelAndView asked(String code, Problems problems, HttpStatus status, Model model) {
        model.addAttribute("code", code);
        return new ModelAndView("portal/track-ask", model.asMap(), status).addObject("problems", problems);
    }
}
