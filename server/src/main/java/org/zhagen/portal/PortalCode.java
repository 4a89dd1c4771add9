package org.zhagen.portal;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what residents send, and with what is released of it. */
enum PortalCode implements Code {
    NOT_A_PERSON,
    TOO_QUICK,
    FORM_OLD,
    TOO_MANY,
    CODE_WRONG,
    CODES_TOO_MANY,
    ADDED_TOO_MUCH,
    EMAIL_FORM,
    MAIL_OFF,
    MAIL_OVER,
    MAIL_MANY,
    LINK_OVER,
    TEXT_MISSING,
    TEXT_LONG,
    PERSONAL_LEFT;

    @Override
    public String bundle() {
        return "org.zhagen.portal.findings";
    }
}
