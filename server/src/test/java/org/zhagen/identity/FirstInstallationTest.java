package org.zhagen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Outcome;
import org.zhagen.access.Outcomes;
import org.zhagen.database.TestDatabaseInitializer;

/** The whole way from an empty installation to its three administrators; the context began with no account at all. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = "zhagen.identity.home=/first")
@Import(TestClock.Beans.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@DirtiesContext
class FirstInstallationTest {

    @Autowired
    private FirstInstallation installation;

    @Autowired
    private AccountRows accounts;

    @Autowired
    private Accounts door;

    @Autowired
    private Grants grants;

    @Autowired
    private Doors doors;

    @Autowired
    private Roles roles;

    @Autowired
    private TestClock clock;

    private Account admin() {
        return doors.read(Sessions.SYSTEM, () -> accounts.byLogin(FirstInstallation.LOGIN))
                .orElseThrow();
    }

    @Test
    void theFirstAccountAppointsThreeAdministratorsAndEnds() {
        assertTrue(installation.begin().isEmpty(), "the start itself has begun");
        Account admin = admin();
        assertTrue(admin.mustChange());
        Role installer = roles.byId(StandardRoles.INSTALLER).orElseThrow();
        Acting acting = new Acting(
                admin.id(),
                admin.name(),
                "",
                Jurisdiction.COUNTRY,
                installer.permissions(),
                new Origin(Origin.Channel.PAGE, "192.0.2.1"));
        UUID[] people = new UUID[3];
        for (int i = 0; i < 3; i++) {
            people[i] = UUID.randomUUID();
            Outcomes.done(door.open(acting, new NewAccount(people[i], "person" + i, "某人", "", "", true, null)));
        }
        assertInstanceOf(Outcome.Refused.class, give(acting, people[0], "reform-office"));
        assertEquals(3, Outcomes.done(grants.appointments(acting)).size());
        Outcomes.done(give(acting, people[0], StandardRoles.SYSTEM));
        assertInstanceOf(Outcome.Refused.class, give(acting, people[0], StandardRoles.AUDIT));
        Outcomes.done(give(acting, people[1], StandardRoles.SECURITY));
        assertFalse(admin().disabled());
        assertEquals(
                List.of(true, true, false),
                Outcomes.done(grants.appointments(acting)).stream()
                        .map(Appointment::done)
                        .toList());
        Outcomes.done(give(acting, people[2], StandardRoles.AUDIT));
        assertTrue(admin().disabled());
        assertEquals(0, doors.read(Sessions.SYSTEM, () -> grantsOf(admin.id())));
        assertInstanceOf(Outcome.Refused.class, give(acting, people[2], StandardRoles.AUDIT));
        assertTrue(installation.begin().isEmpty());
        assertTrue(Outcomes.done(grants.appointments(acting)).isEmpty(), "nothing is left to do");
    }

    @Autowired
    private GrantRows grantRows;

    private int grantsOf(UUID person) {
        return grantRows.standing(person, LocalDate.now(clock)).size();
    }

    private Outcome<UUID> give(Acting acting, UUID person, String role) {
        LocalDate today = LocalDate.now(clock);
        return grants.give(acting, new NewGrant(person, role, "", null, "", today, null, "任命"));
    }
}
