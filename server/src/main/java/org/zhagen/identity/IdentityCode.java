package org.zhagen.identity;

import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** What can be wrong with an account, a password or a grant. */
enum IdentityCode implements Code {
    LOGIN_FORM,
    LOGIN_TAKEN,
    ACCOUNT_EXISTS,
    NAME_EMPTY,
    TEXT_LONG,
    REGION_FORM,
    OUTSIDE_JURISDICTION,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_COMMON,
    PASSWORD_PERSONAL,
    PASSWORD_SAME,
    PASSWORD_OLD_WRONG,
    PASSWORD_REPEAT,
    ALREADY_DISABLED,
    NOT_DISABLED,
    NOT_YOURSELF,
    CODE_WRONG,
    ENROLLED_ALREADY,
    NOT_ENROLLED,
    SECOND_FACTOR_DEMANDED,
    ADMINISTRATORS_FACTOR,
    PERSON_UNKNOWN,
    ROLE_UNKNOWN,
    NO_AUTHORITY,
    GRANT_TO_ONESELF,
    GRANT_NOT_HELD,
    GRANT_ADMINISTRATORS,
    GRANT_OUTSIDE,
    GRANT_BEFORE_OWN,
    GRANT_AFTER_OWN,
    GRANT_PERIOD,
    GRANT_SEPARATION,
    GRANT_HELD,
    GRANT_REVOKED,
    REASON_EMPTY,
    TOKEN_NAME,
    TOKEN_SCOPE,
    TOKEN_NO_SCOPE,
    TOKEN_EXPIRY,
    TOKEN_MANY;

    @Override
    public String bundle() {
        return "i18n.identity";
    }

    /**
     * @param field the field of the form or of the JSON object; empty for the whole
     */
    Finding at(String field, Object... args) {
        return Finding.of(this, Place.of(field), args);
    }
}
