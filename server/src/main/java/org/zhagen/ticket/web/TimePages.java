package org.zhagen.ticket.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhagen.access.Acting;
import org.zhagen.ticket.ClockView;
import org.zhagen.ticket.TicketView;
import org.zhagen.ticket.Tickets;
import org.zhagen.ticket.WorkingYears;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;

/** Where the time of a ticket went: each clock with its pieces. */
@Pages
@RequestMapping("/tickets/{id}/time")
class TimePages {

    private final Tickets tickets;
    private final TicketWords words;

    private final WorkingYears years;

    TimePages(Tickets tickets, TicketWords words, WorkingYears years) {
        this.tickets = tickets;
        this.words = words;
        this.years = years;
    }

    @GetMapping
    String show(Acting acting, @PathVariable UUID id, Model model, Locale language) {
        TicketView view = Answers.value(tickets.find(acting, id));
        model.addAttribute("view", view);
        model.addAttribute("ticket", view.ticket());
        model.addAttribute("said", words.in(language));
        model.addAttribute(
                "bars",
                view.clocks().stream().map(clock -> TimeBar.of(clock, view)).toList());
        model.addAttribute(
                "guessed",
                view.clocks().stream()
                        .filter(clock -> clock.working() && clock.stopped() == null && isGuessed(clock.due()))
                        .map(ClockView::stage)
                        .collect(Collectors.toSet()));
        return "ticket/time";
    }

    private boolean isGuessed(@Nullable Instant due) {
        return due != null && years.isGuessed(due);
    }
}
