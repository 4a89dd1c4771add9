package org.zhagen.access;

import java.util.List;

/** What a room can allow. Each room offers one bean of this; a role is put together from all of them. */
public record Permissions(List<? extends Permission> all) {

    public static Permissions of(Permission... all) {
        return new Permissions(List.of(all));
    }
}
