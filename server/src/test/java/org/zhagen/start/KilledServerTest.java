package org.zhagen.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole server is killed, then its database: what it had answered with 201 is there. */
@Timeout(300)
class KilledServerTest {

    private static final int CREATED = 201;
    private final SplittableRandom random = new SplittableRandom(20261122);
    private final List<String> acknowledged = new ArrayList<>();
    private int number;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
        ServerProcess killed = ServerProcess.demo(data);
        try (Visitor admin = new Visitor(killed.address(), "dai-mingxu")) {
            Thread work = Thread.ofVirtual().start(() -> openUntilItFails(admin));
            awaitAcknowledged(5 + random.nextInt(20));
            killed.kill();
            work.join();
        }
        try (ServerProcess server = ServerProcess.demo(data);
                Visitor admin = new Visitor(server.address(), "dai-mingxu")) {
            assertAllThere(admin);
            Thread work = Thread.ofVirtual().start(() -> openUntilItFails(admin));
            awaitAcknowledged(count() + 5 + random.nextInt(20));
            server.killDatabase();
            work.join();
            awaitDatabase(admin);
            assertAllThere(admin);
        }
    }

    /** Opens units one after the other, until an answer is missing or bad. */
    private void openUntilItFails(Visitor admin) {
        try {
            while (true) {
                number++;
                String name = "断电试验第" + number + "号";
                HttpResponse<String> answer = admin.post("api/v1/units", """
                        {"region": "9901", "kind": "enterprise", "name": "%s"}
                        """.formatted(name));
                if (answer.statusCode() != CREATED) {
                    return;
                }
                acknowledge(name);
            }
        } catch (IOException killed) {
            // Nobody was told that this one is there; it may be.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void acknowledge(String name) {
        acknowledged.add(name);
        notifyAll();
    }

    private synchronized int count() {
        return acknowledged.size();
    }

    private synchronized void awaitAcknowledged(int count) throws InterruptedException {
        while (acknowledged.size() < count) {
            wait();
        }
    }

    /** The database is started again by the server itself; until then its answers are faults, never lies. */
    private static void awaitDatabase(Visitor admin) throws IOException, InterruptedException {
        while (admin.get("api/v1/units?size=1").statusCode() != 200) {
            Thread.onSpinWait();
        }
    }

    private void assertAllThere(Visitor admin) throws IOException, InterruptedException {
        HttpResponse<String> listed =
                admin.get("api/v1/units?size=200&q=" + URLEncoder.encode("断电试验", StandardCharsets.UTF_8));
        assertEquals(200, listed.statusCode());
        assertFalse(acknowledged.isEmpty());
        List<String> lost = acknowledged.stream()
                .filter(name -> !listed.body().contains('"' + name + '"'))
                .toList();
        assertTrue(lost.isEmpty(), () -> "lost: " + lost);
    }
}
