package org.zhagen.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to the lists of what communities and grid workers may be given (社区职责清单、网格事项清单). What stands on the list of
 * a place holds in all places within it; what stands on none is not pushed to them.
 */
@Service
public class Duties {

    private static final int ITEM = 60;

    private final Doors doors;
    private final DutyRows rows;
    private final CourseRows courses;
    private final SettingPlaces places;
    private final Audit audit;
    private final ActClock clock;

    Duties(Doors doors, DutyRows rows, CourseRows courses, SettingPlaces places, Audit audit, ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.courses = courses;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is on the lists of the jurisdiction, and on those around it that hold there as well. */
    public Outcome<Listing<Duty>> list(Acting acting, SettingFilter filter, Paging paging) {
        return doors.query(
                acting,
                TicketPermission.CONFIGURE,
                () -> Outcome.done(rows.page(acting.jurisdiction().prefix(), filter, paging)));
    }

    /** The kinds of things that the procedures in force know, and their titles: what an entry takes effect for. */
    public List<String> known(Acting acting) {
        return doors.read(
                acting,
                () -> courses.around(acting.jurisdiction().prefix()).stream()
                        .flatMap(course -> Stream.concat(
                                course.course().form().stream()
                                        .filter(field -> field.id()
                                                .equals(course.course().by()))
                                        .map(FormField::options)
                                        .flatMap(List::stream),
                                Stream.of(course.course().title())))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** One of the jurisdiction. */
    public Outcome<Duty> find(Acting acting, UUID id) {
        return doors.query(acting, TicketPermission.CONFIGURE, () -> own(acting, id, Outcome::done));
    }

    public Outcome<Duty> add(Acting acting, DutyDraft draft) {
        return doors.command(
                acting,
                TicketPermission.CONFIGURE,
                () -> read(acting, Ids.next(), 0, draft)
                        .then(duty -> rows.insert(duty) ? kept(acting, duty, "ticket.duty-add") : there(duty.item())));
    }

    /**
     * Changes one.
     *
     * @param version that was seen
     */
    public Outcome<Duty> change(Acting acting, UUID id, int version, DutyDraft draft) {
        try {
            return changed(acting, id, version, draft);
        } catch (DuplicateKeyException atOnce) {
            // somebody else wrote the same after it was looked for
            return there(Text.of(draft.item()));
        }
    }

    private Outcome<Duty> changed(Acting acting, UUID id, int version, DutyDraft draft) {
        return doors.command(
                acting,
                TicketPermission.CONFIGURE,
                () -> own(
                        acting,
                        id,
                        before -> before.version() != version
                                ? Outcome.stale()
                                : read(acting, id, version, draft)
                                        .then(duty -> rows.change(duty)
                                                ? kept(acting, duty, "ticket.duty-change")
                                                : Outcome.stale())));
    }

    /** Takes one off its list. What was given by it stays where it is. */
    public Outcome<Duty> end(Acting acting, UUID id) {
        return doors.command(
                acting,
                TicketPermission.CONFIGURE,
                () -> own(
                        acting,
                        id,
                        duty -> rows.delete(id) ? kept(acting, duty, "ticket.duty-end") : Outcome.missing()));
    }

    private Outcome<Duty> own(Acting acting, UUID id, Function<Duty, Outcome<Duty>> work) {
        return rows.find(id).filter(duty -> acting.in(duty.region())).map(work).orElseGet(Outcome::missing);
    }

    private Outcome<Duty> read(Acting acting, UUID id, int version, DutyDraft draft) {
        Reader reader = new Reader();
        String item = reader.needed("item", draft.item(), ITEM);
        Optional<RegionCode> region = places.read(acting, draft.region(), Optional.empty(), reader);
        return reader.then(() -> {
            Duty duty = new Duty(id, region.orElseThrow(), item, clock.instant(), acting.name(), version);
            return rows.isThere(duty) ? there(duty.item()) : Outcome.done(duty);
        });
    }

    private static Outcome<Duty> there(String item) {
        Reader reader = new Reader();
        reader.wrong(TicketCode.DUTY_THERE, "item", item);
        return reader.then(Outcome::missing);
    }

    private Outcome<Duty> kept(Acting acting, Duty duty, String act) {
        audit.record(
                acting,
                Act.done(
                        act,
                        Subject.of("ticket-duty", duty.id(), duty.item()),
                        duty.region().digits()));
        return Outcome.done(duty);
    }
}
