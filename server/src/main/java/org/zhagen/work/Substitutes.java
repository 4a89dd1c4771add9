package org.zhagen.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.identity.AccountView;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/**
 * The front door to who stands in for whom. Everybody says so for themselves; for others, who may hand over. A substitute finds
 * what the absent person has in the own inbox, marked 代, and does it in the own name. Of what waits for a role only those kinds
 * are lent that their rooms name ({@link StandInKind}).
 */
@Service
public class Substitutes {

    /** Whoever is away longer hands over. A convention of ours. */
    static final int LONGEST_DAYS = 180;

    private static final int REASON = 200;

    private final Doors doors;
    private final SubstituteRows rows;
    private final AssigneeCheck people;
    private final Persons persons;
    private final Lending lending;
    private final Audit audit;
    private final Clock clock;

    Substitutes(
            Doors doors,
            SubstituteRows rows,
            AssigneeCheck people,
            Persons persons,
            Lending lending,
            Audit audit,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.lending = lending;
        this.people = people;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in which somebody has a part, and that are not over; who may hand over sees all of the jurisdiction. */
    public Outcome<List<Substitution>> list(Acting acting) {
        LocalDate today = LocalDate.now(clock);
        return doors.query(
                acting,
                WorkPermission.READ,
                () -> Outcome.done(
                        acting.may(WorkPermission.HAND_OVER)
                                ? rows.standing(today)
                                : rows.concerning(acting.person(), today)));
    }

    /** Somebody who is away today. */
    public record Absent(UUID person, String name) {}

    /** Whether somebody stands in for anybody today. */
    public boolean standsIn(Acting acting) {
        return doors.read(acting, () -> lending.standsIn(acting));
    }

    /**
     * In whose place somebody may do today what waits for a role, by name.
     *
     * @param region digits of exactly the jurisdiction in which the role has to be held
     */
    public List<Absent> inWhosePlace(Acting acting, String role, String region) {
        return doors.read(acting, () -> lending.inWhosePlace(acting, role, region));
    }

    /** Says who stands in. For somebody else one must be allowed to hand over. */
    public Outcome<Substitution> set(Acting acting, SubstituteDraft draft) {
        boolean own = draft.person().isEmpty()
                || draft.person().equals(acting.person().toString());
        return doors.command(acting, own ? WorkPermission.HANDLE : WorkPermission.HAND_OVER, () -> {
            Given given = new Given();
            UUID person = own ? acting.person() : people.person(acting, "person", draft.person(), given);
            UUID substitute = draft.substitute().isEmpty()
                    ? missing(given)
                    : people.person(acting, "substitute", draft.substitute(), given);
            LocalDate from = day("from", draft.from(), given);
            LocalDate until = day("until", draft.until(), given);
            given.text("reason", draft.reason(), REASON);
            if (person == null || substitute == null || from == null || until == null || !given.isRight()) {
                return given.refused();
            }
            check(person, substitute, from, until, given);
            return given.isRight() ? written(acting, draft, new Who(person, substitute), from, until) : given.refused();
        });
    }

    /** Two people. */
    private record Who(UUID person, UUID substitute) {}

    private static @Nullable UUID missing(Given given) {
        given.wrong(WorkCode.SUBSTITUTE_MISSING, "substitute");
        return null;
    }

    private static @Nullable LocalDate day(String field, String text, Given given) {
        if (text.isEmpty()) {
            given.wrong(WorkCode.DAY_MISSING, field);
        }
        return given.day(field, text);
    }

    private void check(UUID person, UUID substitute, LocalDate from, LocalDate until, Given given) {
        if (person.equals(substitute)) {
            given.wrong(WorkCode.SUBSTITUTE_SELF, "substitute");
        }
        if (until.isBefore(from)) {
            given.wrong(WorkCode.DAYS_REVERSED, "until");
        } else if (until.isBefore(LocalDate.now(clock))) {
            given.wrong(WorkCode.DAY_OVER, "until", until);
        } else if (ChronoUnit.DAYS.between(from, until) >= LONGEST_DAYS) {
            given.wrong(WorkCode.ABSENCE_LONG, "until", LONGEST_DAYS);
        }
        doors.read(Persons.SYSTEM, () -> rows.away(person, from, until))
                .ifPresent(same -> given.wrong(WorkCode.ABSENCE_TWICE, "from", same.substituteName()));
        doors.read(Persons.SYSTEM, () -> rows.away(substitute, from, until))
                .ifPresent(away -> given.wrong(WorkCode.SUBSTITUTE_AWAY, "substitute", away.personName()));
    }

    private Outcome<Substitution> written(
            Acting acting, SubstituteDraft draft, Who who, LocalDate from, LocalDate until) {
        Optional<AccountView> absent = persons.account(who.person);
        String region =
                absent.map(AccountView::region).orElse(acting.jurisdiction().prefix());
        Substitution row = new Substitution(
                Ids.next(),
                who.person,
                absent.map(AccountView::name).orElse(acting.name()),
                who.substitute,
                persons.name(who.substitute).orElse(""),
                from,
                until,
                draft.reason(),
                acting.name());
        rows.insert(acting, row, region, clock.instant());
        audit.record(
                acting,
                Act.done("work.substitute-set", subject(row), region)
                        .with("substitute", row.substitute())
                        .with("from", from)
                        .with("until", until));
        return Outcome.done(row);
    }

    /** Ends it at once. */
    public Outcome<Substitution> end(Acting acting, UUID id) {
        return doors.command(acting, WorkPermission.HANDLE, () -> {
            Optional<Substitution> found = rows.find(id);
            if (found.isEmpty()) {
                return Outcome.missing();
            }
            Substitution row = found.get();
            boolean own = row.person().equals(acting.person());
            if (!own && !acting.may(WorkPermission.HAND_OVER)) {
                return Outcome.notYours(WorkPermission.HAND_OVER);
            }
            if (!rows.end(id, clock.instant())) {
                return Outcome.notNow(Finding.of(WorkCode.ABSENCE_OVER, Place.of("")));
            }
            audit.record(
                    acting,
                    Act.done(
                            "work.substitute-end",
                            subject(row),
                            acting.jurisdiction().prefix()));
            return Outcome.done(row);
        });
    }

    private static org.zhagen.audit.Subject subject(Substitution row) {
        return org.zhagen.audit.Subject.of("account", row.person(), row.personName());
    }
}
