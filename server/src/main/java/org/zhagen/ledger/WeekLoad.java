package org.zhagen.ledger;

/**
 * How much somebody has in a week. More than is good for the work is said, and forbidden to nobody.
 *
 * @param who what they are called
 * @param tasks how many
 * @param most how many are enough, as the plan of the place says, or else {@link #USUAL}
 */
public record WeekLoad(String who, Term week, int tasks, int most) {

    /** The name under which a plan says how many are enough. */
    static final String LIMIT = "weekly-tasks-max";

    /** The bottom line of 三张清单: nobody has more than ten tasks a week. */
    static final int USUAL = 10;

    public boolean isTooMuch() {
        return tasks > most;
    }
}
