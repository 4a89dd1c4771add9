package org.zhagen.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does the same round after round until it is stopped, and rests longer after one that failed. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int LONGER = 5;

    private final String name;
    private final Duration rest;
    private final Round round;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /**
     * Rounds that have not begun.
     *
     * @param name of the thread
     * @param rest between two rounds
     */
    Rounds(String name, Duration rest, Round round) {
        this.name = name;
        this.rest = rest;
        this.round = round;
    }

    /** What is done each time. */
    @FunctionalInterface
    interface Round {
        /** Whether there is more to do at once, without a rest. */
        boolean more() throws InterruptedException;
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    void stop() {
        running = false;
        Thread ending = thread;
        if (ending != null) {
            ending.interrupt();
        }
    }

    boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                Duration pause = pause();
                if (pause.isPositive()) {
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException ending) {
            // that is how it is stopped
        }
    }

    /** Does a round, and says how long to rest after it. */
    private Duration pause() throws InterruptedException {
        try {
            return round.more() ? Duration.ZERO : rest;
        } catch (RuntimeException away) {
            // such as a database that is being started again: the next round finds everything where it was
            LOG.warn("a round of {} failed", name, away);
            return rest.multipliedBy(LONGER);
        }
    }
}
