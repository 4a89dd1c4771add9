package org.zhagen.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;
import org.zhagen.registry.Ground;
import org.zhagen.registry.LibraryFixture;

/**
 * Every route × every standard role and the visitor × inside and outside, where that makes a difference: the wrong person is turned
 * away before anything is said of the thing, changes nothing and sees no secret; the right person is not turned away.
 */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongPersonTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private final Map<String, Rule> rules = Rule.all();
    private final List<Someone> everybody = new ArrayList<>();
    private final Map<Someone, Caller> callers = new HashMap<>();

    @Nullable
    private State state;

    @Nullable
    private Scene common;

    @Nullable
    private People people;

    /**
     * Who asks.
     *
     * @param role null for the visitor
     * @param inside whether they act where the things are
     */
    private record Someone(
            String name, @Nullable UUID person, @Nullable RoleView role, boolean inside) {

        String region() {
            return inside ? Ground.HERE : Ground.ELSEWHERE;
        }

        boolean isInstaller() {
            return role != null && role.id().equals("installer");
        }

        List<String> permissions() {
            return role == null ? List.of() : role.permissions();
        }
    }

    @BeforeAll
    void furnish() {
        LibraryFixture.publish(context);
        people = new People(context);
        everybody.add(new Someone("visitor", null, null, false));
        for (RoleView role : context.getBean(Roles.class).all()) {
            for (boolean inside : new boolean[] {true, false}) {
                UUID person = people.appointed(role.id(), inside ? Ground.HERE : Ground.ELSEWHERE);
                everybody.add(new Someone(role.id() + (inside ? " inside" : " outside"), person, role, inside));
            }
        }
        common = scene(null, true);
        state = new State(context.getEnvironment());
    }

    @AfterAll
    void close() {
        if (state != null) {
            state.close();
        }
    }

    @Test
    void everyRouteHasAnExpectation() {
        TreeSet<String> mapped = new TreeSet<>();
        Mapped.all(context).forEach(route -> mapped.add(route.name()));
        TreeSet<String> expected = new TreeSet<>(rules.keySet());
        TreeSet<String> missing = new TreeSet<>(mapped);
        missing.removeAll(expected);
        expected.removeAll(mapped);
        assertEquals(
                "",
                (missing.isEmpty() ? "" : "Add a line to matrix/routes.txt for each of " + missing + ". ")
                        + (expected.isEmpty()
                                ? ""
                                : "No route any more, take them out of matrix/routes.txt: " + expected));
    }

    @TestFactory
    Stream<DynamicTest> nobodyButTheRightPerson() {
        return Mapped.all(context).stream()
                .filter(route -> rules.containsKey(route.name()))
                .map(route -> DynamicTest.dynamicTest(route.name(), () -> {
                    Complaints complaints = new Complaints();
                    Rule rule = rules.get(route.name());
                    if (rule != null) {
                        wrongPeople(rule, complaints);
                        rightPeople(rule, complaints);
                    }
                    assertEquals("", complaints.toString(), route.name());
                }));
    }

    private void wrongPeople(Rule rule, Complaints complaints) {
        List<Someone> wrong =
                asked(rule, everybody.stream().filter(one -> wrong(rule, one)).toList());
        Parcel parcel = Parcel.of(rule, known(common));
        Map<Someone, Caller> asking = new LinkedHashMap<>();
        wrong.forEach(one -> asking.put(one, caller(one.isInstaller() ? another(one) : one)));
        Map<String, String> before = known(state).now();
        asking.forEach((one, caller) -> {
            Answer answer = caller.send(parcel);
            complaints.add(turnedAway(rule, one, answer), one.name());
            complaints.add(secrets(answer), one.name());
        });
        Set<String> changed = State.changed(before, known(state).now());
        if (!changed.isEmpty()) {
            asking.forEach((one, caller) -> complaints.add(changes(parcel, caller), one.name()));
            complaints.add("the database was changed: " + changed, "one of them");
        }
    }

    /**
     * Without whoever has neither the permission nor anything to do with the place, of whom each route is asked by one, another one each
     * time: the same role inside gets further.
     */
    private static List<Someone> asked(Rule rule, List<Someone> wrong) {
        List<Someone> strangers = wrong.stream()
                .filter(one -> one.person() != null && !one.inside() && !rule.allows(one.permissions()))
                .toList();
        if (strangers.isEmpty()) {
            return wrong;
        }
        Someone one = strangers.get(Math.floorMod((rule.method() + rule.path()).hashCode(), strangers.size()));
        return wrong.stream()
                .filter(each -> each.equals(one) || !strangers.contains(each))
                .toList();
    }

    private @Nullable String changes(Parcel parcel, Caller caller) {
        Map<String, String> before = known(state).now();
        caller.send(parcel);
        Set<String> changed = State.changed(before, known(state).now());
        return changed.isEmpty() ? null : "changes " + changed;
    }

    private static boolean wrong(Rule rule, Someone one) {
        if (one.person() == null) {
            return !rule.isOpen();
        }
        return !rule.allows(one.permissions())
                || switch (rule.where()) {
                    case INSIDE, FORM -> !one.inside();
                    case OWN -> true;
                    case ANY -> false;
                };
    }

    private static boolean right(Rule rule, Someone one) {
        return rule.where() == Rule.Where.OWN
                ? one.person() != null && one.inside() && rule.allows(one.permissions())
                : !wrong(rule, one);
    }

    private static @Nullable String turnedAway(Rule rule, Someone one, Answer answer) {
        boolean api = rule.path().startsWith("/api/");
        int status = answer.status();
        boolean away;
        if (one.person() == null) {
            away = api ? status == 401 : answer.asksToSignIn();
        } else if (rule.where() == Rule.Where.FORM && rule.allows(one.permissions())) {
            away = status == 403 || status == 404 || status == 409 || status == 422;
        } else {
            away = status == 403 || status == 404;
        }
        if (!away) {
            return "was not turned away, but answered " + answer.brief();
        }
        return api && !answer.isProblem() ? "got no problem in JSON with " + status : null;
    }

    private static @Nullable String secrets(Answer answer) {
        String text = answer.text();
        return text.contains(Scene.SECRET) || text.contains(Scene.PHONE) ? "was shown a secret" : null;
    }

    private void rightPeople(Rule rule, Complaints complaints) {
        boolean fresh = !rule.method().equals("GET") || rule.where() == Rule.Where.OWN;
        List<Someone> right = everybody.stream().filter(one -> right(rule, one)).toList();
        for (Someone one : fresh ? ends(right) : right) {
            Someone asking = fresh || one.isInstaller() ? another(one) : one;
            Scene scene = fresh ? scene(asking.person(), false) : known(common);
            Answer answer = caller(asking).send(Parcel.of(rule, scene));
            complaints.add(served(rule, answer), one.name());
            boolean stranger = rule.where() == Rule.Where.ANY && !one.inside();
            complaints.add(stranger ? secrets(answer) : null, one.name());
        }
    }

    /** Of whom things of their own have to be made first, the first and the last: what lets them in is the same permission. */
    private static List<Someone> ends(List<Someone> all) {
        return all.size() <= 2 ? all : List.of(all.getFirst(), all.getLast());
    }

    private static @Nullable String served(Rule rule, Answer answer) {
        int status = answer.status();
        boolean onwards = status / 100 == 3 && (rule.isOpen() || !answer.asksToSignIn());
        boolean served = status / 100 == 2 || onwards || status == 409 || status == 422;
        return served ? null : "is right, but was answered " + answer.brief();
    }

    /** Somebody else of the same kind, since what they do may end their sessions or roles. */
    private Someone another(Someone one) {
        RoleView role = one.role();
        UUID person = role == null ? null : known(people).appointed(role.id(), one.region());
        return new Someone(one.name(), person, role, one.inside());
    }

    private Scene scene(@Nullable UUID owner, boolean secret) {
        UUID known = owner == null ? known(people).mighty(Ground.HERE) : owner;
        Set<String> all = new TreeSet<>();
        context.getBean(Roles.class).all().forEach(role -> all.addAll(role.permissions()));
        Origin origin = new Origin(Origin.Channel.PAGE, "192.0.2.1");
        Acting acting = new Acting(known, "测试员", "测试单位", new Jurisdiction(Ground.HERE), all, origin);
        return new Scene(context, secret, acting);
    }

    private Caller caller(Someone one) {
        return callers.computeIfAbsent(one, this::signedIn);
    }

    private Caller signedIn(Someone one) {
        UUID person = one.person();
        return new Caller(
                new Wire(port),
                one.name(),
                person == null ? null : known(people).session(person));
    }

    private static <T> T known(@Nullable T thing) {
        return Objects.requireNonNull(thing);
    }

    /** What went wrong, each thing once, with all whom it happened to. */
    private static final class Complaints {

        private final Map<String, List<String>> all = new TreeMap<>();

        void add(@Nullable String what, String whom) {
            if (what != null) {
                all.computeIfAbsent(what, any -> new ArrayList<>()).add(whom);
            }
        }

        @Override
        public String toString() {
            Function<Map.Entry<String, List<String>>, String> line =
                    entry -> entry.getKey() + ": " + String.join(", ", entry.getValue());
            return String.join("\n", all.entrySet().stream().map(line).toList());
        }
    }
}
