package org.zhagen.notification;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what is given about ways of telling. */
enum NotificationCode implements Code {
    ADDRESS_FORM,
    MAIL_NOT_OFFERED,
    CONFIRM_SOON,
    MAIL_REFUSED,
    LINK_OVER,
    NO_TIME,
    NO_HOUR,
    KIND_UNKNOWN,
    KINDS_MISSING,
    TYPE_UNKNOWN,
    TYPES_MISSING,
    LANGUAGE_UNKNOWN,
    NAME_MISSING,
    TEXT_LONG,
    VENDOR_UNKNOWN,
    REGION_OUTSIDE,
    UNIT_UNKNOWN,
    URL_MISSING,
    URL_FORM,
    URL_NOT_SECURE,
    URL_PRIVATE,
    STILL_WAITING;

    @Override
    public String bundle() {
        return "org.zhagen.notification.findings";
    }
}
