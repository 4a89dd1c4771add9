package org.zhagen.work;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/**
 * The front door to what people do with one matter. Which step leads where, and in whose hands it is, stands in
 * {@link MatterStep}. Each step is a row of the history.
 */
@Service
public class MatterActs {

    static final int WORDS = 2_000;

    private final Doors doors;
    private final MatterRows rows;
    private final MatterReading reading;
    private final AssigneeCheck assignees;
    private final Persons persons;
    private final Trail trail;
    private final Grassroots grassroots;
    private final Clock clock;

    MatterActs(
            Doors doors,
            MatterRows rows,
            MatterReading reading,
            AssigneeCheck assignees,
            Persons persons,
            Trail trail,
            Grassroots grassroots,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.reading = reading;
        this.assignees = assignees;
        this.persons = persons;
        this.trail = trail;
        this.grassroots = grassroots;
        this.clock = clock;
    }

    /** Takes a matter, so that the others of the role or unit need not look at it. Who takes it later than somebody else finds it stale. */
    public Outcome<Matter> take(Acting acting, UUID id, int version) {
        return step(acting, id, version, MatterStep.TAKE, "", held -> {
            boolean own = held.standing().standsFor().isEmpty();
            Assignee now = held.matter().assignee();
            return assign(acting, held, own ? now.takenBy(acting.person()) : now, MatterStep.TAKE, "");
        });
    }

    /** Gives a matter back to the role or unit that it was taken from. */
    public Outcome<Matter> giveBack(Acting acting, UUID id, int version, String words) {
        return step(acting, id, version, MatterStep.GIVE_BACK, words, held -> {
            Assignee several = held.matter().assignee().givenBack();
            return several.person() != null
                    ? Outcome.notNow(Finding.of(WorkCode.NOTHING_TO_GIVE_BACK, Place.of("words")))
                    : assign(acting, held, several, MatterStep.GIVE_BACK, words);
        });
    }

    /**
     * Says that it is done.
     *
     * @param words what came of it, and where the deliverable is
     */
    public Outcome<Matter> finish(Acting acting, UUID id, int version, String words) {
        return step(acting, id, version, MatterStep.FINISH, words, held -> end(acting, held, MatterStep.FINISH, words));
    }

    /** Says that it need not be done any more, and why. */
    public Outcome<Matter> withdraw(Acting acting, UUID id, int version, String words) {
        return step(
                acting, id, version, MatterStep.WITHDRAW, words, held -> end(acting, held, MatterStep.WITHDRAW, words));
    }

    /** Passes it on to somebody else, or to another role or unit, and says why. */
    public Outcome<Matter> reassign(Acting acting, UUID id, int version, AssigneeDraft to, String words) {
        return step(acting, id, version, MatterStep.REASSIGN, words, held -> {
            Given given = new Given();
            Assignee next = assignees.of(acting, to, given);
            if (next == null) {
                return given.refused();
            }
            if (next.equals(held.matter().assignee())) {
                return Outcome.invalid(Finding.of(WorkCode.SAME_HOLDER, Place.of("person")));
            }
            Matter matter = held.matter();
            if (!grassroots.mayGet(acting, next, matter.region(), matter.title())) {
                return Outcome.invalid(Finding.of(WorkCode.NOT_ON_LIST, Place.of("person"), matter.title()));
            }
            return assign(acting, held, next, MatterStep.REASSIGN, words);
        });
    }

    /**
     * Sets another due time, and says why.
     *
     * @param day as people write it; empty for no end
     */
    public Outcome<Matter> changeDue(Acting acting, UUID id, int version, String day, String words) {
        return step(acting, id, version, MatterStep.CHANGE_DUE, words, held -> {
            Given given = new Given();
            Instant due = given.due("due", day, clock);
            if (given.isRight() && Objects.equals(due, held.matter().due())) {
                given.wrong(WorkCode.DUE_SAME, "due");
            }
            return given.isRight() ? dueOn(acting, held, due, words) : given.refused();
        });
    }

    /** Says something about it to all who take part. */
    public Outcome<Matter> comment(Acting acting, UUID id, String words) {
        return step(acting, id, null, MatterStep.COMMENT, words, held -> {
            trail.write(
                    acting,
                    id,
                    Trail.Done.of(MatterStep.COMMENT, held.standing().standsFor(), words),
                    held.matter().assignee().person());
            return Outcome.done(held.matter());
        });
    }

    /**
     * @param version that the person saw; null for what may be done whatever happened meanwhile
     */
    private Outcome<Matter> step(
            Acting acting,
            UUID id,
            @Nullable Integer version,
            MatterStep step,
            String words,
            Function<MatterReading.Held, Outcome<Matter>> work) {
        return doors.command(
                acting,
                WorkPermission.HANDLE,
                () -> reading.concerning(acting, id, held -> {
                    Optional<Outcome<Matter>> refusal = refusal(held, version, step, words.strip());
                    return refusal.orElseGet(() -> work.apply(held));
                }));
    }

    private static Optional<Outcome<Matter>> refusal(
            MatterReading.Held held, @Nullable Integer version, MatterStep step, String words) {
        Matter matter = held.matter();
        if (!step.by(held.standing().parts())) {
            // who just lost the race for it is told so, and not that it was never theirs
            boolean lost = version != null && version != matter.version();
            return Optional.of(lost ? Outcome.stale() : Outcome.notYours(WorkPermission.ASSIGN));
        }
        if (!step.from(matter.state())) {
            return Optional.of(Outcome.notNow(Finding.of(
                    WorkCode.STEP_NOT_NOW, Place.of("state"), matter.state().id())));
        }
        if (matter.settledElsewhere() && step.isOfTheRoom()) {
            return Optional.of(Outcome.notNow(Finding.of(WorkCode.SETTLED_ELSEWHERE, Place.of("state"))));
        }
        if (version != null && version != matter.version()) {
            return Optional.of(Outcome.stale());
        }
        Given given = new Given();
        if (step.needsWords() && words.isEmpty()) {
            given.wrong(WorkCode.WORDS_MISSING, "words");
        }
        given.text("words", words, WORDS);
        return given.isRight() ? Optional.empty() : Optional.of(given.refused());
    }

    private Outcome<Matter> assign(
            Acting acting, MatterReading.Held held, Assignee next, MatterStep step, String words) {
        Matter matter = held.matter();
        Called called = persons.called(acting, next, matter);
        if (!rows.assign(acting, matter, next, called, step.to(matter.state()))) {
            return Outcome.stale();
        }
        Trail.Done done = new Trail.Done(
                step.id(),
                held.standing().standsFor(),
                words.strip(),
                Called.of(matter).either(),
                called.either());
        trail.write(acting, matter.id(), done, next.person());
        trail.tellAssigned(acting, matter, next);
        return again(matter);
    }

    private Outcome<Matter> end(Acting acting, MatterReading.Held held, MatterStep step, String words) {
        Matter matter = held.matter();
        MatterState ended = step.to(matter.state());
        Entry entry = trail.entry(acting, Trail.Done.of(step, held.standing().standsFor(), words.strip()));
        Optional<Matter> closed = rows.close(matter.id(), matter.version(), ended, ended.id(), entry);
        if (closed.isEmpty()) {
            return Outcome.stale();
        }
        trail.tellClosed(acting, matter, ended.id(), words.strip(), false);
        return Outcome.done(closed.get());
    }

    private Outcome<Matter> dueOn(Acting acting, MatterReading.Held held, @Nullable Instant due, String words) {
        Matter matter = held.matter();
        if (!rows.changeDue(acting, matter, due)) {
            return Outcome.stale();
        }
        Trail.Done done = new Trail.Done(
                MatterStep.CHANGE_DUE.id(),
                held.standing().standsFor(),
                words.strip(),
                Objects.toString(matter.due(), ""),
                Objects.toString(due, ""));
        trail.write(acting, matter.id(), done, matter.assignee().person());
        trail.tellDue(acting, matter, due);
        return again(matter);
    }

    private Outcome<Matter> again(Matter matter) {
        return rows.find(matter.id()).map(Outcome::done).orElseGet(Outcome::missing);
    }
}
