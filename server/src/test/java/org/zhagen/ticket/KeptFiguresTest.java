package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is counted once for many, for how long, and when it is counted anew. */
class KeptFiguresTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger counts = new AtomicInteger();

    private String count(String what) {
        return what + counts.incrementAndGet();
    }

    @Test
    void whoeverAsksAtTheSameTimeHasItCountedOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        KeptFigures.Kept<String, String> kept = new KeptFigures(LONG).of(what -> {
            await(asked);
            return count(what);
        });
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.add(people.submit(() -> kept.get("county")));
            }
            asked.countDown();
            for (Future<String> each : all) {
                assertThat(each.get()).isEqualTo("county1");
            }
        }
        assertThat(kept.get("county")).isEqualTo("county1");
        assertThat(kept.get("town")).isEqualTo("town2");
    }

    @Test
    void onlyTwoAreCountedAtATime() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier both = new CyclicBarrier(2);
        KeptFigures figures = new KeptFigures(LONG);
        KeptFigures.Kept<Integer, Integer> kept = figures.of(what -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            meet(both);
            now.decrementAndGet();
            return what;
        });
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int what = i;
                all.add(people.submit(() -> kept.get(what)));
            }
            for (Future<Integer> each : all) {
                each.get();
            }
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void afterItsTimeItIsCountedAnewWhileTheLastOneIsShown() {
        AtomicLong now = new AtomicLong();
        Semaphore mayCount = new Semaphore(1);
        KeptFigures.Kept<String, String> kept = new KeptFigures(LONG, now::get).of(what -> {
            mayCount.acquireUninterruptibly();
            return count(what);
        });
        assertThat(kept.get("county")).isEqualTo("county1");
        now.addAndGet(LONG.plusSeconds(1).toNanos());
        assertThat(kept.get("county")).isEqualTo("county1");
        mayCount.release(1_000);
        // the time of a count begins a moment after its answer
        Awaitility.await().until(() -> {
            now.addAndGet(LONG.dividedBy(4).toNanos());
            return !kept.get("county").equals("county1");
        });
        int before = counts.get();
        now.addAndGet(LONG.multipliedBy(3).toNanos());
        assertThat(kept.get("county")).isNotEqualTo("county" + before);
    }

    @Test
    void withoutATimeNothingIsKept() {
        KeptFigures.Kept<String, String> kept = new KeptFigures(Duration.ZERO).of(this::count);
        assertThat(kept.get("county")).isEqualTo("county1");
        assertThat(kept.get("county")).isEqualTo("county2");
    }

    @Test
    void aFaultIsSaidAndNotKept() {
        KeptFigures.Kept<String, String> kept = new KeptFigures(LONG).of(what -> {
            if (counts.getAndIncrement() == 0) {
                throw new IllegalStateException("no");
            }
            return what;
        });
        assertThatThrownBy(() -> kept.get("county"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        // it is forgotten a moment after it was said
        Awaitility.await().ignoreExceptions().until(() -> kept.get("county").equals("county"));
    }

    @Test
    void whatSomebodyChangedIsCountedAnewOnceItIsWritten() {
        KeptFigures.Kept<String, String> kept = new KeptFigures(LONG).of(this::count);
        kept.get("county");
        kept.get("town");
        kept.forget("county"::equals);
        assertThat(kept.get("county")).isEqualTo("county3");
        assertThat(kept.get("town")).isEqualTo("town2");
        TransactionSynchronizationManager.initSynchronization();
        try {
            kept.forget("county"::equals);
            assertThat(kept.get("county")).isEqualTo("county3");
            TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
            assertThat(kept.get("county")).isEqualTo("county4");
        } finally {
            TransactionSynchronizationManager.clear();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Two who count wait for each other, so that they do it at the same time. */
    private static void meet(CyclicBarrier both) {
        try {
            both.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
