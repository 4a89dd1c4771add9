package org.zhagen.work;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Permission;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.kernel.site.RegionCode;

/** People who act in roles, and matters for them: what tests of the inbox stand on. */
public final class Staff {

    private Staff() {}

    /** Somebody new in a role, who may read and handle. */
    public static Acting in(String role, String prefix, Permission... more) {
        return as(UUID.randomUUID(), role, prefix, more);
    }

    /** A known person in a role. */
    public static Acting as(UUID person, String role, String prefix, Permission... more) {
        Set<String> may = Arrays.stream(more).map(Permission::id).collect(Collectors.toSet());
        may.add(WorkPermission.READ.id());
        may.add(WorkPermission.HANDLE.id());
        may.add(DirectoryPermission.READ.id());
        return new Acting(
                person,
                "测试员",
                "测试单位",
                new Jurisdiction(prefix),
                role,
                may,
                new Origin(Origin.Channel.PAGE, "192.0.2.1"));
    }

    public static NewMatter matter(Assignee assignee, String region, @Nullable Instant due) {
        return matter(
                assignee, region, due, new Subject("plan", UUID.randomUUID().toString()), false);
    }

    public static NewMatter matter(
            Assignee assignee, String region, @Nullable Instant due, Subject subject, boolean settledElsewhere) {
        return new NewMatter(
                "test.step",
                "核对企业档案",
                "",
                subject,
                "/plans/1",
                new RegionCode(region),
                assignee,
                due,
                "每户一档",
                "档案清单",
                settledElsewhere);
    }
}
