package org.zhagen.adaptation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;

/**
 * One link of the chain through which a plan goes.
 *
 * @param round of submission, from 1
 * @param position in the chain, from 0
 * @param by whose turn it is or was
 * @param decided null while nobody did
 * @param decidedBy who did; null while nobody did
 * @param decidedFor in whose place; null where it was their own
 * @param standsFor name of that person; empty for none
 * @param words of whoever decided
 */
public record Approval(
        int round,
        int position,
        String title,
        Approver by,
        State state,
        @Nullable Instant decided,
        @Nullable UUID decidedBy,
        String person,
        String office,
        @Nullable UUID decidedFor,
        String standsFor,
        String words) {

    /** How far a link has come. */
    public enum State {
        WAITING,
        OPEN,
        APPROVED,
        RETURNED,
        /** The plan was taken back or returned before its turn. */
        DROPPED;

        public String id() {
            return Code.kebab(this);
        }
    }
}
