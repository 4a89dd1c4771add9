package org.zhagen.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole server is killed while people whistle, then its database: each step that it had answered for is there. {@code
 * -Dzhagen.faults=50} kills both that many times, as {@code ./zhagen bench faults} does.
 */
@Timeout(300)
class KilledServerTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int TIMES = Integer.getInteger("zhagen.faults", 1);

    private static final int CROWD = 4;

    private final SplittableRandom random = new SplittableRandom(20261122);

    /** How much had happened to a ticket when it was answered, by its id. */
    private final Map<String, Integer> acknowledged = new LinkedHashMap<>();

    private int steps;

    /** Why nobody whistles any more. */
    private @Nullable String end;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
        for (int i = 0; i < TIMES; i++) {
            killServer();
            killDatabase();
        }
    }

    private void killServer() throws IOException, InterruptedException {
        ServerProcess killed = ServerProcess.demo(data);
        try (Crowd crowd = new Crowd(killed)) {
            List<Thread> work = whistling(crowd);
            killed.kill();
            join(work);
        }
    }

    private void killDatabase() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.demo(data);
                Crowd crowd = new Crowd(server)) {
            Visitor street = crowd.visitors.getFirst();
            assertAllThere(street);
            List<Thread> work = whistling(crowd);
            server.killDatabase();
            join(work);
            awaitDatabase(street);
            assertAllThere(street);
        }
    }

    /** Several of one street office. */
    private static final class Crowd implements AutoCloseable {

        private final List<Visitor> visitors = new ArrayList<>();

        Crowd(ServerProcess server) throws IOException, InterruptedException {
            for (int i = 0; i < CROWD; i++) {
                visitors.add(new Visitor(server.address(), "song-yunzhou"));
            }
        }

        @Override
        public void close() {
            visitors.forEach(Visitor::close);
        }
    }

    private static void join(List<Thread> work) throws InterruptedException {
        for (Thread each : work) {
            each.join();
        }
    }

    /** All of them in the midst of whistling. */
    private List<Thread> whistling(Crowd crowd) throws InterruptedException {
        end = null;
        int enough = count() + 5 * CROWD + random.nextInt(20 * CROWD);
        List<Thread> work = crowd.visitors.stream()
                .map(each -> Thread.ofVirtual().start(() -> whistleUntilItFails(each)))
                .toList();
        awaitAcknowledged(enough);
        return work;
    }

    /** Whistles and adds a word, again and again, until an answer is missing or bad. */
    private void whistleUntilItFails(Visitor street) {
        try {
            String course = whistle(street.get("api/v1/ticket-courses?region=990102003"));
            while (true) {
                HttpResponse<String> opened = street.post("api/v1/tickets", """
                        {"course": "%s", "region": "990102003", "place": "东街市场", "form": {"category": "市容秩序", "facts": "断电试验"}}
                        """.formatted(course));
                if (opened.statusCode() != 201) {
                    ended(opened.body());
                    return;
                }
                String id = answered(opened).path("id").asString();
                acknowledge(id, answered(opened).path("version").asInt());
                HttpResponse<String> said = street.post("api/v1/tickets/" + id + "/comments", "{\"words\": \"还在断电\"}");
                if (said.statusCode() != 200) {
                    ended(said.body());
                    return;
                }
                acknowledge(id, answered(said).path("version").asInt());
            }
        } catch (IOException killed) {
            // Nobody was told that this step is there; it may be.
            ended(killed.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static String whistle(HttpResponse<String> courses) {
        for (JsonNode course : answered(courses)) {
            if (course.path("procedure").asString().equals("whistle")) {
                return course.path("id").asString();
            }
        }
        throw new IllegalStateException("nobody can whistle:\n" + courses.body());
    }

    private static JsonNode answered(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private synchronized void acknowledge(String id, int version) {
        acknowledged.put(id, version);
        steps++;
        notifyAll();
    }

    private synchronized int count() {
        return steps;
    }

    private synchronized void ended(String why) {
        end = why;
        notifyAll();
    }

    private synchronized void awaitAcknowledged(int count) throws InterruptedException {
        while (steps < count) {
            assertNull(end, "nobody had killed anything yet");
            wait();
        }
    }

    /** Reads as quickly as one person may. */
    private static HttpResponse<String> read(Visitor street, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = street.get(path);
        while (answer.statusCode() == 429) {
            Thread.onSpinWait();
            answer = street.get(path);
        }
        return answer;
    }

    /** The database is started again by the server itself; until then its answers are faults, never lies. */
    private static void awaitDatabase(Visitor street) throws IOException, InterruptedException {
        while (street.get("api/v1/tickets?size=1").statusCode() != 200) {
            Thread.onSpinWait();
        }
    }

    /** What happened to each ticket is numbered without a gap, and reaches at least as far as was said. */
    private void assertAllThere(Visitor street) throws IOException, InterruptedException {
        assertFalse(acknowledged.isEmpty());
        for (Map.Entry<String, Integer> known : acknowledged.entrySet()) {
            HttpResponse<String> ticket = read(street, "api/v1/tickets/" + known.getKey());
            assertEquals(200, ticket.statusCode());
            JsonNode there = answered(ticket);
            int version = there.path("version").asInt();
            assertTrue(version >= known.getValue(), () -> "lost steps of " + known.getKey());
            assertEquals(version, there.path("history").size());
        }
    }
}
