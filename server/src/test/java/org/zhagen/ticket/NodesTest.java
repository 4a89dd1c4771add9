package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.identity.PageTest;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.web.Paging;

/**
 * Three applications on one database, of which one is two minutes ahead and another one behind. {@code -Dzhagen.faults=50}
 * races and cuts connections that many times as long, as {@code ./zhagen bench faults} does.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesTest extends TicketGround {

    private static final int TIMES = Integer.getInteger("zhagen.faults", 1);
    private static final Duration SKEW = Duration.ofMinutes(2);

    @Autowired
    private Environment environment;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient database;

    private final SplittableRandom random = new SplittableRandom(20261123);
    private final List<Node> nodes = new ArrayList<>();

    @BeforeEach
    void start() {
        while (nodes.size() < 3) {
            nodes.add(new Node(environment, clock, SKEW.multipliedBy(nodes.size() - 1)));
        }
    }

    @AfterAll
    void stop() {
        nodes.forEach(Node::close);
    }

    @Test
    void ofThreeWhoDoTheSameAtOnceOneDoesIt() throws Exception {
        CyclicBarrier together = new CyclicBarrier(nodes.size());
        for (int i = 0; i < 12 * TIMES; i++) {
            Ticket ticket = whistling().open(any());
            for (String stage : Whistling.STAGES) {
                Ticket seen = ticket;
                List<Outcome<Ticket>> outcomes = together(nodes.stream()
                        .map(node -> (Callable<Outcome<Ticket>>) () -> {
                            together.await();
                            return whistling().end(node, seen.id(), seen.seq(), stage);
                        })
                        .toList());
                List<Outcome<Ticket>> first =
                        outcomes.stream().filter(Outcome.Done.class::isInstance).toList();
                assertThat(first).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> !first.contains(outcome))
                        .containsOnly(Outcome.stale());
                ticket = done(first.getFirst());
            }
            assertWhole(ticket.id(), Map.of());
        }
    }

    @Test
    void alarmsOfSkewedNodesRingOnce() throws Exception {
        List<Ticket> many = IntStream.range(0, 40 * TIMES)
                .mapToObj(i -> whistling().open(any()))
                .toList();
        clock.forward(Duration.ofHours(5));
        AtomicInteger ringing = new AtomicInteger(nodes.size());
        List<Callable<Integer>> work = new ArrayList<>();
        nodes.forEach(node -> work.add(() -> {
            try {
                return ring(node);
            } finally {
                ringing.decrementAndGet();
            }
        }));
        // what was told may be unknown to the one whose connection is cut
        work.add(() -> {
            while (ringing.get() > 0) {
                cutConnections();
                Thread.onSpinWait();
            }
            return 0;
        });
        together(work);
        nodes.forEach(
                node -> assertThat(node.ringing.ring(node.clock.instant(), 3)).isZero());
        assertThat(many).allSatisfy(this::toldOnce);
    }

    private void toldOnce(Ticket ticket) {
        assertThat(told(city, ticket)).containsExactlyInAnyOrder("ticket.ahead", "ticket.late");
        assertThat(told(centre, ticket)).containsExactly("ticket.escalated");
    }

    @Test
    void noAcknowledgedStepIsLostWithTheConnection() throws Exception {
        AtomicInteger working = new AtomicInteger(nodes.size() * 2);
        List<Callable<Map<UUID, Integer>>> work = new ArrayList<>();
        for (int i = 0; i < nodes.size() * 2; i++) {
            Node node = nodes.get(i % nodes.size());
            work.add(() -> {
                try {
                    return whistling().lives(node, 8 * TIMES, (ticket, steps) -> {});
                } finally {
                    working.decrementAndGet();
                }
            });
        }
        Map<UUID, Integer> acknowledged = new HashMap<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Map<UUID, Integer>>> all =
                    work.stream().map(threads::submit).toList();
            while (working.get() > 0) {
                cutConnections();
                Thread.onSpinWait();
            }
            for (Future<Map<UUID, Integer>> each : all) {
                acknowledged.putAll(each.get());
            }
        }
        Whistling.again(() -> view(centre, acknowledged.keySet().iterator().next()));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(nodes.size() * 2 * 8 * TIMES);
        acknowledged.keySet().forEach(ticket -> assertWhole(ticket, acknowledged));
    }

    @Test
    void aKilledNodeTakesNothingAlong() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            Map<UUID, Integer> acknowledged;
            List<Ticket> late = IntStream.range(0, 40)
                    .mapToObj(each -> whistling().open(any()))
                    .toList();
            clock.forward(Duration.ofHours(5));
            try (NodeProcess killed = NodeProcess.start(environment, whistling(), clock.instant())) {
                killed.await(10 + random.nextInt(30));
                List<Callable<Map<UUID, Integer>>> work = new ArrayList<>();
                nodes.forEach(node -> work.add(() -> whistling().lives(node, 4, (ticket, steps) -> {})));
                int further = random.nextInt(40);
                work.add(() -> {
                    killed.await(further);
                    return killed.kill();
                });
                acknowledged = together(work).getLast();
            }
            for (Node node : nodes) {
                ring(node);
            }
            assertThat(late).allSatisfy(this::toldOnce);
            assertThat(acknowledged).isNotEmpty();
            for (Map.Entry<UUID, Integer> each : acknowledged.entrySet()) {
                assertThat(view(centre, each.getKey()).ticket().seq()).isGreaterThanOrEqualTo(each.getValue());
                whistling().goOn(any(), each.getKey(), () -> {});
                assertWhole(each.getKey(), acknowledged);
            }
        }
    }

    private Whistling whistling() {
        return new Whistling(course.id(), street, city, centre);
    }

    private static int ring(Node node) throws Exception {
        int all = 0;
        int taken = 1;
        while (taken > 0) {
            taken = Whistling.again(() -> node.ringing.ring(node.clock.instant(), 3));
            all += taken;
        }
        return all;
    }

    /** Those of all nodes, as when the network or the database server goes away. */
    private void cutConnections() {
        try {
            database.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                             where datname = current_database() and usename = session_user and pid <> pg_backend_pid()
                               and state <> 'idle' and random() < 0.2
                            """).query((row, number) -> number).list();
        } catch (DataAccessException ownConnection) {
            // another round of the same
        }
    }

    private Node any() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private TicketView view(Acting acting, UUID ticket) {
        return done(tickets.find(acting, ticket));
    }

    /** Every stage ended once, nothing is missing between, time does not run backwards, and the ticket is what its events say. */
    private void assertWhole(UUID id, Map<UUID, Integer> acknowledged) {
        TicketView view = view(centre, id);
        List<TicketEvent> events = view.events();
        assertThat(events.stream().map(TicketEvent::seq))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, view.ticket().seq()).boxed().toList());
        assertThat(events.stream().map(TicketEvent::at)).isSortedAccordingTo(Instant::compareTo);
        assertThat(events.stream()
                        .filter(event -> event.kind().equals("ended"))
                        .map(TicketEvent::stage)
                        .filter(Whistling.STAGES::contains))
                .containsExactlyElementsOf(Whistling.STAGES);
        assertThat(view.ticket().state().closed()).isNotNull();
        assertThat(view.ticket().seq()).isGreaterThanOrEqualTo(acknowledged.getOrDefault(id, 0));
        assertThat(inbox(city, view.ticket())).isEmpty();
        assertThat(inbox(street, view.ticket())).isEmpty();
    }

    private List<String> told(Acting acting, Ticket ticket) {
        return notices.list(acting, false, Paging.first(200)).rows().stream()
                .filter(notice -> notice.link().equals(ticket.link()))
                .map(NoticeView::kind)
                .filter(kind -> kind.startsWith("ticket."))
                .toList();
    }

    private static <T> List<T> together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<T> values = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                values.add(each.get());
            }
            return values;
        }
    }
}
