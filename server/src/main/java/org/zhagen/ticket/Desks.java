package org.zhagen.ticket;

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
import org.zhagen.access.Refusal;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.identity.RoleView;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.Assignees;

/**
 * The front door to the desks (办理岗): who takes what a role or body of a playbook does, by place. Tickets go to the desk nearest to
 * where they are; what is under way stays where it is when a desk changes.
 */
@Service
public class Desks {

    private final Doors doors;
    private final DeskRows rows;
    private final DeskRoles roles;
    private final Assignees assignees;
    private final SettingPlaces places;
    private final Audit audit;
    private final ActClock clock;

    Desks(
            Doors doors,
            DeskRows rows,
            DeskRoles roles,
            Assignees assignees,
            SettingPlaces places,
            Audit audit,
            ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.roles = roles;
        this.assignees = assignees;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** The desks of plans in force, in the jurisdiction and around it. */
    public Outcome<Listing<DeskLine>> list(Acting acting, SettingFilter filter, Paging paging) {
        return doors.query(
                acting,
                TicketPermission.CONFIGURE,
                () -> Outcome.done(rows.page(acting.jurisdiction().prefix(), filter, paging)
                        .map(this::titled)));
    }

    /** What the plans in force need somebody for, to choose from. */
    public Outcome<List<DeskRole>> needed(Acting acting) {
        return doors.query(
                acting,
                TicketPermission.CONFIGURE,
                () -> Outcome.done(roles.around(acting.jurisdiction().prefix())));
    }

    /** What of it nobody was named for: such tickets go to whoever gets all that is not dispatched otherwise. */
    public Outcome<List<DeskRole>> open(Acting acting) {
        return doors.query(
                acting,
                TicketPermission.CONFIGURE,
                () -> Outcome.done(roles.open(roles.around(acting.jurisdiction().prefix()))));
    }

    /** One of the jurisdiction. */
    public Outcome<DeskLine> find(Acting acting, UUID id) {
        return doors.query(acting, TicketPermission.CONFIGURE, () -> own(acting, id, Outcome::done));
    }

    public Outcome<DeskLine> add(Acting acting, DeskDraft draft) {
        return doors.command(
                acting,
                TicketPermission.CONFIGURE,
                () -> read(acting, Ids.next(), 0, draft, null).then(line -> {
                    rows.insert(line);
                    return kept(acting, line, "ticket.desk-add");
                }));
    }

    /**
     * Changes one.
     *
     * @param version that was seen
     */
    public Outcome<DeskLine> change(Acting acting, UUID id, int version, DeskDraft draft) {
        return doors.command(
                acting,
                TicketPermission.CONFIGURE,
                () -> own(
                        acting,
                        id,
                        before -> before.version() != version
                                ? Outcome.stale()
                                : read(acting, id, version, draft, before.desk())
                                        .then(line -> rows.change(line)
                                                ? kept(acting, line, "ticket.desk-change")
                                                : Outcome.stale())));
    }

    /** Ends one: nothing more goes there. */
    public Outcome<DeskLine> end(Acting acting, UUID id) {
        return doors.command(
                acting,
                TicketPermission.CONFIGURE,
                () -> own(
                        acting,
                        id,
                        line -> rows.delete(id) ? kept(acting, line, "ticket.desk-end") : Outcome.missing()));
    }

    private DeskLine titled(DeskLine line) {
        DeskRole role = line.role();
        DeskRole titled = new DeskRole(
                role.series(), role.plan(), role.region(), role.doer(), roles.title(role.doer(), role.title()));
        return new DeskLine(line.id(), titled, line.desk(), line.changed(), line.changedByName(), line.version());
    }

    private Outcome<DeskLine> own(Acting acting, UUID id, Function<DeskLine, Outcome<DeskLine>> work) {
        return rows.find(id)
                .map(this::titled)
                .filter(line -> acting.in(line.desk().region()))
                .map(work)
                .orElseGet(Outcome::missing);
    }

    private Outcome<DeskLine> read(Acting acting, UUID id, int version, DeskDraft draft, @Nullable Desk before) {
        Reader reader = new Reader();
        Optional<DeskRole> work = roles.around(acting.jurisdiction().prefix()).stream()
                .filter(role -> role.id().equals(draft.work()))
                .findFirst();
        if (work.isEmpty()) {
            reader.wrong(TicketCode.DESK_WORK, "work");
        }
        Optional<RegionCode> region = places.read(acting, draft.region(), work.map(DeskRole::region), reader);
        Optional<Desk> desk = taker(acting, draft, before, work, region, reader);
        return reader.then(() -> {
            DeskLine line =
                    new DeskLine(id, work.orElseThrow(), desk.orElseThrow(), clock.instant(), acting.name(), version);
            if (rows.isThere(line)) {
                reader.wrong(TicketCode.DESK_THERE, "region", line.desk().name());
            }
            return reader.then(() -> Outcome.done(line));
        });
    }

    /** Who takes it; nobody where {@code reader} knows why. The name that was shown means the one that was there. */
    private Optional<Desk> taker(
            Acting acting,
            DeskDraft draft,
            @Nullable Desk before,
            Optional<DeskRole> work,
            Optional<RegionCode> region,
            Reader reader) {
        if (draft.unit().isEmpty() && draft.role().isEmpty() && draft.person().isEmpty()) {
            reader.wrong(TicketCode.DESK_TAKER, "unit");
            return Optional.empty();
        }
        String doer = work.map(DeskRole::doer).orElse("");
        RegionCode place = region.orElse(new RegionCode("00"));
        if (!draft.role().isEmpty() && draft.unit().isEmpty() && draft.person().isEmpty()) {
            return role(draft.role(), region, reader)
                    .map(role -> new Desk(doer, place, null, null, role.id(), DeskRoles.name(role)));
        }
        if (before != null && draft.role().isEmpty() && same(draft, before)) {
            return Optional.of(new Desk(doer, place, before.person(), before.unit(), null, before.name()));
        }
        AssigneeDraft to = new AssigneeDraft(draft.person(), draft.role(), "", draft.unit());
        return switch (assignees.read(acting, to)) {
            case Outcome.Done<Assignees.Named>(Assignees.Named named) ->
                Optional.of(new Desk(
                        doer, place, named.assignee().person(), named.assignee().unit(), null, named.name()));
            case Outcome.Refused<Assignees.Named>(Refusal.Invalid(List<Finding> findings)) -> {
                findings.forEach(reader::wrong);
                yield Optional.empty();
            }
            case Outcome.Refused<Assignees.Named> refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private static boolean same(DeskDraft draft, Desk before) {
        return before.unit() != null
                ? draft.unit().equals(before.name()) && draft.person().isEmpty()
                : before.person() != null
                        && draft.person().equals(before.name())
                        && draft.unit().isEmpty();
    }

    private Optional<RoleView> role(String id, Optional<RegionCode> region, Reader reader) {
        Optional<RoleView> role = roles.find(id);
        if (role.isEmpty()) {
            reader.wrong(TicketCode.DESK_ROLE, "role", id);
        } else if (region.isPresent() && !roles.isHeld(id, region.get())) {
            reader.wrong(TicketCode.DESK_ROLE_EMPTY, "role", DeskRoles.name(role.get()));
        }
        return role;
    }

    private Outcome<DeskLine> kept(Acting acting, DeskLine line, String act) {
        audit.record(
                acting,
                Act.done(
                        act,
                        Subject.of("ticket-desk", line.id(), line.role().doer()),
                        line.desk().region().digits()));
        return Outcome.done(line);
    }
}
