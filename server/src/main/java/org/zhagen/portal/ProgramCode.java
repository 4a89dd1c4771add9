package org.zhagen.portal;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what programs send for residents, and with the keys that they get. */
public enum ProgramCode implements Code {
    KEY_NAME,
    KEY_REGION,
    KEY_MISSING,
    KEY_UNKNOWN,
    KEY_ELSEWHERE,
    JURISDICTION_MISSING,
    JURISDICTION_UNKNOWN,
    SERVICE_MISSING,
    SERVICE_UNKNOWN,
    REQUEST_UNKNOWN,
    TOKEN_UNKNOWN,
    LOCATION_MISSING,
    POINT_WRONG,
    ADDRESS_UNKNOWN,
    TEXT_LONG,
    ONE_VALUE,
    MEDIA_FORM,
    MOMENT_FORM,
    SPAN_WRONG,
    STATUS_UNKNOWN,
    NUMBER_WRONG,
    CHARACTER_WRONG,
    TOO_MANY_REQUESTS,
    TOO_LARGE,
    ADDRESS_NOT_HERE,
    REQUEST_WRONG,
    FAULT;

    @Override
    public String bundle() {
        return "org.zhagen.portal.programs";
    }
}
