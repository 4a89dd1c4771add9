package org.zhagen.audit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;

/** The front door for looking through the chain from a page: one look at a time, and its progress. */
@Component
public class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final int ALL = 100;

    private final AuditVerifier verifier;
    private final Audit audit;
    private final Doors doors;
    private final AtomicReference<@Nullable Job> job = new AtomicReference<>();

    Verifications(AuditVerifier verifier, Audit audit, Doors doors) {
        this.verifier = verifier;
        this.audit = audit;
        this.doors = doors;
    }

    /**
     * A look through the chain.
     *
     * @param percent 0 to 100
     * @param result null while it goes on, and when it failed
     */
    public record Progress(
            int percent,
            boolean running,
            boolean failed,
            @Nullable Verification result) {}

    /** Begins a look, unless one goes on. */
    public Outcome<Progress> begin(Acting acting, String anchor) {
        return doors.query(acting, AuditPermission.READ, () -> {
            Job fresh = new Job(verifier.length());
            Job present = job.get();
            if ((present == null || !present.progress().running()) && job.compareAndSet(present, fresh)) {
                var _ = Thread.ofVirtual().name("audit-verify").start(() -> run(acting, anchor, fresh));
            }
            return Outcome.done(fresh.progress());
        });
    }

    /** The look that goes on, or the last one on this node; empty when there was none. */
    public Outcome<Optional<Progress>> progress(Acting acting) {
        return doors.query(
                acting,
                AuditPermission.READ,
                () -> Outcome.done(Optional.ofNullable(job.get()).map(Job::progress)));
    }

    private void run(Acting acting, String anchor, Job fresh) {
        try {
            Verification result = verifier.verify(anchor, fresh.checked::set);
            audit.recordApart(
                    acting,
                    Act.done("audit.verify", Subject.NONE, acting.jurisdiction().prefix())
                            .with("head", result.head())
                            .with("sound", result.sound()));
            fresh.result.set(result);
        } catch (RuntimeException fault) {
            LOG.error("the look through the audit chain failed", fault);
            fresh.failed = true;
        }
    }

    /** State of one look. */
    private static final class Job {

        private final long length;
        private final AtomicLong checked = new AtomicLong();
        private final AtomicReference<@Nullable Verification> result = new AtomicReference<>();
        private volatile boolean failed;

        Job(long length) {
            this.length = Math.max(1, length);
        }

        Progress progress() {
            Verification found = result.get();
            int percent = found != null ? ALL : (int) Math.min(ALL - 1L, checked.get() * ALL / length);
            return new Progress(percent, found == null && !failed, failed, found);
        }
    }
}
