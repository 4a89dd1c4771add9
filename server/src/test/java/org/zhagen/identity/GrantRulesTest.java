package org.zhagen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.document.Finding;

class GrantRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<String> PERMISSIONS = List.of(
            "registry.read",
            "registry.publish",
            "directory.edit",
            "identity.manage-accounts",
            "identity.grant",
            "audit.read");
    private static final List<String> REGIONS = List.of("", "44", "4401", "440101", "4402", "11");

    private static Role role(String id, Set<String> permissions) {
        return new Role(id, id, id, permissions, Set.of());
    }

    private static NewGrant wish(UUID person, String role, String region, LocalDate from, @Nullable LocalDate until) {
        return new NewGrant(person, role, region, null, "", from, until, "理由");
    }

    private static Authority authority(Set<String> gives, String region, @Nullable LocalDate until) {
        return new Authority(new UUID(0, 1), new Jurisdiction(region), gives, false, DAY, until);
    }

    private static Grant held(Role role, String region, LocalDate from, @Nullable LocalDate until) {
        return new Grant(
                UUID.randomUUID(), role.id(), new Jurisdiction(region), from, until, role.permissions(), Set.of());
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().id()).toList();
    }

    @Test
    void eachRuleSaysItsReason() {
        Role publisher = role("publisher", Set.of("registry.publish"));
        Authority little = authority(Set.of("registry.read"), "4401", DAY.plusDays(10));
        NewGrant much = wish(new UUID(0, 1), "publisher", "4402", DAY.minusDays(1), null);
        assertEquals(
                List.of("grant-to-oneself", "grant-not-held", "grant-outside", "grant-before-own", "grant-after-own"),
                codes(GrantRules.against(little, much, publisher, List.of())));
        NewGrant backwards = wish(new UUID(0, 2), "publisher", "4401", DAY, DAY.minusDays(1));
        assertTrue(codes(GrantRules.againstAnybody(backwards, publisher, List.of()))
                .contains("grant-period"));
    }

    @Test
    void theThreePowersNeverMeetNotEvenForADay() {
        Role system = role("system", Set.of("identity.manage-accounts"));
        Role audit = role("audit", Set.of("audit.read"));
        Grant inNovember = held(system, "44", DAY, DAY.plusDays(7));
        NewGrant sameWeek = wish(new UUID(0, 2), "audit", "11", DAY.plusDays(7), null);
        NewGrant weekAfter = wish(new UUID(0, 2), "audit", "11", DAY.plusDays(8), null);
        assertEquals(
                List.of("grant-separation"), codes(GrantRules.againstAnybody(sameWeek, audit, List.of(inNovember))));
        assertEquals(List.of(), codes(GrantRules.againstAnybody(weekAfter, audit, List.of(inNovember))));
    }

    @Test
    void theInstallerAppointsAdministratorsAndNobodyElse() {
        List<Role> roles = StandardRoles.of(List.of(
                "registry.read",
                "registry.publish",
                "identity.read",
                "identity.manage-accounts",
                "identity.grant",
                "audit.read"));
        Role installer = find(roles, StandardRoles.INSTALLER);
        Grant own = new Grant(
                UUID.randomUUID(),
                installer.id(),
                Jurisdiction.COUNTRY,
                DAY,
                null,
                installer.permissions(),
                installer.grantable());
        Authority authority = Authority.of(As.person("", installer.permissions()), own);
        for (Role role : roles) {
            boolean may = GrantRules.againstAuthority(authority, wish(new UUID(0, 2), role.id(), "", DAY, null), role)
                    .isEmpty();
            assertEquals(
                    Set.of(StandardRoles.SYSTEM, StandardRoles.SECURITY, StandardRoles.AUDIT)
                            .contains(role.id()),
                    may,
                    role.id());
        }
    }

    private static Role find(List<Role> roles, String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * Whatever is tried, in whatever order: nobody comes to hold more, farther or longer than those who gave could give, nobody
     * gives to themselves, and nobody unites two powers on any day.
     */
    @RepeatedTest(30)
    void nobodyEverHoldsMoreThanCouldBeGiven(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(20261122L + repetition.getCurrentRepetition());
        List<UUID> people = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));
        List<Held> all = new ArrayList<>();
        Role first = role("first", Set.copyOf(PERMISSIONS.subList(0, 4)));
        all.add(new Held(people.getFirst(), held(first, "44", DAY, DAY.plusDays(300)), Set.copyOf(PERMISSIONS)));
        for (int i = 0; i < 300; i++) {
            Held giver = all.get(random.nextInt(all.size()));
            UUID to = people.get(random.nextInt(people.size()));
            Role role = role("r" + random.nextInt(6), some(random));
            LocalDate from = DAY.plusDays(random.nextInt(-5, 200));
            LocalDate until = random.nextInt(5) == 0 ? null : from.plusDays(random.nextInt(-2, 100));
            NewGrant wish = wish(to, role.id(), REGIONS.get(random.nextInt(REGIONS.size())), from, until);
            List<Grant> standing = all.stream()
                    .filter(held -> held.person.equals(to))
                    .map(Held::grant)
                    .toList();
            Authority authority = new Authority(
                    giver.person,
                    giver.grant.jurisdiction(),
                    giver.gives,
                    false,
                    giver.grant.from(),
                    giver.grant.until());
            if (GrantRules.against(authority, wish, role, standing).isEmpty()) {
                assertFalse(to.equals(giver.person));
                assertTrue(giver.gives.containsAll(role.permissions()));
                assertTrue(wish.region().startsWith("44"));
                assertFalse(wish.from().isBefore(DAY));
                assertFalse(Objects.requireNonNull(wish.until()).isAfter(DAY.plusDays(300)));
                all.add(new Held(to, held(role, wish.region(), from, until), role.permissions()));
            }
        }
        assertTrue(all.size() > 1);
        for (UUID person : people) {
            for (int day = 0; day <= 300; day++) {
                LocalDate date = DAY.plusDays(day);
                Set<String> united = all.stream()
                        .skip(1)
                        .filter(held -> held.person.equals(person) && held.grant.overlaps(date, date))
                        .flatMap(held -> held.grant.permissions().stream())
                        .collect(Collectors.toSet());
                assertTrue(Power.of(united).size() <= 1, () -> person + " on " + date + ": " + united);
            }
        }
    }

    private static Set<String> some(SplittableRandom random) {
        Set<String> some = new HashSet<>();
        int most = 1 + random.nextInt(3);
        for (int i = 0; i < most; i++) {
            some.add(PERMISSIONS.get(random.nextInt(PERMISSIONS.size())));
        }
        return some;
    }

    private record Held(UUID person, Grant grant, Set<String> gives) {}
}
