package org.zhagen.notification;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.identity.Vault;
import org.zhagen.kernel.document.Code;

/** The front door to the robots of groups. What they need to write into a group is sealed and shown to nobody again. */
@Service
public class Robots {

    private static final int NAME = 60;
    private static final int SECRET = 200;

    private final Doors doors;
    private final RobotRows rows;
    private final Outbox outbox;
    private final Places places;
    private final Reach reach;
    private final Declared declared;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Robots(
            Doors doors,
            RobotRows rows,
            Outbox outbox,
            Places places,
            Reach reach,
            Declared declared,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.outbox = outbox;
        this.places = places;
        this.reach = reach;
        this.declared = declared;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** What robots can be told. */
    public List<String> kinds() {
        return declared.groups();
    }

    /** Those of the jurisdiction. */
    public Outcome<List<RobotView>> list(Acting acting) {
        return doors.query(acting, NotificationPermission.CONFIGURE, () -> Outcome.done(rows.all()));
    }

    public Outcome<RobotView> find(Acting acting, UUID id) {
        return doors.query(acting, NotificationPermission.CONFIGURE, () -> known(id, row -> Outcome.done(row.view())));
    }

    public Outcome<RobotView> add(Acting acting, RobotDraft draft) {
        return doors.command(
                acting,
                NotificationPermission.CONFIGURE,
                () -> read(acting, draft, null).then(row -> {
                    rows.insert(row);
                    return kept(acting, row.view(), "notification.robot-add");
                }));
    }

    /**
     * Changes one.
     *
     * @param version that was seen; null to change it whatever it is
     */
    public Outcome<RobotView> change(Acting acting, UUID id, @Nullable Integer version, RobotDraft draft) {
        return doors.command(
                acting,
                NotificationPermission.CONFIGURE,
                () -> known(id, before -> {
                    if (version != null && version != before.view().version()) {
                        return Outcome.stale();
                    }
                    return read(acting, draft, before)
                            .then(row -> rows.change(row)
                                    ? kept(acting, row.view(), "notification.robot-change")
                                    : Outcome.stale());
                }));
    }

    /** Takes one away; what waits for it is given up. */
    public Outcome<RobotView> remove(Acting acting, UUID id) {
        return doors.command(
                acting,
                NotificationPermission.CONFIGURE,
                () -> known(
                        id,
                        row -> rows.delete(id)
                                ? kept(acting, row.view(), "notification.robot-remove")
                                : Outcome.missing()));
    }

    /** Sends the group a line that says that all is well. */
    public Outcome<RobotView> test(Acting acting, UUID id) {
        return doors.command(
                acting,
                NotificationPermission.CONFIGURE,
                () -> known(id, row -> {
                    outbox.test(row.view(), clock.instant());
                    return kept(acting, row.view(), "notification.robot-test");
                }));
    }

    private <T> Outcome<T> known(UUID id, Function<RobotRows.Row, Outcome<T>> work) {
        return rows.find(id).map(work).orElseGet(Outcome::missing);
    }

    private Outcome<RobotView> kept(Acting acting, RobotView view, String act) {
        outbox.groups().forget();
        audit.record(acting, Act.done(act, Subject.of("robot", view.id(), view.name()), view.region()));
        return Outcome.done(view);
    }

    private Outcome<RobotRows.Row> read(Acting acting, RobotDraft draft, RobotRows.@Nullable Row before) {
        Given given = new Given();
        given.needed(NotificationCode.NAME_MISSING, "name", draft.name(), NAME);
        Optional<RobotVendor> vendor = Code.read(RobotVendor.class, draft.vendor());
        if (vendor.isEmpty()) {
            given.wrong(NotificationCode.VENDOR_UNKNOWN, "vendor", draft.vendor());
        }
        boolean kept = before != null && draft.address().isEmpty();
        Optional<URI> address = kept ? Optional.empty() : reach.read("address", draft.address(), given);
        if (draft.secret().length() > SECRET) {
            given.wrong(NotificationCode.TEXT_LONG, "secret", draft.secret().length(), SECRET);
        }
        Optional<String> region = places.region(acting, draft.region(), given);
        Concerned unit = concerned(acting, draft, before, given);
        if (draft.kinds().isEmpty()) {
            given.wrong(NotificationCode.KINDS_MISSING, "kinds");
        }
        given.among(NotificationCode.KIND_UNKNOWN, "kinds", draft.kinds(), declared.groups());
        if (!given.isRight()) {
            return given.refused();
        }
        UUID id = before == null ? Ids.next() : before.view().id();
        byte @Nullable [] secret = secret(id, draft, kept ? before : null);
        RobotView view = new RobotView(
                id,
                region.orElseThrow(),
                unit.id,
                unit.name,
                draft.name(),
                vendor.orElseThrow(),
                before == null || !kept
                        ? address.orElseThrow().getHost()
                        : before.view().host(),
                secret != null,
                draft.kinds().stream().distinct().sorted().toList(),
                draft.active().equals("true"),
                clock.instant(),
                acting.name(),
                before == null ? 0 : before.view().version());
        byte[] sealed =
                before == null || !kept ? vault.seal(id, address.orElseThrow().toString()) : before.address();
        return Outcome.done(new RobotRows.Row(view, sealed, secret));
    }

    /** The unit that it is about; none of both for all that happens in its region. */
    private record Concerned(@Nullable UUID id, String name) {}

    /** A unit is shown by its name; the same name again means the same one, also where others are called so. */
    private Concerned concerned(Acting acting, RobotDraft draft, RobotRows.@Nullable Row before, Given given) {
        if (before != null && draft.unit().equals(before.view().unitName())) {
            return new Concerned(before.view().unit(), before.view().unitName());
        }
        return places.unit(acting, draft.unit(), given)
                .map(unit -> new Concerned(unit.id(), unit.name()))
                .orElseGet(() -> new Concerned(null, ""));
    }

    /**
     * The secret, sealed; null for none.
     *
     * @param same the robot at the address as before; null where the address is another one, to which no old secret belongs
     */
    private byte @Nullable [] secret(UUID id, RobotDraft draft, RobotRows.@Nullable Row same) {
        if (!draft.secret().isEmpty()) {
            return vault.seal(id, draft.secret());
        }
        return same == null ? null : same.secret();
    }
}
