package org.zhagen.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.identity.AccountFilter;
import org.zhagen.identity.AccountView;
import org.zhagen.identity.Accounts;
import org.zhagen.identity.Grants;
import org.zhagen.identity.IdentityPermission;
import org.zhagen.identity.Roles;
import org.zhagen.web.Answers;
import org.zhagen.web.DayCard;
import org.zhagen.web.DayCard.Tone;
import org.zhagen.web.DayPart;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * Accounts on the desk of those who look after them: locked ones, and one-time passwords that nobody has used yet; and whom the
 * first installation has to appoint.
 */
@Component
class IdentityDay implements DayPart {

    private static final int SHOWN = 5;

    private final Accounts accounts;
    private final Grants grants;
    private final Roles roles;

    IdentityDay(Accounts accounts, Grants grants, Roles roles) {
        this.accounts = accounts;
        this.grants = grants;
        this.roles = roles;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<DayCard> of(Acting acting, Locale language) {
        List<DayCard> cards = new ArrayList<>();
        if (acting.may(IdentityPermission.READ)) {
            appointments(acting, language, cards);
        }
        if (acting.may(IdentityPermission.MANAGE_ACCOUNTS) && acting.may(IdentityPermission.READ)) {
            add(acting, AccountView.State.LOCKED, "locked", cards);
            add(acting, AccountView.State.WAITING, "waiting", cards);
        }
        return cards;
    }

    /** The administrators that the first installation still has to appoint. */
    private void appointments(Acting acting, Locale language, List<DayCard> cards) {
        List<DayCard.Line> open = Answers.value(grants.appointments(acting)).stream()
                .filter(appointment -> !appointment.done())
                .map(appointment -> DayCard.Line.of(roles.name(appointment.role(), language), "/accounts", ""))
                .toList();
        if (!open.isEmpty()) {
            cards.add(
                    new DayCard("identity.appoint", open.size(), Tone.WARN, open, "/accounts", "identity.day.appoint"));
        }
    }

    private void add(Acting acting, AccountView.State state, String name, List<DayCard> cards) {
        AccountFilter filter = new AccountFilter("", "", state, "");
        Listing<AccountView> found = Answers.value(accounts.list(acting, filter, Paging.first(SHOWN)));
        if (!found.isEmpty()) {
            List<DayCard.Line> lines = found.rows().stream()
                    .map(account -> DayCard.Line.of(account.name(), "/accounts/" + account.id(), account.office()))
                    .toList();
            cards.add(new DayCard(
                    "identity.day." + name,
                    found.total(),
                    Tone.WARN,
                    lines,
                    "/accounts?state=" + name,
                    "identity.day.all"));
        }
    }
}
