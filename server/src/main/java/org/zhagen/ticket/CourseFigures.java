package org.zhagen.ticket;

import java.util.List;

/**
 * What happened in a month to the tickets of a procedure.
 *
 * @param series what the revisions of the plan have in common
 * @param playbook its title
 * @param title of the procedure
 * @param opened tickets raised
 * @param handled tickets closed, without what was withdrawn or joined to another one
 * @param dropped tickets withdrawn or joined to another one
 * @param reopened tickets sent back
 * @param finished tickets closed or sent back, without what was withdrawn or joined to another one
 * @param handed how often a party passed its part on
 * @param escalated tickets that went wrong so often that somebody above looks after them: the third transfer, or the third time that
 *     something is done again
 * @param paused how often it was agreed that clocks stand still
 * @param stages those whose clocks were due in the month, in their order
 */
public record CourseFigures(
        String series,
        String playbook,
        String procedure,
        String title,
        long opened,
        long handled,
        long dropped,
        long reopened,
        long finished,
        long handed,
        long escalated,
        long paused,
        List<Stage> stages) {

    public CourseFigures {
        stages = List.copyOf(stages);
    }

    /**
     * How a stage went.
     *
     * @param due clocks that were due in the month and were decided
     * @param onTime how many of them were met in time
     */
    public record Stage(String id, String title, long due, long onTime) {

        public Measured share() {
            return Measured.share(onTime, due);
        }
    }

    /** Tickets that were sent back, of all that were closed or sent back. */
    public Measured reopenedShare() {
        return Measured.share(reopened, finished);
    }
}
