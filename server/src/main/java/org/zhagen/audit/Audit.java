package org.zhagen.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhagen.access.AccessRefused;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;

/** The front door of the audit: every room leaves its traces here. */
@Component
public class Audit {

    /** The action under which reading of personal data is kept, whatever room it belongs to. */
    public static final String PERSONAL_DATA_READ = "personal-data.read";

    static final String ACCESS_REFUSED = "access.refused";

    private final AuditEntries entries;
    private final Clock clock;
    private final TransactionTemplate apart;

    Audit(AuditEntries entries, Clock clock, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Keeps what is done in the transaction that does it, so that there is never the one without the other.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Acting acting, Act act) {
        entries.insert(entry(acting, act));
    }

    /** Keeps something in a transaction of its own: what failed, what was refused, what was only read. */
    public void recordApart(Acting acting, Act act) {
        apart.executeWithoutResult(status -> entries.insert(entry(acting, act)));
    }

    /**
     * Keeps that somebody reads personal data; call it before the reading, since a reading transaction can't write.
     *
     * @param fields which fields, such as {@code phone}, never their values
     */
    public void personalDataRead(Acting acting, Subject subject, String region, String fields) {
        recordApart(acting, Act.done(PERSONAL_DATA_READ, subject, region).with("fields", fields));
    }

    @EventListener
    void refused(AccessRefused refused) {
        Acting acting = refused.acting();
        recordApart(
                acting,
                Act.refused(ACCESS_REFUSED, Subject.NONE, acting.jurisdiction().prefix())
                        .with("permission", refused.permission()));
    }

    private AuditEntry entry(Acting acting, Act act) {
        return new AuditEntry(
                Ids.next(),
                // the database keeps microseconds; the hash must see what will be read back
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                acting.person(),
                acting.name(),
                acting.office(),
                acting.origin().channel().name().toLowerCase(Locale.ROOT),
                acting.origin().address(),
                act.action(),
                act.subject(),
                act.region(),
                act.result().id(),
                act.details());
    }
}
