package org.zhagen.notification;

import java.util.List;

/**
 * The types of events that a room tells other programs; each room that has some offers one bean of this. The words of a type
 * stand under {@code event.<id>} in the messages of the room.
 */
public record HookTypes(List<String> ids) {

    public HookTypes {
        ids = List.copyOf(ids);
    }

    public static HookTypes of(String... ids) {
        return new HookTypes(List.of(ids));
    }
}
