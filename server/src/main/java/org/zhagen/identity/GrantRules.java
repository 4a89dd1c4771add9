package org.zhagen.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.document.Finding;

/** Who may give which role to whom. One function for each rule; each says why not, or nothing. */
final class GrantRules {

    private GrantRules() {}

    /** All reasons against giving a role out of an authority; empty when there is none. */
    static List<Finding> against(Authority authority, NewGrant grant, Role role, Collection<Grant> held) {
        return Stream.concat(
                        againstAuthority(authority, grant, role).stream(), againstAnybody(grant, role, held).stream())
                .toList();
    }

    /** The reasons that lie in who gives. */
    static List<Finding> againstAuthority(Authority authority, NewGrant grant, Role role) {
        return Stream.of(
                        notToOneself(authority, grant),
                        onlyWhatIsHeld(authority, role),
                        onlyAdministrators(authority, role),
                        insideJurisdiction(authority, grant),
                        notBeforeOwn(authority, grant),
                        notAfterOwn(authority, grant))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The reasons that hold whoever gives, the product itself included. */
    static List<Finding> againstAnybody(NewGrant grant, Role role, Collection<Grant> held) {
        return Stream.of(soundPeriod(grant), notHeldAlready(grant, held), powersStaySeparate(grant, role, held))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Finding> notToOneself(Authority authority, NewGrant grant) {
        return when(authority.person().equals(grant.person()), IdentityCode.GRANT_TO_ONESELF, "person");
    }

    /** Nobody gives what they do not hold, unless their role says that they may. */
    static Optional<Finding> onlyWhatIsHeld(Authority authority, Role role) {
        Set<String> missing = new TreeSet<>(role.permissions());
        missing.addAll(role.grantable());
        missing.removeAll(authority.gives());
        return when(!missing.isEmpty(), IdentityCode.GRANT_NOT_HELD, "role", String.join(", ", missing));
    }

    /** The first installation appoints the three administrators; the rest is theirs. */
    static Optional<Finding> onlyAdministrators(Authority authority, Role role) {
        boolean other = !StandardRoles.ADMINISTRATORS.contains(role.id());
        return when(authority.onlyAdministrators() && other, IdentityCode.GRANT_ADMINISTRATORS, "role");
    }

    static Optional<Finding> insideJurisdiction(Authority authority, NewGrant grant) {
        boolean inside = authority.jurisdiction().contains(new Jurisdiction(grant.region()));
        return when(
                !inside,
                IdentityCode.GRANT_OUTSIDE,
                "region",
                authority.jurisdiction().prefix());
    }

    static Optional<Finding> notBeforeOwn(Authority authority, NewGrant grant) {
        return when(grant.from().isBefore(authority.from()), IdentityCode.GRANT_BEFORE_OWN, "from", authority.from());
    }

    static Optional<Finding> notAfterOwn(Authority authority, NewGrant grant) {
        LocalDate end = authority.until();
        boolean after = end != null && (grant.until() == null || grant.until().isAfter(end));
        return when(after, IdentityCode.GRANT_AFTER_OWN, "until", String.valueOf(end));
    }

    static Optional<Finding> soundPeriod(NewGrant grant) {
        boolean backwards = grant.until() != null && grant.until().isBefore(grant.from());
        return when(backwards, IdentityCode.GRANT_PERIOD, "until");
    }

    static Optional<Finding> notHeldAlready(NewGrant grant, Collection<Grant> held) {
        boolean already = overlapping(grant, held)
                .anyMatch(other -> other.role().equals(grant.role())
                        && other.jurisdiction().prefix().equals(grant.region()));
        return when(already, IdentityCode.GRANT_HELD, "role");
    }

    /** System, security and audit administration are never in one hand, not for a day. */
    static Optional<Finding> powersStaySeparate(NewGrant grant, Role role, Collection<Grant> held) {
        Set<Power> added = Power.of(role.permissions());
        if (added.isEmpty()) {
            return Optional.empty();
        }
        Set<String> all = new HashSet<>(role.permissions());
        overlapping(grant, held).forEach(other -> all.addAll(other.permissions()));
        Set<Power> powers = EnumSet.copyOf(added);
        powers.addAll(Power.of(all));
        return when(powers.size() > 1, IdentityCode.GRANT_SEPARATION, "role");
    }

    private static Stream<Grant> overlapping(NewGrant grant, Collection<Grant> held) {
        return held.stream().filter(other -> other.overlaps(grant.from(), grant.until()));
    }

    private static Optional<Finding> when(boolean wrong, IdentityCode code, String field, Object... args) {
        return wrong ? Optional.of(code.at(field, args)) : Optional.empty();
    }
}
