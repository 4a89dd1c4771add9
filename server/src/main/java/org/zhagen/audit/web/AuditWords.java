package org.zhagen.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What acts are called: the words of an action stand in its room's files under {@code audit.action.<id>}; an action without
 * words shows its id.
 */
@Component
class AuditWords {

    /** What an auditor searches most; any other action can be written into the address. */
    private static final List<String> KNOWN = List.of(
            "identity.sign-in",
            "identity.account-open",
            "identity.account-disable",
            "identity.password-reset",
            "identity.password-change",
            "identity.grant-give",
            "identity.grant-revoke",
            "identity.token-create",
            "personal-data.read",
            "access.refused",
            "audit.verify");

    private final MessageSource words;

    AuditWords(MessageSource words) {
        this.words = words;
    }

    List<String> known() {
        return KNOWN;
    }

    public String action(String id, Locale language) {
        return Objects.requireNonNullElse(words.getMessage("audit.action." + id, null, id, language), id);
    }
}
