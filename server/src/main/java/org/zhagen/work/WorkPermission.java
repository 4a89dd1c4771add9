package org.zhagen.work;

import org.zhagen.access.Permission;

/** What one may be allowed to do with matters. */
public enum WorkPermission implements Permission {
    /** Have an inbox: see what waits for oneself and one's role. */
    READ,
    /** Take, give back, end and pass on what waits for oneself, and say who stands in while one is away. */
    HANDLE,
    /** Give tasks to people, roles and units of the jurisdiction; with {@link #OVERSEE} pass on, put off and withdraw what waits there. */
    ASSIGN,
    /** See all matters of the jurisdiction, and how many wait and are late there. */
    OVERSEE,
    /** Hand over what somebody had who left or is away, and say who stands in for others. */
    HAND_OVER;

    @Override
    public String room() {
        return "work";
    }
}
