package org.zhagen.kernel.flow;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.playbook.Procedure;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.rule.Bindings;

/**
 * A procedure as it runs at a place: with what the parameters of the place allow. A ticket keeps the course under which it was
 * opened.
 *
 * @param openedBy ids of the roles that may open a ticket; {@code resident} and {@code anyone} for everybody
 * @param form what is asked at opening
 * @param by id of the field of the form that decides who gets a ticket; empty where nothing is dispatched by a table
 * @param table value of that field to the role or body that gets the ticket
 * @param otherwise the role or body for all other values, and for tickets that nobody has; empty for none
 * @param overdue what happens when a stage is late
 * @param review who decides about objections to where it was dispatched
 */
public record Course(
        String id,
        String title,
        List<String> openedBy,
        List<FormField> form,
        String by,
        SequencedMap<String, String> table,
        String otherwise,
        List<Leg> legs,
        List<Late> overdue,
        Review review) {

    public Course {
        // what was installed before there were reviewers has none of its own
        review = Objects.requireNonNullElse(review, Review.BY_DISPATCHER);
        openedBy = List.copyOf(openedBy);
        form = List.copyOf(form);
        table = new LinkedHashMap<>(table);
        legs = List.copyOf(legs);
        overdue = List.copyOf(overdue);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("a procedure without stages: " + id);
        }
    }

    /** One in which whoever dispatches decides about objections. */
    public Course(
            String id,
            String title,
            List<String> openedBy,
            List<FormField> form,
            String by,
            SequencedMap<String, String> table,
            String otherwise,
            List<Leg> legs,
            List<Late> overdue) {
        this(id, title, openedBy, form, by, table, otherwise, legs, overdue, Review.BY_DISPATCHER);
    }

    /**
     * Who decides when a party says that it isn't its business (派单异议), and how soon.
     *
     * @param by id of a role; empty for whoever gets what the table does not name
     * @param within counted from when the party says so; null where nothing is said of it, see {@link Flow#decidedBy}
     * @param working whether only office hours of working days count
     */
    public record Review(String by, @Nullable Duration within, boolean working) {

        static final Review BY_DISPATCHER = new Review("", null, true);
    }

    /**
     * What happens so long after a deadline.
     *
     * @param escalate whether somebody above has to look after it, and is not only told
     * @param to {@code assignee}, {@code supervisor}, {@code leader}, or the id of a role
     */
    public record Late(Duration after, boolean escalate, String to) {}

    /** A convention of ours: so long whoever raised something may say what came of it, where the procedure gives no time. */
    private static final Duration TO_SAY = Duration.ofDays(7);

    /**
     * The procedure of a plan.
     *
     * @param bindings the values of the site and the parameters; an allowance that depends on an unknown one is none
     */
    public static Course of(CheckedPlaybook plan, Procedure procedure, Bindings bindings) {
        Procedure.Dispatch dispatch = procedure.dispatch();
        return new Course(
                procedure.id(),
                procedure.title(),
                procedure.openedBy(),
                procedure.form(),
                dispatch == null ? "" : dispatch.by(),
                dispatch == null ? new LinkedHashMap<>() : new LinkedHashMap<>(dispatch.table()),
                dispatch == null ? "" : dispatch.otherwise(),
                procedure.stages().stream()
                        .map(stage -> leg(stage, within(plan, stage, bindings)))
                        .toList(),
                procedure.overdue().stream().map(Course::late).toList(),
                review(plan, dispatch, bindings));
    }

    private static Review review(CheckedPlaybook plan, Procedure.@Nullable Dispatch dispatch, Bindings bindings) {
        Procedure.Objections objections = dispatch == null ? null : dispatch.objections();
        if (objections == null) {
            return Review.BY_DISPATCHER;
        }
        return new Review(
                objections.by(),
                within(plan, objections.within(), bindings),
                objections.clock() != Procedure.Clock.ALWAYS);
    }

    private static @Nullable Duration within(CheckedPlaybook plan, Procedure.Stage stage, Bindings bindings) {
        RuleText text = stage.within();
        return text == null && stage.by().equals("opener") ? TO_SAY : within(plan, text, bindings);
    }

    private static @Nullable Duration within(CheckedPlaybook plan, @Nullable RuleText text, Bindings bindings) {
        return text == null
                ? null
                : plan.formula(text).value(bindings).map(Duration.class::cast).orElse(null);
    }

    private static Leg leg(Procedure.Stage stage, @Nullable Duration within) {
        String from = stage.countedFrom();
        return new Leg(
                stage.id(),
                stage.title(),
                stage.by(),
                within,
                from == null ? "" : from,
                stage.clock() == Procedure.Clock.WORKING,
                stage.outcome(),
                stage.form());
    }

    private static Late late(Procedure.Overdue overdue) {
        String to = overdue.to();
        return new Late(
                overdue.after(), overdue.reaction() == Procedure.Reaction.ESCALATE, to == null ? "assignee" : to);
    }

    public Optional<Leg> leg(String stage) {
        return legs.stream().filter(leg -> leg.id().equals(stage)).findFirst();
    }

    int index(String stage) {
        for (int i = 0; i < legs.size(); i++) {
            if (legs.get(i).id().equals(stage)) {
                return i;
            }
        }
        return -1;
    }

    /** The role or body that gets a ticket with a value of the deciding field; empty where none is dispatched. */
    public String doer(String value) {
        return table.getOrDefault(value, otherwise);
    }

    /** Whether parties do anything in it. */
    public boolean hasParties() {
        return legs.stream().anyMatch(Leg::byParty);
    }

    /** From which stage on only whoever raised the ticket has something to say; the number of stages where that is nothing. */
    int tail() {
        int tail = legs.size();
        while (tail > 0 && legs.get(tail - 1).byOpener()) {
            tail--;
        }
        return tail;
    }

    /** Where a ticket goes that was not done well: the last stage of the parties before another, or the first stage of all. */
    public Leg redone() {
        return legs.reversed().stream()
                .filter(Leg::byParty)
                .findFirst()
                .orElseGet(() -> legs.get(Math.max(0, tail() - 1)));
    }
}
