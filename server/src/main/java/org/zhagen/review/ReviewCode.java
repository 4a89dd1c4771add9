package org.zhagen.review;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what is given to reviews. */
enum ReviewCode implements Code {
    MISSING,
    TEXT_LONG,
    NOT_A_DAY,
    DAY_NOT_AHEAD,
    DAY_PAST,
    NOT_A_SHARE,
    WEIGHTS_SUM,
    COEFFICIENTS_FALL,
    OPTION_UNKNOWN,
    VISIT_OVER,
    VISIT_NOT_YET,
    REQUEST_PENDING,
    REQUEST_NONE,
    SAID_UNSOLVED,
    OWN_VISIT,
    OWN_REQUEST,
    TICKET_UNKNOWN,
    REGION_OUTSIDE;

    @Override
    public String bundle() {
        return "org.zhagen.review.findings";
    }
}
