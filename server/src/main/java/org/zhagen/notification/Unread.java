package org.zhagen.notification;

/**
 * What somebody has not read.
 *
 * @param count up to {@link Notices#COUNTED}
 * @param newest the newest of them, to tell whether something came; empty for none
 */
public record Unread(int count, String newest) {

    static final Unread NONE = new Unread(0, "");
}
