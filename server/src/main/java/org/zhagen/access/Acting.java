package org.zhagen.access;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhagen.kernel.site.RegionCode;

/**
 * Somebody who acts: the person, in one jurisdiction, with the permissions that the role they act in gives them there. It is
 * made anew for each request, so that a right that was taken away is gone with the next click.
 *
 * @param person who; for the product itself {@link #NOBODY}
 * @param name as it is to stand beside what they did
 * @param office what they act as, such as 清河市委改革办 · 主任; it is kept with what they did, since people move on
 * @param role id of the role that they act in, such as {@code site-team}; empty for none
 * @param permissions ids of {@link Permission}s
 */
public record Acting(
        UUID person,
        String name,
        String office,
        Jurisdiction jurisdiction,
        String role,
        Set<String> permissions,
        Origin origin) {

    /** The person of the acts of the product itself. */
    public static final UUID NOBODY = new UUID(0, 0);

    public Acting {
        permissions = Set.copyOf(permissions);
    }

    /** Somebody who acts in no role: before signing in, or a part of the product. */
    public Acting(
            UUID person,
            String name,
            String office,
            Jurisdiction jurisdiction,
            Set<String> permissions,
            Origin origin) {
        this(person, name, office, jurisdiction, "", permissions, origin);
    }

    /**
     * The product acting by itself, for work that no person asked for at that moment.
     *
     * @param part which part of the program, such as {@code demo} or {@code reminders}
     */
    public static Acting system(String part, Jurisdiction jurisdiction, Permission... permissions) {
        return new Acting(
                NOBODY,
                "扎根",
                part,
                jurisdiction,
                Arrays.stream(permissions).map(Permission::id).collect(Collectors.toSet()),
                new Origin(Origin.Channel.SYSTEM, part));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission.id());
    }

    /** Whether a region lies in the jurisdiction. */
    public boolean in(RegionCode region) {
        return jurisdiction.contains(region);
    }

    public boolean in(String region) {
        return region.startsWith(jurisdiction.prefix());
    }
}
