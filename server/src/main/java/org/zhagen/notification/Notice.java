package org.zhagen.notification;

import java.util.UUID;

/**
 * One thing that one person is to be told.
 *
 * @param kind one that a room declares ({@link NoticeKinds}), such as {@code ticket.late}
 * @param key what this person is told once, such as {@code ticket/4711/late/2026-11-23}; at most 200 characters
 * @param title one sentence of at most 120 characters, what is longer is cut; it also stands in e-mail, so it holds no personal data
 * @param words what else is to be known, at most 1,000 characters; empty for nothing
 * @param link the page it is about, such as {@code /tickets/4711}
 * @param subjectKind what it is about, such as {@code ticket}
 */
public record Notice(
        UUID recipient,
        String kind,
        String key,
        String title,
        String words,
        String link,
        String subjectKind,
        String subjectId,
        Urgency urgency) {

    private static final int TITLE = 120;
    private static final int WORDS = 1_000;

    /** What is too long is cut: a sentence with an end missing is better than a command that fails by it. */
    public Notice {
        title = cut(title, TITLE);
        words = cut(words, WORDS);
    }

    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** Whether it may wait for the morning. */
    public enum Urgency {
        /** It goes out at once, also at night and past any digest. */
        NOW,
        /** Quiet hours and digest hold. */
        ORDINARY
    }
}
