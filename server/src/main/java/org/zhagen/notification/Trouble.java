package org.zhagen.notification;

/** Why something did not arrive. The words stand under {@code notification.trouble.<id>}. */
public enum Trouble {
    /** The receiver answered, but not that it took it. */
    REFUSED,
    /** The receiver sent us elsewhere; nobody is followed. */
    SENT_ELSEWHERE,
    /** The receiver says that it will never take anything again (410). */
    GONE,
    /** No answer in time; it may have arrived. */
    NO_ANSWER,
    /** No connection. */
    NOT_REACHED,
    /** No such host. */
    HOST_UNKNOWN,
    /** The host is of an inner network, where this installation sends nothing. */
    HOST_PRIVATE,
    /** The robot, endpoint or address is not there any more, or paused. */
    TARGET_OFF,
    /** This installation sends no e-mail any more. */
    MAIL_OFF,
    /** A fault of our own; it is in the log. */
    FAULT;

    /** Whether another try is of no use. */
    boolean isLast() {
        return this == GONE || this == TARGET_OFF || this == MAIL_OFF;
    }
}
