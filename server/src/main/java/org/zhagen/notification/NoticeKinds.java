package org.zhagen.notification;

import java.util.List;

/**
 * The kinds of things that a room tells people; each room that tells something offers one bean of this. The words of a kind stand
 * under {@code notice.<id>} in the messages of the room, for example {@code notice.ticket.late=工单超时}.
 */
public record NoticeKinds(List<String> ids) {

    public NoticeKinds {
        ids = List.copyOf(ids);
    }

    public static NoticeKinds of(String... ids) {
        return new NoticeKinds(List.of(ids));
    }
}
