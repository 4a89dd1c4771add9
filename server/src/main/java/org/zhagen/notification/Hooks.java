package org.zhagen.notification;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.identity.Vault;

/**
 * The front door to events for other programs: rooms publish in their own transaction, endpoints of the jurisdiction are told
 * afterwards, as CloudEvents 1.0 signed as Standard Webhooks has it.
 */
@Service
public class Hooks {

    private static final int NAME = 60;

    private final Doors doors;
    private final HookRows rows;
    private final Outbox outbox;
    private final Places places;
    private final Reach reach;
    private final Declared declared;
    private final Vault vault;
    private final Audit audit;
    private final ActClock acts;
    private final Clock clock;

    Hooks(
            Doors doors,
            HookRows rows,
            Outbox outbox,
            Places places,
            Reach reach,
            Declared declared,
            Vault vault,
            Audit audit,
            ActClock acts,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.outbox = outbox;
        this.places = places;
        this.reach = reach;
        this.declared = declared;
        this.vault = vault;
        this.audit = audit;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * An endpoint that was added.
     *
     * @param secret by which it recognises us, {@code whsec_} and Base64; shown nowhere again
     */
    public record Added(HookView hook, String secret) {}

    /**
     * Tells all endpoints that want the type and whose jurisdiction contains the place; no permission is asked, since it follows
     * from a command that was permitted. Publishing the same event again tells nothing.
     *
     * @return how many are told
     * @throws IllegalArgumentException for a type that no room declares
     */
    public int publish(Acting acting, HookEvent event) {
        Declared.known(declared.types(), event.type());
        return doors.write(Columns.PRODUCT, () -> outbox.toHooks(event, acts.instant()));
    }

    /** What endpoints can be told. */
    public List<String> types() {
        return declared.types();
    }

    /** Those of the jurisdiction. */
    public Outcome<List<HookView>> list(Acting acting) {
        return doors.query(acting, NotificationPermission.CONFIGURE, () -> Outcome.done(rows.all()));
    }

    public Outcome<HookView> find(Acting acting, UUID id) {
        return doors.query(acting, NotificationPermission.CONFIGURE, () -> known(id, row -> Outcome.done(row.view())));
    }

    public Outcome<Added> add(Acting acting, HookDraft draft) {
        return doors.command(acting, NotificationPermission.CONFIGURE, () -> {
            String secret = HookMessage.newSecret();
            return read(acting, draft, null, secret).then(row -> {
                rows.insert(row);
                kept(acting, row.view(), "notification.hook-add");
                return Outcome.done(new Added(row.view(), secret));
            });
        });
    }

    /**
     * Changes one; its secret stays.
     *
     * @param version that was seen
     */
    public Outcome<HookView> change(Acting acting, UUID id, int version, HookDraft draft) {
        return doors.command(
                acting,
                NotificationPermission.CONFIGURE,
                () -> known(
                        id,
                        before -> version != before.view().version()
                                ? Outcome.stale()
                                : read(acting, draft, before, "")
                                        .then(row -> rows.change(row)
                                                ? kept(acting, row.view(), "notification.hook-change")
                                                : Outcome.stale())));
    }

    /** Gives it another secret; the one before is worth nothing from now on. */
    public Outcome<Added> renew(Acting acting, UUID id) {
        return doors.command(
                acting,
                NotificationPermission.CONFIGURE,
                () -> known(id, before -> {
                    String secret = HookMessage.newSecret();
                    if (!rows.change(new HookRows.Row(before.view(), vault.seal(id, secret)))) {
                        return Outcome.stale();
                    }
                    kept(acting, before.view(), "notification.hook-renew");
                    return Outcome.done(new Added(before.view(), secret));
                }));
    }

    /** Takes one away; what waits for it is given up. */
    public Outcome<HookView> remove(Acting acting, UUID id) {
        return doors.command(
                acting,
                NotificationPermission.CONFIGURE,
                () -> known(
                        id,
                        row -> rows.delete(id)
                                ? kept(acting, row.view(), "notification.hook-remove")
                                : Outcome.missing()));
    }

    /** Sends it an event of the type {@code org.zhagen.notification.test}. */
    public Outcome<HookView> test(Acting acting, UUID id) {
        return doors.command(
                acting,
                NotificationPermission.CONFIGURE,
                () -> known(id, row -> {
                    outbox.test(row.view(), clock.instant());
                    return kept(acting, row.view(), "notification.hook-test");
                }));
    }

    private <T> Outcome<T> known(UUID id, Function<HookRows.Row, Outcome<T>> work) {
        return rows.find(id).map(work).orElseGet(Outcome::missing);
    }

    private Outcome<HookView> kept(Acting acting, HookView view, String act) {
        audit.record(acting, Act.done(act, Subject.of("hook", view.id(), view.name()), view.region()));
        return Outcome.done(view);
    }

    private Outcome<HookRows.Row> read(
            Acting acting, HookDraft draft, HookRows.@Nullable Row before, String newSecret) {
        Given given = new Given();
        given.needed(NotificationCode.NAME_MISSING, "name", draft.name(), NAME);
        Optional<URI> url = reach.read("url", draft.url(), given);
        Optional<String> region = places.region(acting, draft.region(), given);
        if (draft.types().isEmpty()) {
            given.wrong(NotificationCode.TYPES_MISSING, "types");
        }
        given.among(NotificationCode.TYPE_UNKNOWN, "types", draft.types(), declared.types());
        if (!given.isRight()) {
            return given.refused();
        }
        UUID id = before == null ? Ids.next() : before.view().id();
        HookView view = new HookView(
                id,
                region.orElseThrow(),
                draft.name(),
                url.orElseThrow().toString(),
                draft.types().stream().distinct().sorted().toList(),
                draft.active().equals("true"),
                clock.instant(),
                acting.name(),
                before == null ? 0 : before.view().version());
        return Outcome.done(new HookRows.Row(view, before == null ? vault.seal(id, newSecret) : before.secret()));
    }
}
