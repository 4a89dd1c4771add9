package org.zhagen.ticket.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.TicketFilter;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Pages;
import org.zhagen.web.Paging;

/** Lists of tickets. */
@Pages
@RequestMapping("/tickets")
class ListPages {

    private static final List<Choice> STATES = Choice.of(TicketFilter.State.class, "ticket.state");

    private final Tickets tickets;
    private final Courses courses;
    private final TicketWords words;

    ListPages(Tickets tickets, Courses courses, TicketWords words) {
        this.tickets = tickets;
        this.courses = courses;
        this.words = words;
    }

    @GetMapping
    String list(Acting acting, ShownTickets shown, Paging paging, Model model, Locale language) {
        TicketWords.Said said = words.in(language);
        TicketFilter filter = shown.filter();
        model.addAttribute("listing", Answers.value(tickets.list(acting, filter, paging)));
        model.addAttribute("shown", shown);
        model.addAttribute("share", Code.kebab(filter.share()));
        model.addAttribute("stateShown", Code.kebab(filter.state()));
        model.addAttribute("states", STATES);
        model.addAttribute("said", said);
        List<InstalledCourse> around = courses.around(acting);
        model.addAttribute("procedures", procedures(around, filter));
        model.addAttribute("categories", categories(around, filter, said));
        model.addAttribute("mayOversee", acting.may(TicketPermission.OVERSEE));
        model.addAttribute("mayOpen", acting.may(TicketPermission.OPEN));
        model.addAttribute("mayConfigure", acting.may(TicketPermission.CONFIGURE));
        return "ticket/list";
    }

    /** The one that is asked for stays to be chosen, though it may have ended. */
    private static List<Choice> procedures(List<InstalledCourse> around, TicketFilter filter) {
        Map<String, String> titles = new LinkedHashMap<>();
        around.forEach(
                each -> titles.putIfAbsent(each.course().id(), each.course().title()));
        if (!filter.procedure().isEmpty()) {
            titles.putIfAbsent(filter.procedure(), filter.procedure());
        }
        return titles.entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Choice> categories(List<InstalledCourse> around, TicketFilter filter, TicketWords.Said said) {
        Set<String> values = new LinkedHashSet<>();
        around.stream()
                .filter(each -> filter.procedure().isEmpty()
                        || filter.procedure().equals(each.course().id()))
                .forEach(each -> said.deciding(each).map(FormField::options).ifPresent(values::addAll));
        if (!filter.category().isEmpty()) {
            values.add(filter.category());
        }
        return values.stream().map(value -> new Choice(value, value)).toList();
    }
}
