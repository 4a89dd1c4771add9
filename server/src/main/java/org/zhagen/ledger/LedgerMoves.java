package org.zhagen.ledger;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.directory.MovedRows;
import org.zhagen.directory.RegionsChanged;

/** What is in use goes along with regions that get another code; what is over keeps the code of its time. */
@Component
class LedgerMoves {

    private static final List<String> ALL = List.of(
            "update ledger_task t set region = move.new, version = version + 1" + MovedRows.MOVED
                    + " where t.region = move.old and t.state = 'open'",
            "update ledger_task t set role_region = move.new, version = version + 1" + MovedRows.MOVED
                    + " where t.role_region = move.old and t.role <> '' and t.state = 'open'",
            // an item that the place has already is the place's own
            "update ledger_responsibility t set region = move.new, version = version + 1" + MovedRows.MOVED
                    + " where t.region = move.old and t.ended is null and not exists (select from ledger_responsibility o"
                    + " where o.region = move.new and o.item = t.item and o.ended is null)",
            "update ledger_source t set region = move.new" + MovedRows.MOVED
                    + " where t.region = move.old and t.ended is null");

    /** Where within its region a task is done goes to where all of the old region went; otherwise nobody knows. */
    private static final List<String> PLACES = List.of("update ledger_task t set area = move.new, version = version + 1"
            + MovedRows.MOVED + " where t.area = move.old and t.state = 'open'");

    private final Doors doors;
    private final JdbcClient database;

    LedgerMoves(Doors doors, JdbcClient database) {
        this.doors = doors;
        this.database = database;
    }

    /** In the transaction of the change. */
    @EventListener
    void moved(RegionsChanged changed) {
        if (!changed.moves().isEmpty()) {
            doors.write(
                    TaskKeeping.SYSTEM,
                    () -> MovedRows.follow(database, ALL, changed.moves())
                            + MovedRows.follow(database, PLACES, changed.ofOneWay()));
        }
    }
}
