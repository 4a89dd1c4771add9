package org.zhagen.notification;

import org.zhagen.notification.Notice.Urgency;

/**
 * One thing that groups are to be told by their robots. A group is outside of the house: no personal data in any of it.
 *
 * @param kind one that a room declares ({@link NoticeKinds})
 * @param key what each robot is told once; at most 200 characters
 * @param title at most 120 characters; what is longer is cut, as are words
 * @param words at most 1,000 characters, plain text of several lines; empty for nothing
 * @param link the page it is about; empty for none
 */
public record GroupNotice(String kind, String key, String title, String words, String link, Urgency urgency) {

    private static final int TITLE = 120;
    private static final int WORDS = 1_000;

    public GroupNotice {
        title = Notice.cut(title, TITLE);
        words = Notice.cut(words, WORDS);
    }
}
