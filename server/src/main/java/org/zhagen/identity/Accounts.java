package org.zhagen.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.kernel.document.Finding;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to accounts, for those who look after them. One's own account is {@link OwnAccount}. */
@Component
public class Accounts {

    private final AccountRows rows;
    private final AccountList list;
    private final SessionRows sessions;
    private final FactorRows factors;
    private final GrantRows grants;
    private final Passwords passwords;
    private final Doors doors;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            AccountRows rows,
            AccountList list,
            SessionRows sessions,
            FactorRows factors,
            GrantRows grants,
            Passwords passwords,
            Doors doors,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.list = list;
        this.sessions = sessions;
        this.factors = factors;
        this.grants = grants;
        this.passwords = passwords;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What opening an account brings.
     *
     * @param oneTimePassword to be told to the person, shown nowhere again; null when there is none
     */
    public record Opened(AccountView account, @Nullable String oneTimePassword) {}

    public Outcome<Opened> open(Acting acting, NewAccount wanted) {
        List<Finding> findings = AccountRules.check(acting, wanted);
        String password = wanted.password() ? Passwords.oneTime() : null;
        // before the transaction: hashing takes long, and nobody waits for a connection meanwhile
        boolean hopeless = !findings.isEmpty() || !acting.may(IdentityPermission.MANAGE_ACCOUNTS);
        String hash = password == null || hopeless ? null : passwords.hash(password);
        return doors.command(acting, IdentityPermission.MANAGE_ACCOUNTS, () -> {
            if (!findings.isEmpty()) {
                return Outcome.invalid(findings);
            }
            Account account = account(wanted, hash);
            if (!rows.insert(account)) {
                return Outcome.invalid(taken(account));
            }
            audit.record(acting, Act.done("identity.account-open", account.subject(), account.region()));
            return Outcome.done(new Opened(AccountView.of(account, clock.instant(), false), password));
        });
    }

    /** An account, its login masked. */
    public Outcome<AccountView> byId(Acting acting, UUID id) {
        Outcome<Account> found = doors.query(
                acting,
                IdentityPermission.READ,
                () -> rows.byId(id).map(Outcome::done).orElseGet(Outcome::missing));
        return found.map(account -> AccountView.of(account, clock.instant(), true));
    }

    /** Accounts in the jurisdiction by the ids of their people, for other rooms; logins masked, whom one may not see is left out. */
    public Map<UUID, AccountView> known(Acting acting, Collection<UUID> people) {
        Instant now = clock.instant();
        return doors.read(
                acting,
                () -> rows.all(people).stream()
                        .map(account -> AccountView.of(account, now, true))
                        .collect(Collectors.toMap(AccountView::id, Function.identity())));
    }

    /** The login of an account in full. That it was looked at is kept. */
    public Outcome<String> login(Acting acting, UUID id) {
        Outcome<Account> found = doors.query(
                acting,
                IdentityPermission.READ_PERSONAL,
                () -> rows.byId(id).map(Outcome::done).orElseGet(Outcome::missing));
        return found.map(account -> {
            audit.personalDataRead(acting, account.subject(), account.region(), "login");
            return account.login();
        });
    }

    public Outcome<Listing<AccountView>> list(Acting acting, AccountFilter filter, Paging paging) {
        Instant now = clock.instant();
        return doors.query(
                acting,
                IdentityPermission.READ,
                () -> Outcome.done(list.page(filter, paging, now).map(account -> AccountView.of(account, now, true))));
    }

    /** Lets nobody in by this account any more and ends its sessions. */
    public Outcome<UUID> disable(Acting acting, UUID id, int version) {
        return change(acting, id, "identity.account-disable", account -> {
            if (account.disabled()) {
                return Outcome.notNow(IdentityCode.ALREADY_DISABLED.at(""));
            }
            sessions.deleteOthers(id, null);
            return rows.setDisabled(id, version, clock.instant()) ? Outcome.done(id) : Outcome.stale();
        });
    }

    public Outcome<UUID> enable(Acting acting, UUID id, int version) {
        return change(acting, id, "identity.account-enable", account -> {
            if (!account.disabled()) {
                return Outcome.notNow(IdentityCode.NOT_DISABLED.at(""));
            }
            return rows.setDisabled(id, version, null) ? Outcome.done(id) : Outcome.stale();
        });
    }

    /** Ends the wait after wrong passwords. */
    public Outcome<UUID> unlock(Acting acting, UUID id) {
        return change(acting, id, "identity.account-unlock", account -> {
            rows.unlock(id);
            return Outcome.done(id);
        });
    }

    /**
     * Gives a one-time password, to be told to the person and shown nowhere again, and ends the sessions. A second factor
     * stays: whoever looks after accounts must not get in by it.
     */
    public Outcome<String> reset(Acting acting, UUID id) {
        String password = Passwords.oneTime();
        String hash = acting.may(IdentityPermission.MANAGE_ACCOUNTS) ? passwords.hash(password) : "";
        return change(acting, id, "identity.password-reset", account -> {
            rows.setPassword(id, hash, true);
            sessions.deleteOthers(id, null);
            return Outcome.done(password);
        });
    }

    /**
     * Takes the second factor away from somebody who lost it; the next sign-in asks for a new one where it is demanded. Not from
     * an administrator: with a new password as well, one power could enter as another. Their role has to be taken away first,
     * which needs the security administrator.
     */
    public Outcome<UUID> removeSecondFactor(Acting acting, UUID id) {
        return change(acting, id, "identity.second-factor-remove", account -> {
            if (!account.enrolled()) {
                return Outcome.notNow(IdentityCode.NOT_ENROLLED.at(""));
            }
            if (administrates(id)) {
                return Outcome.notNow(IdentityCode.ADMINISTRATORS_FACTOR.at(""));
            }
            factors.remove(id);
            sessions.deleteOthers(id, null);
            return Outcome.done(id);
        });
    }

    private boolean administrates(UUID id) {
        List<Grant> held = doors.read(Sessions.SYSTEM, () -> grants.standing(id, LocalDate.now(clock)));
        return held.stream().anyMatch(grant -> !Power.of(grant.permissions()).isEmpty());
    }

    private <T> Outcome<T> change(Acting acting, UUID id, String action, Function<Account, Outcome<T>> work) {
        return doors.command(acting, IdentityPermission.MANAGE_ACCOUNTS, () -> {
            Optional<Account> found = rows.locked(id);
            if (found.isEmpty()) {
                return Outcome.missing();
            }
            Account account = found.get();
            if (!acting.in(account.region())) {
                return Outcome.notYours(IdentityPermission.MANAGE_ACCOUNTS);
            }
            if (id.equals(acting.person())) {
                return Outcome.notNow(IdentityCode.NOT_YOURSELF.at(""));
            }
            Outcome<T> outcome = work.apply(account);
            if (outcome instanceof Outcome.Done<T>) {
                audit.record(acting, Act.done(action, account.subject(), account.region()));
            }
            return outcome;
        });
    }

    private Finding taken(Account account) {
        return rows.byId(account.id()).isPresent()
                ? IdentityCode.ACCOUNT_EXISTS.at("person")
                : IdentityCode.LOGIN_TAKEN.at("login");
    }

    private Account account(NewAccount wanted, @Nullable String hash) {
        return new Account(
                wanted.person(),
                AccountRules.login(wanted.login()),
                wanted.name().strip(),
                wanted.office().strip(),
                wanted.region(),
                hash,
                hash != null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                wanted.introduction(),
                clock.instant(),
                0);
    }
}
