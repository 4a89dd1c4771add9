package org.zhagen.ticket;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.work.Assignee;
import org.zhagen.work.Superiors;

/**
 * For whom alarms of clocks ring: whom the procedure names, and where that is nobody, or nobody who could be told, whoever is above
 * them, so that no alarm rings for nobody.
 */
@Component
class AlarmRecipients {

    private final Placing placing;
    private final Superiors superiors;

    AlarmRecipients(Placing placing, Superiors superiors) {
        this.placing = placing;
        this.superiors = superiors;
    }

    /** What is found out for one batch of alarms. */
    Superiors.Look look() {
        return superiors.look();
    }

    /**
     * For whom one rings; for nobody only where whoever raised something has to say something and has no account: they are told
     * otherwise.
     *
     * @param to {@code assignee}, {@code supervisor}, {@code leader}, or the id of a role
     */
    Optional<Assignee> of(RingingClock clock, String to, InstalledCourse course, Superiors.Look look) {
        Optional<Assignee> named = named(clock, to, course);
        if (named.isEmpty() && to.equals("assignee") && isOpeners(clock, course)) {
            return named;
        }
        return named.filter(somebody -> !look.people(somebody).isEmpty())
                .or(() -> above(clock, to, course, look))
                .or(() -> named);
    }

    private Optional<Assignee> named(RingingClock clock, String to, InstalledCourse course) {
        return switch (to) {
            case "assignee" -> Optional.ofNullable(clock.assignee());
            case "supervisor" -> Optional.of(supervisor(clock, course));
            case "leader" -> placing.named(course, "leader", clock.region()).map(Placing.Placed::assignee);
            default -> Optional.of(placing.place(course, to, clock.region()).assignee());
        };
    }

    private static boolean isOpeners(RingingClock clock, InstalledCourse course) {
        return course.course().leg(clock.stage()).filter(Leg::byOpener).isPresent();
    }

    private Assignee supervisor(RingingClock clock, InstalledCourse course) {
        return placing.supervisor(course, clock.region()).assignee();
    }

    /** Above a leader who was not named is whoever is above the supervisor; where that is nobody, the supervisor is told again. */
    private Optional<Assignee> above(RingingClock clock, String to, InstalledCourse course, Superiors.Look look) {
        if (!to.equals("leader")) {
            Assignee late = clock.assignee();
            return look.above(clock.region(), Superiors.Level.SUPERVISOR, late == null ? List.of() : look.people(late));
        }
        Assignee supervisor = supervisor(clock, course);
        return look.above(clock.region(), Superiors.Level.LEADER, look.people(supervisor))
                .or(() -> Optional.of(supervisor));
    }
}
