package org.zhagen.notification.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.notification.NoticeStop;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Listing;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;

/** What somebody was told. */
@Pages
@RequestMapping("/notices")
class NoticePages {

    private final Notices notices;
    private final Map<String, NoticeStop> stops;

    NoticePages(Notices notices, List<NoticeStop> stops) {
        this.notices = notices;
        this.stops = stops.stream().collect(Collectors.toMap(NoticeStop::kind, stop -> stop));
    }

    @GetMapping
    String list(Acting acting, @RequestParam(defaultValue = "") String show, Paging paging, Model model) {
        boolean onlyUnread = show.equals("unread");
        Listing<NoticeView> listing = notices.list(acting, onlyUnread, paging);
        model.addAttribute("listing", listing);
        model.addAttribute("stops", stops);
        model.addAttribute("onlyUnread", onlyUnread);
        model.addAttribute("newest", newest(listing.rows()));
        model.addAttribute("hasUnread", listing.rows().stream().anyMatch(notice -> notice.seen() == null));
        return "notification/notices";
    }

    /** Ids grow with time, so the greatest is the newest that can have been seen. */
    private static @Nullable String newest(List<NoticeView> rows) {
        return rows.stream()
                .map(NoticeView::id)
                .map(UUID::toString)
                .max(String::compareTo)
                .orElse(null);
    }

    /** From a letter: to the page that it is about. */
    @GetMapping("/{id}")
    String open(Acting acting, @PathVariable UUID id) {
        return "redirect:" + Answers.value(notices.find(acting, id)).link();
    }

    @PostMapping("/{id}/read")
    String read(Acting acting, @PathVariable UUID id) {
        Answers.value(notices.see(acting, id));
        return "redirect:/notices";
    }

    /** Marks it as read and goes to the page that it is about. */
    @PostMapping("/{id}/open")
    String readAndOpen(Acting acting, @PathVariable UUID id) {
        return "redirect:" + Answers.value(notices.see(acting, id)).link();
    }

    @PostMapping("/read")
    String readAll(Acting acting, @RequestParam(required = false) @Nullable UUID upTo, RedirectAttributes redirect) {
        int seen = notices.seeAll(acting, upTo);
        Flash.done(redirect, "notification.all-read", String.valueOf(seen));
        return "redirect:/notices";
    }
}
