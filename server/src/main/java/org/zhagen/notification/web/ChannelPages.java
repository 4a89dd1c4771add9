package org.zhagen.notification.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.notification.ChannelDraft;
import org.zhagen.notification.ChannelView;
import org.zhagen.notification.Channels;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;

/** How somebody wants to be told. */
@Pages
@RequestMapping("/notices")
class ChannelPages {

    private static final List<Choice> LANGUAGES =
            List.of(new Choice("zh", "notification.language.zh"), new Choice("en", "notification.language.en"));

    private static final List<Choice> HOURS = IntStream.range(0, 24)
            .mapToObj(hour -> new Choice(String.valueOf(hour), "%02d:00".formatted(hour)))
            .toList();

    private final Channels channels;

    ChannelPages(Channels channels) {
        this.channels = channels;
    }

    @GetMapping("/channels")
    String show(Acting acting, Model model) {
        ChannelView mine = channels.mine(acting);
        model.addAttribute("draft", ChannelDraft.of(mine));
        fill(mine, mine.version(), model);
        return "notification/channels";
    }

    @PostMapping("/channels")
    ModelAndView change(
            Acting acting,
            @ModelAttribute("draft") ChannelDraft draft,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        return switch (channels.change(acting, version, draft)) {
            case Outcome.Done<ChannelView>(ChannelView mine) -> {
                Flash.done(redirect, "notification.channels.saved");
                if (!mine.address().isEmpty() && !mine.confirmed()) {
                    sendLink(acting, language, redirect);
                }
                yield new ModelAndView("redirect:/notices/channels");
            }
            case Outcome.Refused<ChannelView> refused -> {
                Problems problems = Problems.of(refused, language);
                fill(channels.mine(acting), version, model);
                yield new ModelAndView("notification/channels", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problems", problems);
            }
        };
    }

    /** Sends the link to the address once more. */
    @PostMapping("/channels/link")
    String link(Acting acting, Locale language, RedirectAttributes redirect) {
        sendLink(acting, language, redirect);
        return "redirect:/notices/channels";
    }

    private void sendLink(Acting acting, Locale language, RedirectAttributes redirect) {
        switch (channels.sendLink(acting)) {
            case Outcome.Done<String>(String address) -> Flash.tell(redirect, "notification.link.sent", address);
            case Outcome.Refused<String> refused ->
                Flash.warn(
                        redirect,
                        "notification.link.unsent",
                        Problems.of(refused, language).lines().getFirst().text());
        }
    }

    @PostMapping("/channels/calendar")
    String calendar(Acting acting, Model model) {
        String path = "/calendar/" + channels.renewCalendar(acting) + ".ics";
        String known = channels.at(path);
        model.addAttribute(
                "calendar",
                known.isEmpty()
                        ? ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path(path)
                                .toUriString()
                        : known);
        return "notification/calendar-made";
    }

    @PostMapping("/channels/calendar/remove")
    String dropCalendar(Acting acting, RedirectAttributes redirect) {
        channels.dropCalendar(acting);
        Flash.done(redirect, "notification.calendar.removed");
        return "redirect:/notices/channels";
    }

    /** A question only: programs that look into letters follow links, and must not confirm anything. */
    @GetMapping("/confirm/{token}")
    String confirm(@PathVariable String token, Model model) {
        model.addAttribute("token", Answers.value(channels.link(token)));
        return "notification/confirm";
    }

    @PostMapping("/confirm/{token}")
    String confirmed(@PathVariable String token) {
        Answers.value(channels.confirm(token));
        return "notification/confirmed";
    }

    private void fill(ChannelView mine, int version, Model model) {
        model.addAttribute("mine", mine);
        model.addAttribute("version", version);
        model.addAttribute("hours", HOURS);
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute(
                "kinds",
                channels.kinds().stream()
                        .map(id -> new Choice(id, "notice." + id))
                        .toList());
    }
}
