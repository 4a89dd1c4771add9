package org.zhagen.notification;

import java.util.List;

/**
 * The kinds of things that a room tells; each room that tells something offers one bean of this. The words of a kind stand
 * under {@code notice.<id>} in the messages of the room, for example {@code notice.ticket.late=工单超时}.
 *
 * @param ids what people are told
 * @param groups what groups are told by their robots
 */
public record NoticeKinds(List<String> ids, List<String> groups) {

    public NoticeKinds {
        ids = List.copyOf(ids);
        groups = List.copyOf(groups);
    }

    public static NoticeKinds of(String... ids) {
        return new NoticeKinds(List.of(ids), List.of());
    }

    /** The same, and what groups are told. */
    public NoticeKinds andGroups(String... kinds) {
        return new NoticeKinds(ids, List.of(kinds));
    }
}
