package org.zhagen.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
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
import org.zhagen.identity.Roles;
import org.zhagen.registry.Ground;
import org.zhagen.registry.LibraryFixture;

/**
 * Whatever somebody sends who may do everything: no fault, no word about our insides, nothing of theirs as markup, and
 * programs get a problem with a code. {@code -Dzhagen.fuzz.seed=…} takes another sample, {@code -Dzhagen.fuzz.each=1000}
 * (of each sort for each route) nearly everything, {@code -Dzhagen.fuzz.routes=…} only routes whose name has this in it.
 */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {

    private static final long SEED = Long.getLong("zhagen.fuzz.seed", 20261122L);
    private static final int EACH = Integer.getInteger("zhagen.fuzz.each", 1);
    private static final String ROUTES = System.getProperty("zhagen.fuzz.routes", "");

    /** So often a route gets new things, since what was sent may have ended the old ones. */
    private static final int SCENE_LASTS = 40;

    private static final Pattern INSIDES =
            Pattern.compile("org\\.zhagen\\.|java\\.lang\\.|springframework|[a-z]Exception\\b|\\tat \\w|PSQL|SQLSTATE|"
                    + "(?i:syntax error at|insert into \\w+ \\(|select [\\w.*, ]+ from \\w+)");

    private static final Pattern PROBLEM = Pattern.compile("\"code\":\"[a-z][a-z0-9.-]*\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private final Map<String, Rule> rules = Rule.all();

    @BeforeAll
    void furnish() {
        LibraryFixture.publish(context);
    }

    @TestFactory
    Stream<DynamicTest> nothingBreaksIt() {
        return Mapped.all(context).stream()
                .filter(route -> route.name().contains(ROUTES))
                .map(route -> DynamicTest.dynamicTest(route.name(), () -> {
                    Rule rule = Objects.requireNonNull(rules.get(route.name()), "a line in matrix/routes.txt");
                    Run run = new Run(route);
                    Random random = new Random(SEED ^ route.name().hashCode());
                    new Probes(route, rule).some(random, EACH).forEach(run::send);
                    assertEquals("", run.complaints(), route.name() + ", -Dzhagen.fuzz.seed=" + SEED);
                }));
    }

    /** One route, and what went wrong with it. */
    private final class Run {

        private final Mapped route;
        private final People people = new People(context);
        private final Map<String, List<String>> wrong = new TreeMap<>();
        private final UUID person = people.mighty(Ground.HERE);
        private Caller caller = signedIn();
        private Scene scene = scene();
        private int number;

        Run(Mapped route) {
            this.route = route;
        }

        void send(Probe probe) {
            if (++number % SCENE_LASTS == 0 && route.changes()) {
                scene = scene();
            }
            String complaint = complaint(probe.made().apply(scene));
            if (complaint != null) {
                wrong.computeIfAbsent(complaint, any -> new ArrayList<>()).add(probe.what());
            }
        }

        private @Nullable String complaint(Parcel parcel) {
            try {
                Answer answer = caller.send(parcel);
                if (answer.status() == 401 || answer.status() == 429 || answer.asksToSignIn()) {
                    caller = signedIn();
                    answer = caller.send(parcel);
                }
                return complaint(answer);
            } catch (UncheckedIOException silent) {
                return "answered nothing: " + silent.getCause();
            }
        }

        private @Nullable String complaint(Answer answer) {
            int status = answer.status();
            if (status >= 500 || status == 0) {
                return "answered " + status;
            }
            String text = answer.text();
            Matcher insides = INSIDES.matcher(text);
            if (insides.find()) {
                return "tells " + insides.group();
            }
            if (answer.header("content-type").startsWith("text/html") && text.contains(Nasty.TAG)) {
                return "shows " + Nasty.TAG + " as it is";
            }
            if (!answer.header("x-y").isEmpty() || answer.header("set-cookie").contains("x=y")) {
                return "lets headers be written";
            }
            boolean problem = answer.header("content-type").startsWith("application/problem+json")
                    && PROBLEM.matcher(text).find();
            // 416 comes from the resource handling of the framework, which says the range that there is in a header
            return status >= 400 && status != 416 && route.api() && !problem
                    ? "answered " + status + " without a problem in JSON, but " + answer.header("content-type")
                    : null;
        }

        private Caller signedIn() {
            return new Caller(new Wire(port), "everything", people.session(person));
        }

        private Scene scene() {
            Set<String> all = new TreeSet<>();
            context.getBean(Roles.class).all().forEach(role -> all.addAll(role.permissions()));
            Origin origin = new Origin(Origin.Channel.PAGE, "192.0.2.1");
            return new Scene(
                    context, false, new Acting(person, "测试员", "测试单位", new Jurisdiction(Ground.HERE), all, origin));
        }

        String complaints() {
            return String.join(
                    "\n",
                    wrong.entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + String.join(" | ", entry.getValue()))
                            .toList());
        }
    }
}
