package org.zhagen.notification;

import java.util.UUID;
import org.zhagen.access.Acting;
import org.zhagen.identity.As;
import org.zhagen.notification.Notice.Urgency;

/** What tests tell, and to whom. */
public final class Telling {

    public static final String KIND = "notification.message";

    /** What groups can be told. */
    public static final String FOR_GROUPS = "work.late";

    private Telling() {}

    public static Notice notice(UUID to, String key) {
        return notice(to, key, Urgency.ORDINARY);
    }

    static Notice notice(UUID to, String key, Urgency urgency) {
        return new Notice(to, KIND, key, "工单即将到期：" + key, "还剩 4 小时", "/work", "test", key, urgency);
    }

    /** The same person as someone who acts. */
    public static Acting as(UUID person, String region) {
        Acting somebody = As.person(region);
        return new Acting(
                person,
                somebody.name(),
                somebody.office(),
                somebody.jurisdiction(),
                somebody.permissions(),
                somebody.origin());
    }
}
