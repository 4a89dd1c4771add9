package org.zhagen.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.kernel.document.Finding;

/** The front door to the password of one's own account. */
@Component
public class OwnAccount {

    private final AccountRows rows;
    private final SessionRows sessions;
    private final Passwords passwords;
    private final Doors doors;
    private final Audit audit;
    private final IdentitySettings settings;
    private final Clock clock;

    OwnAccount(
            AccountRows rows,
            SessionRows sessions,
            Passwords passwords,
            Doors doors,
            Audit audit,
            IdentitySettings settings,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.passwords = passwords;
        this.doors = doors;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the form sends.
     *
     * @param old the present password; a session left open must not be enough
     * @param repeat the new one again
     */
    public record Change(String old, String password, String repeat) {

        /** Keeps passwords out of logs. */
        @Override
        public String toString() {
            return "Change[]";
        }
    }

    /** Changes the password and ends all other sessions. A wrong old one counts towards the lock. */
    public Outcome<Entrance> changePassword(Entrance me, Change change) {
        Acting acting = me.acting();
        Account account = doors.read(acting, () -> rows.byId(me.person())).orElseThrow();
        boolean right = !account.locked(clock.instant()) && passwords.matches(change.old(), account.passwordHash());
        if (!right) {
            return refused(acting, account);
        }
        List<Finding> findings =
                new ArrayList<>(PasswordRules.check(change.password(), account.login(), account.name()));
        if (change.password().equals(change.old())) {
            findings.add(IdentityCode.PASSWORD_SAME.at("password"));
        }
        if (!change.password().equals(change.repeat())) {
            findings.add(IdentityCode.PASSWORD_REPEAT.at("repeat"));
        }
        if (!findings.isEmpty()) {
            return Outcome.invalid(findings);
        }
        String hash = passwords.hash(change.password());
        return doors.write(acting, () -> {
            rows.setPassword(me.person(), hash, false);
            int ended = sessions.deleteOthers(me.person(), me.session());
            audit.record(
                    acting,
                    Act.done("identity.password-change", account.subject(), account.region())
                            .with("sessions", ended));
            return Outcome.done(me);
        });
    }

    private Outcome<Entrance> refused(Acting acting, Account account) {
        doors.write(acting, () -> {
            rows.failed(account.id(), settings.attempts(), clock.instant().plus(settings.lock()));
            audit.record(acting, Act.failed("identity.password-change", account.subject(), account.region()));
            return true;
        });
        return Outcome.invalid(IdentityCode.PASSWORD_OLD_WRONG.at("old"));
    }
}
