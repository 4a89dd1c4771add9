package org.zhagen.audit;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that was done, or was tried.
 *
 * @param action stable, the room first, such as {@code identity.account-open}
 * @param region where the subject belongs: the digits of a region, or empty for the whole country
 * @param details few short values that make the act understood; no personal data
 */
public record Act(String action, Subject subject, String region, Result result, SortedMap<String, String> details) {

    private static final int LONGEST = 500;

    public Act {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** How it ended. */
    public enum Result {
        DONE,
        /** It was not permitted, or not possible at that moment. */
        REFUSED,
        /** It was tried and came to nothing, such as a sign-in with a wrong password. */
        FAILED;

        /** As the database and the API call it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Act done(String action, Subject subject, String region) {
        return new Act(action, subject, region, Result.DONE, new TreeMap<>());
    }

    public static Act failed(String action, Subject subject, String region) {
        return new Act(action, subject, region, Result.FAILED, new TreeMap<>());
    }

    public static Act refused(String action, Subject subject, String region) {
        return new Act(action, subject, region, Result.REFUSED, new TreeMap<>());
    }

    /** This act with a detail more; what is too long is cut. */
    public Act with(String key, Object value) {
        String text = value.toString();
        SortedMap<String, String> more = new TreeMap<>(details);
        more.put(key, text.substring(0, Math.min(LONGEST, text.length())));
        return new Act(action, subject, region, result, more);
    }

    /** This act with several details more. */
    public Act with(Map<String, String> more) {
        Act act = this;
        for (Map.Entry<String, String> detail : more.entrySet()) {
            act = act.with(detail.getKey(), detail.getValue());
        }
        return act;
    }
}
