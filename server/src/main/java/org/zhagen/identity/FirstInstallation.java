package org.zhagen.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;

/**
 * How an installation without anybody gets its three administrators: an account that can do nothing but appoint them, and that
 * ends by itself as soon as all three are there, in three different people.
 */
@Component
class FirstInstallation {

    static final String LOGIN = "admin";

    private final AccountRows accounts;
    private final GrantRows grants;
    private final SessionRows sessions;
    private final Passwords passwords;
    private final Doors doors;
    private final Audit audit;
    private final Clock clock;

    FirstInstallation(
            AccountRows accounts,
            GrantRows grants,
            SessionRows sessions,
            Passwords passwords,
            Doors doors,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.passwords = passwords;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the first account, if there is none at all, and gives its one-time password. */
    Optional<String> begin() {
        if (!doors.read(Sessions.SYSTEM, accounts::none)) {
            return Optional.empty();
        }
        String password = Passwords.oneTime();
        String hash = passwords.hash(password);
        return doors.write(Sessions.SYSTEM, () -> open(hash) ? Optional.of(password) : Optional.empty());
    }

    private boolean open(String hash) {
        Instant now = clock.instant();
        Account account = new Account(
                Ids.next(), LOGIN, "首次安装", "", "", hash, true, 0, null, null, null, null, null, null, null, now, 0);
        if (!accounts.insert(account)) {
            return false;
        }
        NewGrant grant =
                new NewGrant(account.id(), StandardRoles.INSTALLER, "", null, "", LocalDate.now(clock), null, "首次安装");
        grants.insert(Ids.next(), grant, Sessions.SYSTEM, now);
        audit.record(Sessions.SYSTEM, Act.done("identity.installation-begin", account.subject(), ""));
        return true;
    }

    /** The three administrators and which of them are there; empty when no first installation is under way. */
    List<Appointment> appointments() {
        return doors.read(Sessions.SYSTEM, () -> {
            LocalDate today = LocalDate.now(clock);
            return grants.holders(StandardRoles.INSTALLER, today).isEmpty()
                    ? List.of()
                    : StandardRoles.ADMINISTRATORS.stream()
                            .map(role -> new Appointment(
                                    role, !grants.holders(role, today).isEmpty()))
                            .toList();
        });
    }

    /** Ends the first installation when it has done its work. Inside of the transaction that gave a role. */
    void endWhenDone() {
        doors.write(Sessions.SYSTEM, () -> {
            LocalDate today = LocalDate.now(clock);
            List<UUID> installers = grants.holders(StandardRoles.INSTALLER, today);
            if (!installers.isEmpty() && appointed(today)) {
                installers.forEach(this::end);
            }
            return true;
        });
    }

    private boolean appointed(LocalDate today) {
        Set<UUID> people = new HashSet<>();
        for (String role : StandardRoles.ADMINISTRATORS) {
            List<UUID> holders = grants.holders(role, today);
            if (holders.isEmpty()) {
                return false;
            }
            people.addAll(holders);
        }
        return people.size() >= StandardRoles.ADMINISTRATORS.size();
    }

    private void end(UUID installer) {
        Instant now = clock.instant();
        grants.standing(installer, LocalDate.now(clock))
                .forEach(grant -> grants.revoke(grant.id(), Sessions.SYSTEM, now, "三名管理员已到位"));
        Account account = accounts.locked(installer).orElseThrow();
        accounts.setDisabled(installer, account.version(), now);
        sessions.deleteOthers(installer, null);
        audit.record(Sessions.SYSTEM, Act.done("identity.installation-end", account.subject(), ""));
    }
}
