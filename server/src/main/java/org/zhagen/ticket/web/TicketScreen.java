package org.zhagen.ticket.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhagen.access.Acting;
import org.zhagen.files.FilesPermission;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.ticket.ClockView;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.FormParts;
import org.zhagen.ticket.Sketches;
import org.zhagen.ticket.TicketAct;
import org.zhagen.ticket.TicketLinks;
import org.zhagen.ticket.TicketView;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Answers;
import org.zhagen.web.Choice;
import org.zhagen.work.Tasks;

/** Puts together what the page of a ticket says. */
@Component
class TicketScreen {

    private final TicketWords words;
    private final Courses courses;
    private final Tasks tasks;
    private final Sketches sketches;
    private final List<TicketLinks> links;
    private final Tickets tickets;

    TicketScreen(
            TicketWords words,
            Courses courses,
            Tasks tasks,
            Sketches sketches,
            List<TicketLinks> links,
            Tickets tickets) {
        this.tickets = tickets;
        this.words = words;
        this.courses = courses;
        this.tasks = tasks;
        this.sketches = sketches;
        this.links = links;
    }

    /**
     * A stage that the reader may end now.
     *
     * @param party id; empty for what is not done by parties
     * @param first whether it is the next one, and not one behind it
     */
    record Todo(String party, String partyName, Leg leg, boolean first) {

        /** Whether a word is enough: nothing is asked and nothing is decided. */
        public boolean isPlain() {
            return leg.outcomes().isEmpty() && leg.form().isEmpty();
        }

        public List<FormField> fields() {
            return leg.form().stream().filter(FormParts::isWritten).toList();
        }
    }

    /** Something to do, with whose part it is about. */
    record Chosen(TicketAct act, String party, String partyName) {
        public String id() {
            return act.id();
        }

        public boolean isForSomebody() {
            return act == TicketAct.TRANSFER || act == TicketAct.DISPATCH;
        }

        public boolean isDecision() {
            return act == TicketAct.DECIDE_OBJECTION || act == TicketAct.DECIDE_PAUSE;
        }

        /** Whether something has to be said. */
        public boolean needsWords() {
            return act != TicketAct.DISPATCH && act != TicketAct.RESUME && act != TicketAct.DECIDE_PAUSE;
        }

        public boolean takesWords() {
            return act != TicketAct.LEAD;
        }
    }

    void fill(Acting acting, TicketView view, TicketPages.Asked asked, Model model, Locale language) {
        TicketWords.Said said = words.in(language);
        List<Todo> todos = todos(view);
        Chosen chosen = chosen(view, asked);
        model.addAttribute("view", view);
        model.addAttribute("ticket", view.ticket());
        model.addAttribute("sketch", sketches.around(view.ticket().where()).orElse(null));
        model.addAttribute("attached", view.attached());
        model.addAttribute("said", said);
        model.addAttribute("mayCall", view.contact() != null && view.may(TicketAct.READ_CONTACT));
        model.addAttribute(
                "links",
                links.stream().flatMap(each -> each.of(acting, view).stream()).toList());
        model.addAttribute(
                "mayGoOn",
                !Answers.value(tickets.onwards(acting, view.ticket().id())).isEmpty());
        model.addAttribute("todos", todos);
        model.addAttribute("chosen", chosen);
        model.addAttribute("ending", chosen == null ? ending(todos, asked) : null);
        model.addAttribute("clockNow", first(view));
        model.addAttribute("told", Told.of(view, said));
        model.addAttribute(
                "facts",
                said.filled(view.course().course().form(), view.ticket().form()));
        model.addAttribute(
                "offered",
                view.offered().stream()
                        .filter(act -> !TicketPages.Asked.WITHOUT_FORM.contains(act.id()))
                        .toList());
        model.addAttribute(
                "mayAttach", acting.may(FilesPermission.ATTACH) && view.ticket().isOpen());
        if (chosen != null && chosen.isForSomebody()) {
            model.addAttribute("doers", doers(acting, view));
            model.addAttribute(
                    "roleChoices",
                    tasks.roles().stream()
                            .map(role -> new Choice(role.id(), role.name(language)))
                            .toList());
        }
    }

    private static List<Todo> todos(TicketView view) {
        List<Todo> todos = new ArrayList<>();
        view.parties().forEach(each -> {
            Leg next = each.next();
            each.endable()
                    .forEach(leg -> todos.add(new Todo(
                            each.party().id().toString(),
                            each.party().name(),
                            leg,
                            next != null && leg.id().equals(next.id()))));
        });
        view.turns()
                .forEach(leg ->
                        todos.add(new Todo("", "", leg, leg.equals(view.turns().getFirst()))));
        return todos;
    }

    /** The stage that was asked for; otherwise the next one that asks for something. */
    private static @Nullable Todo ending(List<Todo> todos, TicketPages.Asked asked) {
        Optional<Todo> wanted = todos.stream()
                .filter(todo ->
                        todo.leg().id().equals(asked.stage()) && todo.party().equals(asked.party()))
                .findFirst();
        return wanted.or(() -> todos.stream()
                        .filter(todo -> todo.first() && !todo.isPlain())
                        .findFirst())
                .orElse(null);
    }

    private static @Nullable Chosen chosen(TicketView view, TicketPages.Asked asked) {
        TicketAct act = Code.read(TicketAct.class, asked.act())
                .filter(known -> !TicketPages.Asked.WITHOUT_FORM.contains(known.id()))
                .orElse(null);
        if (act == null) {
            return null;
        }
        boolean whole = asked.party().isEmpty() && view.may(act);
        boolean part = view.parties().stream()
                .anyMatch(each -> each.party().id().toString().equals(asked.party())
                        && each.offered().contains(act));
        return whole || part ? new Chosen(act, asked.party(), view.partyName(asked.party())) : null;
    }

    /** The running clock that ends first; one that stands still only where no other runs. */
    private static @Nullable ClockView first(TicketView view) {
        return view.clocks().stream()
                .filter(ClockView::isRunning)
                .min(Comparator.comparing(ClockView::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    /** Those of the dispatch table who have no part in it yet; a body by its name, with whoever that is here. */
    private List<Choice> doers(Acting acting, TicketView view) {
        List<String> there = view.parties().stream()
                .filter(each -> each.party().isActive())
                .map(each -> each.party().doer())
                .toList();
        return courses.doers(acting, view.course(), view.ticket().where().region()).entrySet().stream()
                .filter(each -> !there.contains(each.getKey()))
                .map(each -> new Choice(
                        each.getKey(),
                        Code.isId(each.getKey()) || Objects.equals(each.getKey(), each.getValue())
                                ? each.getValue()
                                : each.getKey() + " · " + each.getValue()))
                .toList();
    }
}
