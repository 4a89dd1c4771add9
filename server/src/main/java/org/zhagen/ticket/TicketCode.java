package org.zhagen.ticket;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what is given to tickets. */
enum TicketCode implements Code {
    GRADE_CLOSED,
    COMMENT_CLOSED,
    GRADE_SAME,
    MISSING,
    TEXT_LONG,
    COURSE_UNKNOWN,
    COURSE_NOT_OPEN,
    REGION_OUTSIDE,
    POINT_WRONG,
    OPTION_UNKNOWN,
    NOT_A_NUMBER,
    NOT_A_DAY,
    NOT_A_RATING,
    NOT_A_FLAG,
    PHONE_FORM,
    PARTY_UNKNOWN,
    PARTY_THERE,
    NOT_ON_LIST,
    PAUSE_ASKED,
    PAUSE_NOT_ASKED,
    OWN_REQUEST,
    OWN_DISPATCH,
    OPEN_AGAIN,
    PARENT_UNKNOWN,
    MERGE_SELF,
    MERGE_UNKNOWN,
    MERGE_OTHER,
    MERGE_CLOSED,
    DESK_WORK,
    DESK_ROLE,
    DESK_ROLE_EMPTY,
    DESK_TAKER,
    DESK_THERE,
    PLACE_OUTSIDE,
    DUTY_THERE,
    DAY_TWICE,
    DAY_WORKS,
    DAY_HOLIDAY;

    @Override
    public String bundle() {
        return "org.zhagen.ticket.findings";
    }
}
