package org.zhagen.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;

/** The front door to who is signed in. Why not Spring Session: docs/adr/0012-sessions.md. */
@Component
public class Sessions {

    static final Acting SYSTEM = Acting.system("identity", Jurisdiction.COUNTRY);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final GrantRows grants;
    private final Steps steps;
    private final Doors doors;
    private final Audit audit;
    private final IdentitySettings settings;
    private final Clock clock;

    Sessions(
            SessionRows rows,
            GrantRows grants,
            Steps steps,
            Doors doors,
            Audit audit,
            IdentitySettings settings,
            Clock clock) {
        this.rows = rows;
        this.grants = grants;
        this.steps = steps;
        this.doors = doors;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who holds the token, unless the session is over. One query; a second one at most once a minute. */
    public Optional<Entrance> byToken(String token, Origin origin) {
        Instant now = clock.instant();
        return rows.byToken(Secrets.hash(token), LocalDate.now(clock))
                .filter(found -> alive(found, now))
                .map(found -> {
                    if (found.seenAt().isBefore(now.minus(SEEN_EVERY))) {
                        doors.write(SYSTEM, () -> seen(found, now, origin));
                    }
                    return entrance(found, origin);
                });
    }

    private boolean seen(SessionRows.Found found, Instant now, Origin origin) {
        rows.seen(found.session(), now, origin.address());
        return true;
    }

    private boolean alive(SessionRows.Found found, Instant now) {
        return now.isBefore(found.seenAt().plus(settings.idle()))
                && now.isBefore(found.createdAt().plus(settings.longest()));
    }

    private Entrance entrance(SessionRows.Found found, Origin origin) {
        Set<String> permissions = found.permissions();
        Steps.Facts facts = new Steps.Facts(
                found.enrolled(),
                found.secondFactor(),
                found.mustChange(),
                found.enteredBy().equals("password"),
                found.grant() != null);
        return new Entrance(
                found.session(),
                found.person(),
                found.name(),
                found.office(),
                steps.of(facts, permissions),
                found.grant(),
                Objects.requireNonNullElse(found.role(), ""),
                Objects.requireNonNullElse(found.region(), ""),
                permissions,
                found.grants(),
                origin);
    }

    /** Begins a session within the transaction of the sign-in and gives the token, which is nowhere else. */
    String begin(UUID person, String enteredBy, boolean second, Client client) {
        return begin(person, null, enteredBy, second, client);
    }

    /**
     * The same for somebody who is to act in one of the roles that they hold.
     *
     * @param role its id, with the region where it is held in several: {@code guidance@990121}
     */
    String beginIn(UUID person, String role, String enteredBy, Client client) {
        UUID held = grants.active(person, LocalDate.now(clock)).stream()
                .filter(grant -> role.equals(grant.role())
                        || role.equals(grant.role() + "@" + grant.jurisdiction().prefix()))
                .map(Grant::id)
                .findFirst()
                .orElse(null);
        return begin(person, held, enteredBy, true, client);
    }

    private String begin(UUID person, @Nullable UUID grant, String enteredBy, boolean second, Client client) {
        Instant now = clock.instant();
        String token = Secrets.token();
        rows.deleteOlder(now.minus(settings.longest()));
        rows.insert(Ids.next(), token, person, grant, enteredBy, second, now, client);
        return token;
    }

    /** After the second factor a new token, so that one overheard before is worth nothing. */
    String renew(UUID session) {
        String token = Secrets.token();
        rows.renew(session, token, clock.instant());
        return token;
    }

    /**
     * Those of some sessions that are not over. Asking is no use of them: a page that lies open keeps nobody signed in.
     *
     * @param sessions their ids
     */
    public Set<UUID> living(Collection<UUID> sessions) {
        Instant now = clock.instant();
        return doors.read(
                SYSTEM, () -> rows.living(sessions, now.minus(settings.longest()), now.minus(settings.idle())));
    }

    public List<SessionView> mine(Entrance entrance) {
        Instant now = clock.instant();
        return doors.read(
                entrance.acting(),
                () -> rows.ofPerson(
                        entrance.person(),
                        entrance.session(),
                        now.minus(settings.longest()),
                        now.minus(settings.idle())));
    }

    /** Ends one session of one's own. */
    public Outcome<UUID> end(Entrance entrance, UUID session) {
        Acting acting = entrance.acting();
        return doors.write(acting, () -> {
            if (!rows.delete(session, entrance.person())) {
                return Outcome.missing();
            }
            audit.record(acting, Act.done("identity.sign-out", me(entrance), entrance.region()));
            return Outcome.done(session);
        });
    }

    /** Ends all sessions of one's own but this one. */
    public int endOthers(Entrance entrance) {
        Acting acting = entrance.acting();
        return doors.write(acting, () -> {
            int ended = rows.deleteOthers(entrance.person(), entrance.session());
            audit.record(
                    acting,
                    Act.done("identity.sign-out-others", me(entrance), entrance.region())
                            .with("sessions", ended));
            return ended;
        });
    }

    /** From the next request on the person acts in another of their roles. */
    public Outcome<UUID> actIn(Entrance entrance, UUID grant) {
        Acting acting = entrance.acting();
        return doors.write(acting, () -> {
            boolean mine = grants.active(entrance.person(), LocalDate.now(clock)).stream()
                    .anyMatch(held -> held.id().equals(grant));
            if (!mine) {
                return Outcome.missing();
            }
            rows.actIn(entrance.session(), grant);
            audit.record(
                    acting,
                    Act.done("identity.role-switch", me(entrance), entrance.region())
                            .with("grant", grant));
            return Outcome.done(grant);
        });
    }

    private static Subject me(Entrance entrance) {
        return Subject.of("account", entrance.person(), entrance.name());
    }
}
