package org.zhagen.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to people and what they hold. They are seen in their jurisdiction only, and their telephone numbers in full
 * only by those who may, of whom the audit keeps that they looked.
 */
@Service
public class People {

    private final Doors doors;
    private final PersonRows rows;
    private final PositionRows positions;
    private final PersonCheck check;
    private final Traces traces;
    private final Clock clock;

    People(Doors doors, PersonRows rows, PositionRows positions, PersonCheck check, Traces traces, Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.positions = positions;
        this.check = check;
        this.traces = traces;
        this.clock = clock;
    }

    public Outcome<Listing<Person>> list(Acting acting, PersonSearch search, Paging paging) {
        return doors.query(acting, DirectoryPermission.READ, () -> Outcome.done(rows.list(search, paging)));
    }

    public Outcome<PersonView> find(Acting acting, UUID id) {
        return doors.query(
                acting,
                DirectoryPermission.READ,
                () -> rows.find(id).map(this::view).map(Outcome::done).orElseGet(Outcome::missing));
    }

    /** The telephone number in full; that it was read is kept, whether or not the answer arrives. */
    public Outcome<String> phone(Acting acting, UUID id) {
        return doors.query(acting, DirectoryPermission.READ_PERSONAL, () -> {
            Optional<Person> person = rows.find(id);
            person.ifPresent(known -> traces.phoneRead(acting, known));
            return rows.phone(id).map(Outcome::done).orElseGet(Outcome::missing);
        });
    }

    /** Names of people in the jurisdiction, for other rooms to show; whom one may not see is left out. */
    public Map<UUID, PersonName> names(Acting acting, Collection<UUID> ids) {
        return doors.read(
                acting,
                () -> rows.all(ids).stream()
                        .map(person -> new PersonName(
                                person.id(), person.name(), person.unit(), person.unitName(), person.title()))
                        .collect(Collectors.toMap(PersonName::id, Function.identity())));
    }

    /** Takes somebody in, with the main position. */
    public Outcome<PersonView> open(Acting acting, PersonDraft draft, PositionDraft position) {
        return doors.command(acting, DirectoryPermission.EDIT, () -> {
            List<Finding> findings = new ArrayList<>();
            PersonCheck.person(draft, findings);
            if (Phones.isMasked(draft.phone())) {
                findings.add(Finding.of(DirectoryCode.PHONE, Place.of("phone")));
            }
            return both(findings, check.position(acting, position)).then(held -> {
                UUID id = Ids.next();
                PersonRow row = new PersonRow(held.unit().region(), draft.name(), draft.phone(), draft.note());
                rows.insert(List.of(new PersonRows.Insert(id, row)));
                positions.insert(List.of(row(id, held, true)));
                return done(acting, "directory.person-open", id);
            });
        });
    }

    /** Changes name, telephone and note; the positions stay. */
    public Outcome<PersonView> change(Acting acting, UUID id, int version, PersonDraft draft) {
        return command(acting, id, person -> {
            List<Finding> findings = new ArrayList<>();
            PersonCheck.person(draft, findings);
            if (!findings.isEmpty()) {
                return Outcome.invalid(findings);
            }
            String phone = Phones.isMasked(draft.phone()) ? rows.phone(id).orElse("") : draft.phone();
            PersonRow row = new PersonRow(person.region(), draft.name(), phone, draft.note());
            return written(acting, "directory.person-change", person, version, row);
        });
    }

    /** Hands over: the main position ends the day before the new one begins, which is today when no day is given. */
    public Outcome<PersonView> handOver(Acting acting, UUID id, int version, PositionDraft draft) {
        return command(
                acting,
                id,
                person -> check.position(acting, draft).then(held -> {
                    LocalDate since = Optional.ofNullable(held.since()).orElseGet(() -> LocalDate.now(clock));
                    PersonCheck.Held begins = new PersonCheck.Held(held.unit(), held.title(), since);
                    positions.endMain(List.of(new PositionRows.End(id, since.minusDays(1))));
                    positions.insert(List.of(row(id, begins, true)));
                    return written(acting, "directory.person-hand-over", person, version, moved(person, begins.unit()));
                }));
    }

    /** A further position beside the main one. */
    public Outcome<PersonView> add(Acting acting, UUID id, int version, PositionDraft draft) {
        return command(
                acting,
                id,
                person -> check.position(acting, draft).then(held -> {
                    boolean main = !person.isInOffice();
                    positions.insert(List.of(row(id, held, main)));
                    PersonRow row = main ? moved(person, held.unit()) : same(person);
                    return written(acting, "directory.position-begin", person, version, row);
                }));
    }

    /** Ends a position today. Who holds none any more stays readable where the last main one was. */
    public Outcome<PersonView> end(Acting acting, UUID id, int version, UUID position) {
        return command(acting, id, person -> {
            boolean theirs =
                    positions.of(id).stream().anyMatch(each -> each.id().equals(position));
            if (!theirs) {
                return Outcome.missing();
            }
            return positions.end(position, LocalDate.now(clock))
                    ? written(acting, "directory.position-end", person, version, same(person))
                    : Outcome.notNow(Finding.of(DirectoryCode.POSITION_ENDED, Place.of("position")));
        });
    }

    /** What every change of a person begins with: they are there, and theirs. */
    private Outcome<PersonView> command(Acting acting, UUID id, Function<Person, Outcome<PersonView>> work) {
        return doors.command(
                acting, DirectoryPermission.EDIT, () -> rows.find(id).map(work).orElseGet(Outcome::missing));
    }

    private Outcome<PersonView> written(Acting acting, String action, Person person, int version, PersonRow row) {
        return rows.update(List.of(new PersonRows.Update(person.id(), version, row))) == 1
                ? done(acting, action, person.id())
                : Outcome.stale();
    }

    private Outcome<PersonView> done(Acting acting, String action, UUID id) {
        Person person = rows.get(id);
        traces.done(acting, action, person);
        return Outcome.done(view(person));
    }

    private PersonView view(Person person) {
        return new PersonView(person, positions.of(person.id()));
    }

    private PersonRow moved(Person person, Unit unit) {
        return new PersonRow(
                unit.region(), person.name(), rows.phone(person.id()).orElse(""), person.note());
    }

    private PersonRow same(Person person) {
        return new PersonRow(
                person.region(), person.name(), rows.phone(person.id()).orElse(""), person.note());
    }

    private static PositionRow row(UUID person, PersonCheck.Held held, boolean main) {
        return new PositionRow(person, held.unit().id(), held.unit().region(), held.title(), held.since(), main);
    }

    /** All that is wrong at once: with the person and with the position. */
    private static Outcome<PersonCheck.Held> both(List<Finding> findings, Outcome<PersonCheck.Held> held) {
        if (findings.isEmpty()) {
            return held;
        }
        List<Finding> all = new ArrayList<>(findings);
        if (held instanceof Outcome.Refused<PersonCheck.Held>(Refusal.Invalid(List<Finding> more))) {
            all.addAll(more);
        }
        return Outcome.invalid(all);
    }
}
