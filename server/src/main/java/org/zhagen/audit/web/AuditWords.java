package org.zhagen.audit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.audit.Subject;

/**
 * What acts are called: the words of an action stand in its room's files under {@code audit.action.<id>}, those of kinds of
 * subjects, details and channels in the audit's own; what is without words shows its id.
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

    /** Ids that say nothing to a person; their ends are enough to tell two apart. */
    private static final Pattern RANDOM_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int END = 8;

    private final MessageSource words;

    AuditWords(MessageSource words) {
        this.words = words;
    }

    List<String> known() {
        return KNOWN;
    }

    public String action(String id, Locale language) {
        return words("audit.action.", id, language);
    }

    /** What something was done to, such as 账号 秦守正; a dash where it was done to nothing in particular. */
    public String subject(Subject subject, Locale language) {
        if (subject.kind().isEmpty()) {
            return "—";
        }
        String name = subject.name().isEmpty() ? ended(subject.id()) : subject.name();
        return (words("audit.subject.kind.", subject.kind(), language) + " " + name).strip();
    }

    public String channel(String id, Locale language) {
        return words("audit.channel.", id, language);
    }

    public String label(String key, Locale language) {
        return words("audit.detail.", key, language);
    }

    /** The value of a detail; permissions and ways of signing in have words. */
    public String value(Map.Entry<String, String> detail, Locale language) {
        return switch (detail.getKey()) {
            case "by" -> words("audit.detail.by.", detail.getValue(), language);
            case "permission", "scopes" ->
                Arrays.stream(detail.getValue().split(" "))
                        .map(id -> words("permission.", id, language))
                        .collect(Collectors.joining(" · "));
            default -> ended(detail.getValue());
        };
    }

    private static String ended(String id) {
        return RANDOM_ID.matcher(id).matches() ? "…" + id.substring(id.length() - END) : id;
    }

    private String words(String prefix, String id, Locale language) {
        return Objects.requireNonNullElse(words.getMessage(prefix + id, null, id, language), id);
    }
}
