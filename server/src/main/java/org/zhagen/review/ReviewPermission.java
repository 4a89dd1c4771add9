package org.zhagen.review;

import org.zhagen.access.Permission;

/** What one may be allowed to do with reviews. */
public enum ReviewPermission implements Permission {
    /** See figures, rates and monthly reviews of the jurisdiction. */
    READ,
    /** Ask residents how their tickets went, and write down what they said. */
    VISIT,
    /** Ask that a visit is not counted or is corrected, and say why. */
    APPEAL,
    /** Decide what was asked for about a visit; never one's own. */
    JUDGE,
    /** Write down what was learnt from a month, and who is to do what. */
    CONCLUDE,
    /** Say from which day on rates are reckoned otherwise. */
    CONFIGURE;

    @Override
    public String room() {
        return "review";
    }
}
