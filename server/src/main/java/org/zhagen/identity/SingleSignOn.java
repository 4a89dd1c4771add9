package org.zhagen.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;

/**
 * The front door for people whom another provider (OpenID Connect) has recognised. Only those get in who have an account here;
 * it is found by the subject that it was linked to, and the first time by its login.
 */
@Component
public class SingleSignOn {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String KEEP = """
            insert into oidc_request (key_hash, request, created_at) values (:key, :request::jsonb, :now)
            """;

    private static final String TAKE = """
            delete from oidc_request where key_hash = :key returning request::text as request, created_at
            """;

    private final AccountRows accounts;
    private final SignIn signIn;
    private final Doors doors;
    private final JdbcClient database;
    private final Clock clock;

    SingleSignOn(AccountRows accounts, SignIn signIn, Doors doors, JdbcClient database, Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.doors = doors;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps what a browser needs when it comes back from the provider, for ten minutes.
     *
     * @param request a JSON object
     * @return the key, for a cookie of that browser
     */
    public String keep(String request) {
        String key = Secrets.token();
        Instant now = clock.instant();
        database.sql("delete from oidc_request where created_at < :old")
                .param("old", Times.column(now.minus(PATIENCE)))
                .update();
        database.sql(KEEP)
                .param("key", Secrets.hash(key))
                .param("request", request)
                .param("now", Times.column(now))
                .update();
        return key;
    }

    /** What was kept under a key, once. */
    public Optional<String> take(String key) {
        Instant oldest = clock.instant().minus(PATIENCE);
        return database.sql(TAKE)
                .param("key", Secrets.hash(key))
                .query((row, number) -> new Kept(row.getString("request"), Times.at(row, "created_at")))
                .optional()
                .filter(kept -> kept.at().isAfter(oldest))
                .map(Kept::request);
    }

    private record Kept(String request, Instant at) {}

    /**
     * Lets somebody in.
     *
     * @param issuer the provider
     * @param subject how the provider calls the person, for ever
     * @param login what the provider says is their login here
     */
    public SignIn.Result enter(String issuer, String subject, String login, Client client) {
        String linked = issuer + "|" + subject;
        return doors.write(Sessions.SYSTEM, () -> accounts.bySubject(linked).or(() -> link(linked, login)))
                .flatMap(account -> signIn.enter(account, "oidc", false, client))
                .<SignIn.Result>map(SignIn.Result.Entered::new)
                .orElseGet(() -> signIn.unknown("oidc", client));
    }

    private Optional<Account> link(String subject, String login) {
        String spelled = AccountRules.login(login);
        Optional<Account> account = AccountRules.isLogin(spelled) ? accounts.byLogin(spelled) : Optional.empty();
        return account.filter(found -> found.oidcSubject() == null && !found.disabled())
                .map(found -> {
                    accounts.link(found.id(), subject);
                    return found;
                });
    }
}
