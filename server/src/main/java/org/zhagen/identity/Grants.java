package org.zhagen.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to who holds which role. */
@Component
public class Grants {

    private final GrantRows rows;
    private final AccountRows accounts;
    private final Roles roles;
    private final FirstInstallation installation;
    private final Doors doors;
    private final Audit audit;
    private final Clock clock;

    Grants(
            GrantRows rows,
            AccountRows accounts,
            Roles roles,
            FirstInstallation installation,
            Doors doors,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.roles = roles;
        this.installation = installation;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives a role, unless a rule of {@link GrantRules} is against it; then all of the reasons are said. */
    public Outcome<UUID> give(Acting acting, NewGrant wanted) {
        return doors.command(acting, IdentityPermission.GRANT, () -> {
            Optional<Role> role = roles.byId(wanted.role());
            List<Finding> findings = form(wanted, role.isPresent());
            // what stands against it may lie outside of the grantor's jurisdiction
            Optional<Account> person = doors.write(Sessions.SYSTEM, () -> accounts.locked(wanted.person()));
            if (person.isEmpty()) {
                findings.add(IdentityCode.PERSON_UNKNOWN.at("person"));
            }
            if (!findings.isEmpty() || role.isEmpty() || person.isEmpty()) {
                return Outcome.invalid(findings);
            }
            List<Finding> reasons = against(acting, wanted, role.get());
            if (!reasons.isEmpty()) {
                return Outcome.invalid(reasons);
            }
            UUID id = Ids.next();
            rows.insert(id, wanted, acting, clock.instant());
            audit.record(
                    acting,
                    Act.done("identity.grant-give", person.get().subject(), wanted.region())
                            .with("role", wanted.role())
                            .with("grant", id));
            installation.endWhenDone();
            return Outcome.done(id);
        });
    }

    private List<Finding> against(Acting acting, NewGrant wanted, Role role) {
        LocalDate today = LocalDate.now(clock);
        List<Grant> held = doors.read(Sessions.SYSTEM, () -> rows.standing(wanted.person(), today));
        List<Finding> reasons = new ArrayList<>(GrantRules.againstAnybody(wanted, role, held));
        if (!acting.person().equals(Acting.NOBODY)) {
            reasons.addAll(0, againstGrantor(acting, wanted, role));
        }
        return reasons;
    }

    /** The fewest reasons that any of the roles in which the grantor may act at this place leaves. */
    private List<Finding> againstGrantor(Acting acting, NewGrant wanted, Role role) {
        return rows.active(acting.person(), LocalDate.now(clock)).stream()
                .filter(own -> own.jurisdiction().equals(acting.jurisdiction())
                        && own.permissions().contains(IdentityPermission.GRANT.id()))
                .map(own -> GrantRules.againstAuthority(Authority.of(acting, own), wanted, role))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> List.of(IdentityCode.NO_AUTHORITY.at("")));
    }

    private static List<Finding> form(NewGrant wanted, boolean known) {
        List<Finding> findings = new ArrayList<>();
        if (!known) {
            findings.add(IdentityCode.ROLE_UNKNOWN.at("role"));
        }
        if (!AccountRules.isRegion(wanted.region())) {
            findings.add(IdentityCode.REGION_FORM.at("region"));
        }
        if (wanted.reason().isBlank()) {
            findings.add(IdentityCode.REASON_EMPTY.at("reason"));
        }
        AccountRules.text("unitName", wanted.unitName(), findings);
        AccountRules.text("reason", wanted.reason(), findings);
        return findings;
    }

    /** Takes a role away, from now on. */
    public Outcome<UUID> revoke(Acting acting, UUID grant, String reason) {
        return doors.command(acting, IdentityPermission.GRANT, () -> {
            Optional<GrantView> found = rows.byId(grant);
            if (found.isEmpty()) {
                return Outcome.missing();
            }
            if (reason.isBlank()) {
                return Outcome.invalid(IdentityCode.REASON_EMPTY.at("reason"));
            }
            GrantView given = found.get();
            if (!acting.in(given.region())) {
                return Outcome.notYours(IdentityPermission.GRANT);
            }
            if (!rows.revoke(grant, acting, clock.instant(), reason.strip())) {
                return Outcome.notNow(IdentityCode.GRANT_REVOKED.at(""));
            }
            audit.record(
                    acting,
                    Act.done("identity.grant-revoke", subject(given), given.region())
                            .with("role", given.role())
                            .with("grant", grant));
            return Outcome.done(grant);
        });
    }

    /** The roles of somebody, the newest first, also those that have ended. */
    public Outcome<List<GrantView>> ofPerson(Acting acting, UUID person) {
        return doors.query(
                acting,
                IdentityPermission.READ,
                () -> accounts.byId(person)
                        .map(known -> Outcome.done(rows.ofPerson(person)))
                        .orElseGet(Outcome::missing));
    }

    /** How far the first installation is with its three administrators; empty when it has ended or never was. */
    public Outcome<List<Appointment>> appointments(Acting acting) {
        return doors.query(acting, IdentityPermission.READ, () -> Outcome.done(installation.appointments()));
    }

    /** Roles in force or to come, by the names of those who hold them. */
    public Outcome<Listing<GrantView>> list(Acting acting, GrantFilter filter, Paging paging) {
        LocalDate today = LocalDate.now(clock);
        return doors.query(acting, IdentityPermission.READ, () -> Outcome.done(rows.page(filter, paging, today)));
    }

    /**
     * In which of some regions anybody holds a role today, for exactly that region. It is no secret, as people have to know whom to
     * ask.
     */
    public Set<String> held(String role, Collection<String> regions) {
        LocalDate today = LocalDate.now(clock);
        return doors.read(Sessions.SYSTEM, () -> rows.held(role, regions, today));
    }

    /**
     * Whether anybody holds a role today for a place, for what it lies in, or for a part of it. Who holds it for the whole country does
     * not count.
     */
    public boolean isHeldAround(String role, RegionCode place) {
        LocalDate today = LocalDate.now(clock);
        return doors.read(Sessions.SYSTEM, () -> rows.isHeldAround(role, place.digits(), today));
    }

    /** Those who hold a role today for exactly one region, at most a hundred, for whoever has to tell them something. */
    public List<UUID> holders(String role, String region) {
        LocalDate today = LocalDate.now(clock);
        return doors.read(Sessions.SYSTEM, () -> rows.holders(role, region, today));
    }

    /**
     * A role that somebody holds.
     *
     * @param role its id
     * @param region digits of the jurisdiction; empty for the whole country
     */
    public record Held(UUID person, String role, String region) {}

    /** The roles that some people hold today, for whoever has to act in their place. */
    public List<Held> heldBy(Collection<UUID> people) {
        LocalDate today = LocalDate.now(clock);
        return people.isEmpty() ? List.of() : doors.read(Sessions.SYSTEM, () -> rows.heldBy(people, today));
    }

    /** One's own roles, for which no permission is needed. */
    public List<GrantView> mine(Acting acting) {
        return doors.read(acting, () -> rows.ofPerson(acting.person()));
    }

    private static Subject subject(GrantView given) {
        return Subject.of("account", given.person(), given.personName());
    }
}
