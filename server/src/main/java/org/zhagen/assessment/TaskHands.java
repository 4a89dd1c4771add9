package org.zhagen.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.directory.People;
import org.zhagen.directory.Person;
import org.zhagen.directory.PersonSearch;
import org.zhagen.identity.AccountView;
import org.zhagen.identity.Accounts;
import org.zhagen.identity.Grants;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.work.Assignee;

/** To whom tasks at a site can be given: who asks, roles that somebody holds, and people of the jurisdiction who can sign in. */
@Component
class TaskHands {

    static final String ME = "me";

    private static final int MOST = 100;
    private static final List<String> ROLES =
            List.of("community", "sub-district", "site-team", "department", "reform-office", "guidance");

    private final People people;
    private final Accounts accounts;
    private final Grants grants;

    TaskHands(People people, Accounts accounts, Grants grants) {
        this.people = people;
        this.accounts = accounts;
        this.grants = grants;
    }

    List<TaskSheet.To> of(Acting acting, RegionCode site) {
        List<TaskSheet.To> hands = new ArrayList<>();
        hands.add(new TaskSheet.To(ME, acting.person(), acting.name(), ""));
        Set<String> regions =
                new LinkedHashSet<>(List.of(site.digits(), acting.jurisdiction().prefix()));
        for (String region : regions) {
            ROLES.stream()
                    .filter(role -> !grants.held(role, Set.of(region)).isEmpty())
                    .map(role -> new TaskSheet.To(role + "@" + region, null, role, region))
                    .forEach(hands::add);
        }
        if (people.list(acting, PersonSearch.in(site), Paging.first(MOST))
                instanceof Outcome.Done<Listing<Person>>(Listing<Person> found)) {
            Map<UUID, AccountView> known =
                    accounts.known(acting, found.rows().stream().map(Person::id).toList());
            found.rows().stream()
                    .filter(person -> !person.id().equals(acting.person()))
                    .filter(person -> {
                        AccountView account = known.get(person.id());
                        return account != null && account.state() != AccountView.State.DISABLED;
                    })
                    .map(person -> new TaskSheet.To(person.id().toString(), person.id(), named(person), ""))
                    .forEach(hands::add);
        }
        return hands;
    }

    private static String named(Person person) {
        return person.unitName().isEmpty() ? person.name() : person.name() + "（" + person.unitName() + "）";
    }

    /** The first role at the site itself that somebody holds; otherwise who asks. */
    static String usual(List<TaskSheet.To> hands, RegionCode site) {
        return hands.stream()
                .filter(to -> to.person() == null && to.region().equals(site.digits()))
                .findFirst()
                .map(TaskSheet.To::id)
                .orElse(ME);
    }

    static Assignee assignee(TaskSheet.To to) {
        return to.person() == null ? Assignee.role(to.name(), to.region()) : Assignee.person(to.person());
    }
}
