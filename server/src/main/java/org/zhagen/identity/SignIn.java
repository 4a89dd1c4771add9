package org.zhagen.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;

/** The front door for those who are still outside. */
@Component
public class SignIn {

    static final String ACTION = "identity.sign-in";
    private static final Subject UNKNOWN = Subject.of("account", "", "");

    private final AccountRows accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SecondFactor second;
    private final AddressThrottle throttle;
    private final Doors doors;
    private final Audit audit;
    private final Clock clock;
    private final IdentitySettings settings;

    SignIn(
            AccountRows accounts,
            Sessions sessions,
            Passwords passwords,
            SecondFactor second,
            AddressThrottle throttle,
            Doors doors,
            Audit audit,
            Clock clock,
            IdentitySettings settings) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.second = second;
        this.throttle = throttle;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /** What comes of a try. */
    public sealed interface Result {

        /**
         * A session has begun, though {@link Entrance#step} may ask for more.
         *
         * @param token for the cookie; it is kept nowhere else
         */
        record Entered(String token) implements Result {}

        /** Wrong. It is not said what: an unknown login, a wrong password, a locked or a disabled account. */
        record Wrong() implements Result {}

        /** Too much went wrong from this address; later it may try again. */
        record Wait() implements Result {}
    }

    public Result byPassword(String login, String password, Client client) {
        if (!throttle.mayTry(client.address())) {
            return new Result.Wait();
        }
        String spelled = AccountRules.login(login);
        Optional<Account> account = AccountRules.isLogin(spelled)
                ? doors.read(as(client), () -> accounts.byLogin(spelled))
                : Optional.empty();
        Instant now = clock.instant();
        boolean usable = account.isPresent()
                && !account.get().disabled()
                && !account.get().locked(now);
        // a hash is computed in any case, lest the time tell which logins exist
        boolean right = passwords.matches(password, usable ? account.get().passwordHash() : null);
        if (account.isPresent() && right) {
            Optional<String> token = enter(account.get(), "password", false, client);
            if (token.isPresent()) {
                return new Result.Entered(token.get());
            }
        }
        failed(account.orElse(null), usable, "password", client);
        return new Result.Wrong();
    }

    /** The second step, for a session that waits for it. The session gets a new token. */
    public Result byCode(Entrance entrance, String code, Client client) {
        if (!throttle.mayTry(client.address())) {
            return new Result.Wait();
        }
        Optional<String> token = doors.write(as(client), () -> {
            Account account = accounts.locked(entrance.person()).orElseThrow();
            if (account.locked(clock.instant()) || !second.passes(account, code)) {
                return Optional.empty();
            }
            audit.record(
                    as(account, client),
                    Act.done(ACTION, account.subject(), account.region()).with("by", "code"));
            return Optional.of(sessions.renew(entrance.session()));
        });
        if (token.isPresent()) {
            return new Result.Entered(token.get());
        }
        Account account =
                doors.read(as(client), () -> accounts.byId(entrance.person())).orElseThrow();
        failed(account, !account.locked(clock.instant()), "code", client);
        return new Result.Wrong();
    }

    /**
     * One click in the demo. Only accounts with an introduction can be entered so.
     *
     * @param role in which of their roles they act; empty, or one that they don't hold, for the first
     */
    public Result byIntroduction(UUID person, String role, Client client) {
        return doors.read(as(client), () -> accounts.byId(person))
                .filter(account -> account.introduction() != null)
                .flatMap(account ->
                        enter(account, "demo", client, () -> sessions.beginIn(account.id(), role, "demo", client)))
                .<Result>map(Result.Entered::new)
                .orElseGet(Result.Wrong::new);
    }

    /** Whom a visitor of the demo can enter as. */
    public List<Introduced> introduced() {
        return doors.read(
                Sessions.SYSTEM,
                () -> accounts.introduced().stream()
                        .map(account -> new Introduced(account.id(), account.name(), account.office(), words(account)))
                        .toList());
    }

    /** Somebody of the demo. */
    public record Introduced(UUID person, String name, String office, Introduction introduction) {}

    private static Introduction words(Account account) {
        Introduction words = account.introduction();
        return words == null ? new Introduction("", "") : words;
    }

    Optional<String> enter(Account account, String by, boolean second, Client client) {
        return enter(account, by, client, () -> sessions.begin(account.id(), by, second, client));
    }

    private Optional<String> enter(Account account, String by, Client client, Supplier<String> session) {
        return doors.write(as(client), () -> {
            if (!accounts.entered(account, clock.instant())) {
                return Optional.empty();
            }
            audit.record(
                    as(account, client),
                    Act.done(ACTION, account.subject(), account.region()).with("by", by));
            return Optional.of(session.get());
        });
    }

    /** Somebody came whom another provider knows, and for whom there is no account, or a closed one. */
    Result unknown(String by, Client client) {
        audit.recordApart(as(client), Act.failed(ACTION, UNKNOWN, "").with("by", by));
        return new Result.Wrong();
    }

    private void failed(@Nullable Account account, boolean usable, String by, Client client) {
        throttle.failed(client.address());
        UUID id = account == null || !usable ? Acting.NOBODY : account.id();
        Instant until = clock.instant().plus(settings.lock());
        Act act = account == null
                ? Act.failed(ACTION, UNKNOWN, "")
                : Act.failed(ACTION, account.subject(), account.region());
        // the same statements whether the account exists or not
        doors.write(as(client), () -> {
            accounts.failed(id, settings.attempts(), until);
            audit.record(as(client), act.with("by", by));
            return true;
        });
    }

    /** Nobody yet, from somewhere. */
    private static Acting as(Client client) {
        return new Acting(Acting.NOBODY, "", "", Jurisdiction.COUNTRY, Set.of(), from(client));
    }

    private static Acting as(Account account, Client client) {
        return new Acting(
                account.id(),
                account.name(),
                account.office(),
                new Jurisdiction(account.region()),
                Set.of(),
                from(client));
    }

    private static Origin from(Client client) {
        return new Origin(Origin.Channel.PAGE, client.address());
    }
}
