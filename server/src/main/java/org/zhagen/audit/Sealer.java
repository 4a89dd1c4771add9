package org.zhagen.audit;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;

/** Gives committed entries their places in the chain. */
@Component
class Sealer {

    static final Acting SYSTEM = Acting.system("audit", Jurisdiction.COUNTRY);

    private static final int BATCH = 500;

    private final AuditEntries entries;
    private final ChainRows chain;
    private final Doors doors;
    private final Clock clock;

    Sealer(AuditEntries entries, ChainRows chain, Doors doors, Clock clock) {
        this.entries = entries;
        this.chain = chain;
        this.doors = doors;
        this.clock = clock;
    }

    /** Seals all that is waiting, and gives how many that were. */
    int seal() {
        int all = 0;
        int sealed;
        do {
            sealed = doors.write(SYSTEM, this::batch);
            all += sealed;
        } while (sealed == BATCH);
        return all;
    }

    private int batch() {
        // most of the time there is nothing, and then no lock is needed
        if (entries.waiting(1).isEmpty()) {
            return 0;
        }
        chain.lock();
        List<AuditEntry> waiting = entries.waiting(BATCH);
        Link link = chain.head();
        for (AuditEntry entry : waiting) {
            link = link.next(entry);
            chain.insert(link, entry.id(), clock.instant());
        }
        return waiting.size();
    }
}
