package org.zhagen.notification;

import org.springframework.context.ApplicationContext;

/** Brings out what waits, for tests of rooms that tell something. */
public final class Post {

    private Post() {}

    /** All that is due now. */
    public static void bringOut(ApplicationContext context) {
        Courier courier = context.getBean(Courier.class);
        while (courier.round() > 0) {}
    }
}
