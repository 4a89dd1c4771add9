package org.zhagen.portal;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Doors;

/** Codes for tickets that tests raised without a form. */
public final class PortalCodes {

    private PortalCodes() {}

    /** One that nobody was given. */
    public static String unknown() {
        return TrackingCode.next().shown();
    }

    public static TrackingCode of(ApplicationContext context, UUID ticket) {
        TrackingCode code = TrackingCode.next();
        return context.getBean(Doors.class).write(Reports.PORTAL, () -> {
            context.getBean(ReportRows.class)
                    .insert(
                            ticket,
                            context.getBean(Reports.class).hash(code),
                            null,
                            context.getBean(Clock.class).instant());
            return code;
        });
    }
}
