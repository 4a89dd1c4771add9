package org.zhagen.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the sealer work every two seconds, and once more when the server stops. */
@Component
class SealerTimer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealerTimer.class);
    private static final int SECONDS = 2;

    private final Sealer sealer;
    private @Nullable ScheduledExecutorService timer;

    SealerTimer(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("audit-sealer").daemon().factory());
        var _ = fresh.scheduleWithFixedDelay(this::seal, SECONDS, SECONDS, TimeUnit.SECONDS);
        timer = fresh;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            timer = null;
            seal();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** Begins before and stops after whatever writes entries, such as the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** What fails now is tried again; the entries themselves are safe. */
    private void seal() {
        try {
            sealer.seal();
        } catch (RuntimeException later) {
            LOG.warn("audit entries wait for their place in the chain: {}", later.getMessage());
        }
    }
}
