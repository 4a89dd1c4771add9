package org.zhagen.ticket;

import java.util.SplittableRandom;

/** What makes the way of a ticket other than straight. The shares are ours, not anybody's figures. */
enum DemoTwist {
    NONE(0),
    /** A party asks that its clocks stand still, and somebody decides. */
    PAUSE(5),
    /** A party passes its part on. */
    PASSED_ON(4),
    /** It is passed on until somebody above looks after it. */
    PASSED_AROUND(2),
    /** A party says that it isn't its business, and somebody decides. */
    OBJECTION(4),
    /** A second party works on it beside the one that leads. */
    SECOND(5),
    /** Somebody else raised it too. */
    RAISED_TWICE(3);

    private final int percent;

    DemoTwist(int percent) {
        this.percent = percent;
    }

    static DemoTwist drawn(SplittableRandom random) {
        int drawn = random.nextInt(100);
        for (DemoTwist twist : values()) {
            drawn -= twist.percent;
            if (drawn < 0) {
                return twist;
            }
        }
        return NONE;
    }
}
