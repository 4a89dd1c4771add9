package org.zhagen.notification;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which kinds of notices and types of events there are, over all rooms, in the order of their ids. */
@Component
class Declared {

    private final List<String> kinds;
    private final List<String> groups;
    private final List<String> types;

    Declared(ObjectProvider<NoticeKinds> kinds, ObjectProvider<HookTypes> types) {
        this.kinds = sorted(kinds.stream().map(NoticeKinds::ids).toList());
        this.groups = sorted(kinds.stream().map(NoticeKinds::groups).toList());
        this.types = sorted(types.stream().map(HookTypes::ids).toList());
    }

    private static List<String> sorted(List<List<String>> rooms) {
        return rooms.stream().flatMap(Collection::stream).distinct().sorted().toList();
    }

    /** What people are told. */
    List<String> kinds() {
        return kinds;
    }

    /** What groups are told. */
    List<String> groups() {
        return groups;
    }

    List<String> types() {
        return types;
    }

    /** A kind or type that nobody declared can't be chosen by anybody: a fault of the room that tells it. */
    static String known(List<String> declared, String id) {
        if (!declared.contains(id)) {
            throw new IllegalArgumentException("declared by no room: " + id);
        }
        return id;
    }
}
