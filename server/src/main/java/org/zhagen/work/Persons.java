package org.zhagen.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.directory.People;
import org.zhagen.directory.PersonName;
import org.zhagen.identity.AccountView;
import org.zhagen.identity.Accounts;

/** What people are called to whom a matter goes: by their account, otherwise by the directory. */
@Component
class Persons {

    /** For what follows from what was permitted before: a matter may go to somebody outside of the giver's jurisdiction. */
    static final Acting SYSTEM = Acting.system("work", Jurisdiction.COUNTRY);

    private final Accounts accounts;
    private final People people;

    Persons(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    Optional<AccountView> account(UUID person) {
        return Optional.ofNullable(accounts.known(SYSTEM, List.of(person)).get(person));
    }

    Optional<String> name(UUID person) {
        return account(person).map(AccountView::name).or(() -> inDirectory(person));
    }

    private Optional<String> inDirectory(UUID person) {
        return Optional.ofNullable(people.names(SYSTEM, List.of(person)).get(person))
                .map(PersonName::name);
    }
}
