package org.zhagen.assessment;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;

/** Forgets once an hour which fields changed long ago, so that the table of revisions does not grow for ever. */
@Component
class RevisionCleanUp {

    private static final Acting CLEANER = Acting.system("assessment", Jurisdiction.COUNTRY);

    private final Doors doors;
    private final BoardRows rows;

    RevisionCleanUp(Doors doors, BoardRows rows) {
        this.doors = doors;
        this.rows = rows;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT1H")
    void run() {
        doors.write(CLEANER, () -> rows.prune(BoardRows.KEPT));
    }
}
