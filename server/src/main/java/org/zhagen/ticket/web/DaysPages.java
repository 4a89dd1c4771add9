package org.zhagen.ticket.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhagen.access.Acting;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.WorkingYears;
import org.zhagen.web.Answers;
import org.zhagen.web.Pages;

/** Which days count as working days, and how a further notice comes in. */
@Pages
@RequestMapping("/tickets/days")
class DaysPages {

    private final WorkingYears years;

    DaysPages(WorkingYears years) {
        this.years = years;
    }

    @GetMapping
    String show(Acting acting, Model model) {
        Answers.permitted(acting, TicketPermission.CALENDAR);
        model.addAttribute("years", years.known());
        model.addAttribute("later", years.later());
        model.addAttribute("missing", years.missing().orElse(null));
        return "ticket/days";
    }
}
