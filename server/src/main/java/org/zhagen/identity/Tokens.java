package org.zhagen.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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
import org.zhagen.kernel.document.Finding;

/** The front door to one's own tokens, by which programs act as oneself, in one role, with fewer permissions. */
@Component
public class Tokens {

    private static final Period LONGEST = Period.ofYears(1);
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 50;
    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    private final TokenRows rows;
    private final Doors doors;
    private final Audit audit;
    private final Clock clock;

    Tokens(TokenRows rows, Doors doors, Audit audit, Clock clock) {
        this.rows = rows;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who acts by a token, unless it has ended or its role has. */
    public Optional<Acting> byText(String text, String address) {
        if (!TokenText.isToken(text)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return rows.byHash(Secrets.hash(text), LocalDate.now(clock))
                .filter(found -> now.isBefore(found.expiresAt()))
                .map(found -> {
                    if (found.usedAt() == null || found.usedAt().isBefore(now.minus(USED_EVERY))) {
                        doors.write(Sessions.SYSTEM, () -> used(found, now));
                    }
                    return acting(found, address);
                });
    }

    private boolean used(TokenRows.Found found, Instant now) {
        rows.used(found.token(), now);
        return true;
    }

    private static Acting acting(TokenRows.Found found, String address) {
        Set<String> may = new HashSet<>(found.scopes());
        may.retainAll(found.permissions());
        return new Acting(
                found.person(),
                found.name(),
                found.office(),
                new Jurisdiction(found.region()),
                found.role(),
                may,
                new Origin(Origin.Channel.API, address));
    }

    /** Makes a token and gives its text, which is kept nowhere else. */
    public Outcome<String> create(Entrance me, NewToken wanted) {
        List<Finding> findings = check(me, wanted);
        if (!findings.isEmpty()) {
            return Outcome.invalid(findings);
        }
        Acting acting = me.acting();
        String text = TokenText.create();
        return doors.write(acting, () -> {
            if (rows.ofPerson(me.person()).size() >= MOST) {
                return Outcome.notNow(IdentityCode.TOKEN_MANY.at("", MOST));
            }
            UUID id = Ids.next();
            LocalDate until = Objects.requireNonNull(wanted.until());
            Instant expires = until.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            rows.insert(id, me.person(), Objects.requireNonNull(me.grant()), wanted, text, clock.instant(), expires);
            audit.record(
                    acting,
                    Act.done("identity.token-create", subject(id, wanted.name()), me.region())
                            .with("scopes", String.join(" ", new TreeSet<>(wanted.scopes()))));
            return Outcome.done(text);
        });
    }

    private List<Finding> check(Entrance me, NewToken wanted) {
        List<Finding> findings = new ArrayList<>();
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            findings.add(IdentityCode.TOKEN_NAME.at("name", LONGEST_NAME));
        }
        AccountRules.text("name", wanted.name(), findings);
        if (wanted.scopes().isEmpty()) {
            findings.add(IdentityCode.TOKEN_NO_SCOPE.at("scopes"));
        }
        wanted.scopes().stream()
                .filter(scope -> !me.acting().permissions().contains(scope))
                .sorted()
                .forEach(scope -> findings.add(IdentityCode.TOKEN_SCOPE.at("scopes", scope)));
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plus(LONGEST);
        if (wanted.until() == null
                || !wanted.until().isAfter(today)
                || wanted.until().isAfter(last)) {
            findings.add(IdentityCode.TOKEN_EXPIRY.at("until", last));
        }
        return findings;
    }

    /** All of one's own, the newest first. */
    public List<TokenView> mine(Acting acting) {
        return doors.read(acting, () -> rows.ofPerson(acting.person()));
    }

    /** Ends a token of one's own, at once. */
    public Outcome<UUID> revoke(Acting acting, UUID id) {
        return doors.write(acting, () -> {
            if (!rows.delete(id, acting.person())) {
                return Outcome.missing();
            }
            audit.record(
                    acting,
                    Act.done(
                            "identity.token-revoke",
                            subject(id, ""),
                            acting.jurisdiction().prefix()));
            return Outcome.done(id);
        });
    }

    private static Subject subject(UUID id, String name) {
        return Subject.of("token", id, name);
    }
}
