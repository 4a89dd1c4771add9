package org.zhagen.notification;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to what was sent out of the house, and what still waits. */
@Service
public class Deliveries {

    private final Doors doors;
    private final DeliveryRows rows;
    private final Audit audit;
    private final Clock clock;

    Deliveries(Doors doors, DeliveryRows rows, Audit audit, Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** What went out of the jurisdiction, the newest first. */
    public Outcome<Listing<DeliveryView>> list(Acting acting, DeliveryFilter filter, Paging paging) {
        return doors.query(acting, NotificationPermission.CONFIGURE, () -> Outcome.done(rows.list(filter, paging)));
    }

    /** Sends once more what was sent or given up; what still waits is tried by itself. */
    public Outcome<DeliveryView> again(Acting acting, UUID id) {
        return doors.command(
                acting,
                NotificationPermission.CONFIGURE,
                () -> rows.find(id).map(found -> again(acting, found)).orElseGet(Outcome::missing));
    }

    private Outcome<DeliveryView> again(Acting acting, DeliveryView found) {
        if (!rows.again(found.id(), clock.instant())) {
            return Outcome.notNow(Finding.of(NotificationCode.STILL_WAITING, Place.of("")));
        }
        audit.record(
                acting,
                Act.done(
                        "notification.send-again",
                        Subject.of("delivery", found.id(), found.targetName()),
                        found.region()));
        return rows.find(found.id()).map(Outcome::done).orElseGet(Outcome::missing);
    }
}
