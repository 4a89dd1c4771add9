package org.zhagen.identity;

import static org.zhagen.access.Outcomes.done;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;

/**
 * Real people with accounts, roles and sessions, for tests that need more than {@link As}: browsers, and whatever belongs to
 * a session. A browser signs in with {@code context.addCookies(…)} of {@link #COOKIE} and {@link #session}.
 */
public final class People {

    /** The name of the cookie that carries a session. */
    public static final String COOKIE = "zhagen-session";

    private static final Acting SYSTEM =
            Acting.system("test", Jurisdiction.COUNTRY, IdentityPermission.MANAGE_ACCOUNTS, IdentityPermission.GRANT);
    private static final Client CLIENT = new Client("192.0.2.1", "test");

    private static final byte[] SECRET = new byte[Totp.SECRET_BYTES];

    private final ApplicationContext context;

    public People(ApplicationContext context) {
        this.context = context;
    }

    /**
     * An account with one of the {@link StandardRoles}, without a password.
     *
     * @param region of the account and of the role; empty for the whole country
     */
    public UUID with(String role, String region) {
        UUID person = account("测试员", region);
        give(person, role, region);
        return person;
    }

    /** An account without any role. */
    public UUID account(String name, String region) {
        UUID person = UUID.randomUUID();
        String login = "p" + person.toString().replace("-", "").substring(0, 12);
        done(context.getBean(Accounts.class)
                .open(SYSTEM, new NewAccount(person, login, name, "测试单位", region, false, null)));
        return person;
    }

    /** Somebody in a role that no rule lets anybody give, such as that of the first installation. */
    public UUID appointed(String role, String region) {
        UUID person = account("测试员", region);
        grant(person, role, region);
        return person;
    }

    /** A role that is given past all rules; it does not end the first installation. */
    public UUID grant(UUID person, String role, String region) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        NewGrant grant = new NewGrant(person, role, region, null, "", today, null, "测试");
        return context.getBean(Doors.class).write(SYSTEM, () -> {
            UUID id = UUID.randomUUID();
            context.getBean(GrantRows.class)
                    .insert(id, grant, SYSTEM, context.getBean(Clock.class).instant());
            return id;
        });
    }

    /** Somebody who may do all that any room declares, in one hand as no standard role has it. */
    public UUID mighty(String region) {
        Roles roles = context.getBean(Roles.class);
        context.getBean(JdbcClient.class)
                .sql("insert into access_role (id, name_zh, name_en, permissions, grantable, builtin, position)"
                        + " values ('mighty', '全部', 'Everything', :all, :all, false, 1000)"
                        + " on conflict (id) do nothing")
                .param("all", roles.declaredIds().stream().sorted().toArray(String[]::new))
                .update();
        return appointed("mighty", region);
    }

    /** Another role for somebody, from today on. */
    public UUID give(UUID person, String role, String region) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        NewGrant grant = new NewGrant(person, role, region, null, "", today, null, "测试");
        return done(context.getBean(Grants.class).give(SYSTEM, grant));
    }

    /** The id of a session of somebody, of another than that of the cookie. */
    public UUID otherSession(UUID person) {
        Sessions sessions = context.getBean(Sessions.class);
        session(person);
        Entrance entrance = entrance(session(person));
        return sessions.mine(entrance).stream()
                .filter(session -> !session.current())
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The id of a token of somebody who has a role. */
    public UUID tokenId(UUID person, String name) {
        Entrance entrance = entrance(session(person));
        LocalDate until = LocalDate.now(context.getBean(Clock.class)).plusDays(30);
        Set<String> scopes = entrance.permissions().stream().sorted().limit(1).collect(Collectors.toSet());
        done(context.getBean(Tokens.class).create(entrance, new NewToken(name, scopes, until)));
        return context.getBean(Tokens.class).mine(entrance.acting()).stream()
                .filter(token -> token.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Entrance entrance(String session) {
        Origin origin = new Origin(Origin.Channel.PAGE, CLIENT.address());
        return context.getBean(Sessions.class).byToken(session, origin).orElseThrow();
    }

    /** Signs somebody in, second factor included, and gives the value of the cookie. */
    public String session(UUID person) {
        Sessions sessions = context.getBean(Sessions.class);
        return context.getBean(Doors.class).write(SYSTEM, () -> sessions.begin(person, "demo", true, CLIENT));
    }

    /** The same for somebody who acts in one of several roles. */
    public String session(UUID person, String role) {
        Sessions sessions = context.getBean(Sessions.class);
        return context.getBean(Doors.class).write(SYSTEM, () -> sessions.beginIn(person, role, "demo", CLIENT));
    }

    /** For MockMvc: {@code get("/me").cookie(people.cookie(person))}. */
    public Cookie cookie(UUID person) {
        return new Cookie(COOKIE, session(person));
    }

    /** As {@link #cookie}, for somebody whose role demands a second factor: they get one, and have shown it. */
    public Cookie trusted(UUID person) {
        context.getBean(Doors.class).write(SYSTEM, () -> {
            FactorRows factors = context.getBean(FactorRows.class);
            factors.propose(person, context.getBean(SecretBox.class).seal(person, SECRET));
            return factors.confirm(person, 0, context.getBean(Clock.class).instant());
        });
        return cookie(person);
    }

    /** A token for a week with all that one of somebody's roles allows. */
    public String secret(UUID person, String role) {
        Acting acting = new Acting(person, "", "", Jurisdiction.COUNTRY, Set.of(), SYSTEM.origin());
        GrantView grant = context.getBean(Grants.class).mine(acting).stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseThrow();
        Set<String> may = context.getBean(Roles.class).byId(role).orElseThrow().permissions();
        Entrance me = new Entrance(
                UUID.randomUUID(),
                person,
                grant.personName(),
                grant.unitName(),
                Entrance.Step.INSIDE,
                grant.id(),
                role,
                grant.region(),
                may,
                1,
                SYSTEM.origin());
        LocalDate until = LocalDate.now(context.getBean(Clock.class)).plusDays(7);
        return done(context.getBean(Tokens.class).create(me, new NewToken("测试", may, until)));
    }

    /** The code that a phone shows for somebody {@link #trusted}. */
    public String code() {
        return Totp.code(SECRET, context.getBean(Clock.class).instant());
    }
}
