package org.zhagen.kernel.burden;

import java.util.List;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Every;

/**
 * One thing that a playbook asks somebody to fill in.
 *
 * @param at its address in the playbook
 * @param place its line
 * @param title as the playbook calls it
 * @param who who may have to do it, one of them each time: ids of roles, {@code resident}, {@code anyone}, or words of the
 *     playbook (an audience, a body); {@link #NOT_SAID} where the playbook does not say it
 * @param fields how many fields or questions; 0 where it is no form
 * @param every how often; {@link Every#EVENT} for each matter, entry or decision
 * @param each for one time
 * @param monthly for one month; unknown when nobody knows how many there are
 */
public record BurdenLine(
        TreePath at,
        Place place,
        Kind kind,
        String title,
        List<String> who,
        int fields,
        Every every,
        Minutes each,
        Minutes monthly) {

    /** Stands for whoever it falls on where a playbook does not say it. */
    public static final String NOT_SAID = "not-said";

    /** Kind of asking. */
    public enum Kind {
        /** The form at the opening of a matter. */
        OPENING,
        /** The form of a stage. */
        STAGE,
        /** A figure: reported by somebody, or computed, which asks nobody. */
        INDICATOR,
        /** Answering a survey. */
        ANSWER,
        /** Asking the questions of a survey, and entering what was answered on paper. */
        COLLECTION,
        /** Confirming an entry of points. */
        POINTS,
        /** Judging how a decision was carried out. */
        SCORING
    }

    public BurdenLine {
        who = List.copyOf(who);
    }
}
