package org.zhagen.kernel.flow;

import org.zhagen.kernel.document.Code;

/** Why a move of a ticket is not possible. */
public enum FlowCode implements Code {
    FLOW_CLOSED,
    FLOW_STAGE_UNKNOWN,
    FLOW_STAGE_OVER,
    FLOW_STAGE_NOT_YET,
    FLOW_OUTCOME_NEEDED,
    FLOW_OUTCOME_UNKNOWN,
    FLOW_NO_PARTIES,
    FLOW_PARTY_UNKNOWN,
    FLOW_PARTY_LEFT,
    FLOW_PARTY_TWICE,
    FLOW_OBJECTION_OPEN,
    FLOW_NO_OBJECTION,
    FLOW_PAUSED,
    FLOW_NOT_PAUSED,
    FLOW_NOTHING_DONE,
    FLOW_NOT_CLOSED,
    FLOW_TOO_OFTEN
}
