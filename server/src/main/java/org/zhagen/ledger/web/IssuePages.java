package org.zhagen.ledger.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.ledger.LedgerPermission;
import org.zhagen.ledger.NewIssues;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketMatrix;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.Problems;
import org.zhagen.web.SoughtRegion;

/** Open issues by how urgent and how important they are; they are tickets, and what is done with one is done on its page. */
@Pages
@RequestMapping("/ledger/issues")
class IssuePages {

    /** So many of each quadrant stand on the page, each with a form; the rest is a click away. */
    private static final int MOST = 15;

    private static final List<Choice> QUADRANTS = List.of("urgent-important", "important", "urgent", "neither").stream()
            .map(id -> new Choice(id, "ledger.quadrant." + id))
            .toList();

    private final Tickets tickets;
    private final TicketActs acts;
    private final NewIssues news;
    private final LedgerWords words;

    IssuePages(Tickets tickets, TicketActs acts, NewIssues news, LedgerWords words) {
        this.tickets = tickets;
        this.acts = acts;
        this.news = news;
        this.words = words;
    }

    /**
     * Where somebody puts an issue, and why.
     *
     * @param seen how much had happened when they looked
     */
    record Sent(String quadrant, String words, @Nullable Integer seen) {
        Sent {
            quadrant = Text.of(quadrant);
            words = Text.of(words);
        }

        static final Sent BLANK = new Sent("", "", null);

        boolean urgent() {
            return quadrant.equals("urgent-important") || quadrant.equals("urgent");
        }

        boolean important() {
            return quadrant.equals("urgent-important") || quadrant.equals("important");
        }

        int version() {
            return seen == null ? -1 : seen;
        }
    }

    @GetMapping
    String matrix(
            Acting acting,
            @RequestParam(required = false) @Nullable SoughtRegion region,
            Model model,
            Locale language) {
        fill(acting, region, model, language);
        model.addAttribute("moved", null);
        model.addAttribute("sent", Sent.BLANK);
        return "ledger/issues";
    }

    @PostMapping("/{id}/grade")
    ModelAndView grade(
            Acting acting,
            @PathVariable UUID id,
            Sent sent,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        boolean known = QUADRANTS.stream().anyMatch(choice -> choice.value().equals(sent.quadrant()));
        if (!known) {
            Answers.value(Outcome.missing());
        }
        return switch (acts.grade(acting, id, sent.version(), sent.urgent(), sent.important(), sent.words())) {
            case Outcome.Done<Ticket>(Ticket ticket) -> {
                Flash.done(redirect, "ledger.issue.moved." + sent.quadrant(), ticket.number());
                yield new ModelAndView("redirect:/ledger/issues");
            }
            case Outcome.Refused<Ticket> refused -> {
                Problems problems = Problems.of(refused, language);
                fill(acting, null, model, language);
                yield new ModelAndView("ledger/issues", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("moved", id)
                        .addObject("sent", sent)
                        .addObject("problems", problems);
            }
        };
    }

    private void fill(Acting acting, @Nullable SoughtRegion region, Model model, Locale language) {
        Answers.permitted(acting, LedgerPermission.READ);
        TicketMatrix matrix = Answers.value(tickets.matrix(acting, SoughtRegion.digitsOf(region), MOST));
        model.addAttribute("matrix", matrix);
        model.addAttribute("quadrants", QUADRANTS);
        model.addAttribute("regionShown", region == null ? "" : region.label());
        model.addAttribute("mayOversee", acting.may(TicketPermission.OVERSEE));
        model.addAttribute("mayGrade", acting.may(TicketPermission.HANDLE));
        model.addAttribute("mayWrite", acting.may(LedgerPermission.WRITE));
        model.addAttribute("procedures", news.procedures(acting));
        model.addAttribute("mayOpen", acting.may(TicketPermission.OPEN));
        model.addAttribute("said", words.in(language));
    }
}
