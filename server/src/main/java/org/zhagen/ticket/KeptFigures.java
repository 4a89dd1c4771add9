package org.zhagen.ticket;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhagen.access.Afterwards;

/**
 * Keeps for a short time ({@code zhagen.figures.kept}) what was counted over a month of a large place, so that fifty who ask have it
 * counted once. After that time it is counted anew while whoever asks still gets the last one, with its moment; after twice that
 * time without anybody who asked they wait. Each node keeps its own.
 */
@Component
public class KeptFigures {

    /** So many are counted at a time: whatever is asked for, most connections are there for other pages. */
    private static final int AT_ONCE = 2;

    private static final int MOST = 2_000;
    private static final int FORGOTTEN = 2;

    private final Duration time;
    private final Ticker ticker;
    private final Semaphore counting = new Semaphore(AT_ONCE, true);

    @Autowired
    KeptFigures(@Value("${zhagen.figures.kept:PT1M}") Duration time) {
        this(time, Ticker.systemTicker());
    }

    KeptFigures(Duration time, Ticker ticker) {
        this.time = time;
        this.ticker = ticker;
    }

    /**
     * Keeps what a count gives.
     *
     * @param count by all that the figures follow from, the sight of whoever asks included; it runs outside of the transaction of whoever
     *     asks, so nobody may ask within one
     */
    public <K, V> Kept<K, V> of(Function<K, V> count) {
        return new Kept<>(count);
    }

    /** Figures by what they are of. */
    public final class Kept<K, V> {

        private final Function<K, V> count;
        private final AsyncLoadingCache<K, V> all;

        private Kept(Function<K, V> count) {
            this.count = count;
            this.all = Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .refreshAfterWrite(time.isZero() ? Duration.ofNanos(1) : time)
                    .expireAfterWrite(time.multipliedBy(FORGOTTEN))
                    .ticker(ticker)
                    .executor(work -> Thread.ofVirtual().name("figures").start(work))
                    .buildAsync(this::counted);
        }

        /** As they were counted last, or counted now. */
        public V get(K key) {
            if (time.isZero()) {
                return count.apply(key);
            }
            try {
                return all.get(key).join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }

        private V counted(K key) throws InterruptedException {
            counting.acquire();
            try {
                return count.apply(key);
            } finally {
                counting.release();
            }
        }

        /** Counts anew what somebody has changed, once that is written: whoever did it sees it at once. */
        public void forget(Predicate<K> changed) {
            Afterwards.run(() -> all.asMap().keySet().removeIf(changed));
        }
    }
}
