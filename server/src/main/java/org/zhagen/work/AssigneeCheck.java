package org.zhagen.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.People;
import org.zhagen.directory.Person;
import org.zhagen.directory.PersonSearch;
import org.zhagen.directory.Unit;
import org.zhagen.directory.Units;
import org.zhagen.identity.AccountView;
import org.zhagen.identity.Grants;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Finds out to whom something is to go: only to those who will find it in their inbox. */
@Component
class AssigneeCheck {

    private static final int OFFERED = 8;

    /** Of a name that is part of many others, so many are looked at. */
    private static final int LOOKED_AT = 500;

    private static final Pattern WITH_UNIT = Pattern.compile("([^（(]+)[（(](.+)[）)]");

    private final People people;
    private final Persons persons;
    private final Roles roles;
    private final Grants grants;
    private final Units units;
    private final UnitMembers members;

    AssigneeCheck(People people, Persons persons, Roles roles, Grants grants, Units units, UnitMembers members) {
        this.people = people;
        this.persons = persons;
        this.roles = roles;
        this.grants = grants;
        this.units = units;
        this.members = members;
    }

    /** The assignee, or null when {@code given} knows why there is none. */
    @Nullable
    Assignee of(Acting acting, AssigneeDraft draft, Given given) {
        long said = Stream.of(draft.person(), draft.role(), draft.unit())
                .filter(text -> !text.isEmpty())
                .count();
        if (said != 1) {
            given.wrong(said == 0 ? WorkCode.TO_MISSING : WorkCode.TO_TWICE, "person");
            return null;
        }
        if (!draft.role().isEmpty()) {
            return role(acting, draft, given);
        }
        if (!draft.unit().isEmpty()) {
            Unit unit = unit(acting, draft.unit(), given);
            return unit == null ? null : Assignee.unit(unit.id());
        }
        UUID person = person(acting, "person", draft.person(), given);
        return person == null ? null : Assignee.person(person);
    }

    private @Nullable Assignee role(Acting acting, AssigneeDraft draft, Given given) {
        String own = acting.jurisdiction().prefix();
        String region = draft.region().isEmpty() ? own : draft.region();
        Optional<RoleView> role = withInbox().stream()
                .filter(each -> each.id().equals(draft.role()))
                .findFirst();
        if (role.isEmpty()) {
            given.wrong(WorkCode.ROLE_UNKNOWN, "role", draft.role());
        } else if (!isAlong(region, own)) {
            given.wrong(WorkCode.ROLE_OUTSIDE, "region", region);
        } else if (grants.held(draft.role(), Set.of(region)).isEmpty()) {
            given.wrong(WorkCode.NOBODY_IN_ROLE, "role", role.get().name(Locale.CHINESE));
        } else {
            return Assignee.role(draft.role(), region);
        }
        return null;
    }

    /** The one unit along one's own jurisdiction that a text means; null when {@code given} knows why there is none. */
    private @Nullable Unit unit(Acting acting, String text, Given given) {
        List<Unit> meant = units.along(acting, text);
        if (meant.isEmpty()) {
            given.wrong(WorkCode.UNIT_UNKNOWN, "unit", text);
        } else if (meant.size() > 1) {
            given.wrong(Finding.of(WorkCode.UNIT_AMBIGUOUS, Place.of("unit"), text)
                    .maybe(meant.stream().limit(OFFERED).map(Unit::label).collect(Collectors.joining("、"))));
        } else if (!members.isStaffed(meant.getFirst().id())) {
            given.wrong(WorkCode.NOBODY_IN_UNIT, "unit", meant.getFirst().name());
        } else {
            return meant.getFirst();
        }
        return null;
    }

    /** Whether a jurisdiction lies in one's own or around it: work goes up and down, and not past those above both. */
    private static boolean isAlong(String region, String own) {
        return (region.isEmpty() || RegionCode.isCode(region)) && (region.startsWith(own) || own.startsWith(region));
    }

    /** The roles that have an inbox. */
    List<RoleView> withInbox() {
        return roles.all().stream()
                .filter(role -> role.permissions().contains(WorkPermission.READ.id()))
                .toList();
    }

    /** Somebody of the jurisdiction with an account; null when {@code given} knows why there is nobody. */
    @Nullable
    UUID person(Acting acting, String field, String text, Given given) {
        UUID id = Ids.read(text).orElseGet(() -> known(acting, field, text, given));
        if (id == null) {
            return null;
        }
        Optional<AccountView> account = persons.account(id);
        if (account.isEmpty() || account.get().state() == AccountView.State.DISABLED) {
            given.wrong(WorkCode.NO_ACCOUNT, field, text);
            return null;
        }
        if (!acting.in(account.get().region())) {
            given.wrong(WorkCode.PERSON_UNKNOWN, field, text);
            return null;
        }
        return id;
    }

    /** The one person of the jurisdiction who is called so; null when {@code given} knows why there is none. */
    @Nullable
    UUID known(Acting acting, String field, String text, Given given) {
        Matcher parts = WITH_UNIT.matcher(text);
        String name = parts.matches() ? parts.group(1).strip() : text;
        String unit = parts.matches() ? parts.group(2).strip() : "";
        List<Person> meant = search(acting, name, LOOKED_AT).stream()
                .filter(person -> person.name().equals(name))
                .filter(person -> unit.isEmpty() || person.unitName().equals(unit))
                .toList();
        if (meant.size() == 1) {
            return meant.getFirst().id();
        }
        WorkCode code = meant.isEmpty() ? WorkCode.PERSON_UNKNOWN : WorkCode.PERSON_AMBIGUOUS;
        List<Person> near =
                meant.isEmpty() ? search(acting, name.substring(0, name.offsetByCodePoints(0, 1)), OFFERED) : meant;
        given.wrong(Finding.of(code, Place.of(field), text)
                .maybe(
                        near.isEmpty()
                                ? null
                                : near.stream()
                                        .limit(OFFERED)
                                        .map(AssigneeCheck::label)
                                        .collect(Collectors.joining("、"))));
        return null;
    }

    /** People of the jurisdiction whose names contain a text, as a field offers them, with what they are. */
    Map<String, String> offered(Acting acting, String text) {
        return text.isBlank()
                ? Map.of()
                : search(acting, text.strip(), OFFERED).stream()
                        .collect(Collectors.toMap(
                                AssigneeCheck::label, Person::title, (one, other) -> one, LinkedHashMap::new));
    }

    private List<Person> search(Acting acting, String name, int most) {
        if (!acting.may(DirectoryPermission.READ)) {
            return List.of();
        }
        PersonSearch search = new PersonSearch(name, null, null, false);
        return people.list(acting, search, Paging.first(most))
                        instanceof Outcome.Done<Listing<Person>>(Listing<Person> found)
                ? found.rows()
                : List.of();
    }

    private static String label(Person person) {
        return person.unitName().isEmpty() ? person.name() : person.name() + "（" + person.unitName() + "）";
    }
}
