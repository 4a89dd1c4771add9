package org.zhagen.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.directory.People;
import org.zhagen.directory.PersonName;
import org.zhagen.directory.Unit;
import org.zhagen.directory.Units;
import org.zhagen.identity.AccountView;
import org.zhagen.identity.Accounts;

/** What they are called to whom a matter goes: people by their account, otherwise by the directory. */
@Component
class Persons {

    /** For what follows from what was permitted before: a matter may go to somebody outside of the giver's jurisdiction. */
    static final Acting SYSTEM = Acting.system("work", Jurisdiction.COUNTRY);

    private final Accounts accounts;
    private final People people;
    private final Units units;

    Persons(Accounts accounts, People people, Units units) {
        this.accounts = accounts;
        this.people = people;
        this.units = units;
    }

    Optional<AccountView> account(UUID person) {
        return Optional.ofNullable(accounts.known(SYSTEM, List.of(person)).get(person));
    }

    Optional<String> name(UUID person) {
        return account(person).map(AccountView::name).or(() -> inDirectory(person));
    }

    /**
     * @param before the matter that goes to them, whose names need not be asked for; null for a new one
     */
    Called called(Acting acting, Assignee assignee, @Nullable Matter before) {
        return new Called(holder(acting, assignee.person(), before), unit(assignee.unit(), before));
    }

    private String holder(Acting acting, @Nullable UUID person, @Nullable Matter before) {
        if (person == null) {
            return "";
        }
        return person.equals(acting.person())
                ? acting.name()
                : name(person).orElse(before == null ? "" : before.holderName());
    }

    private String unit(@Nullable UUID unit, @Nullable Matter before) {
        if (unit == null) {
            return "";
        }
        if (before != null && unit.equals(before.assignee().unit())) {
            return before.unitName();
        }
        return units.known(SYSTEM, List.of(unit)).stream()
                .map(Unit::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit " + unit));
    }

    private Optional<String> inDirectory(UUID person) {
        return Optional.ofNullable(people.names(SYSTEM, List.of(person)).get(person))
                .map(PersonName::name);
    }
}
