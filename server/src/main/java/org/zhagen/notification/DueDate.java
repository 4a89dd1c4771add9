package org.zhagen.notification;

import java.time.Instant;

/**
 * Something that is due for a person.
 *
 * @param uid stable, such as {@code matter-0198…}
 * @param title one sentence without personal data: calendars are kept by others
 * @param words what else is to be known; empty for nothing
 * @param link the page, such as {@code /work/matters/0198…}
 */
public record DueDate(String uid, String title, Instant due, String words, String link) {}
