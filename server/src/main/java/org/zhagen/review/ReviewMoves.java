package org.zhagen.review;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.directory.MovedRows;
import org.zhagen.directory.RegionsChanged;

/**
 * Visits under way go along with regions that get another code; what is over keeps the code of its time. Rules only grow: they are
 * written once more under the new code, so that whoever was drawn is drawn as before.
 */
@Component
class ReviewMoves {

    private static final List<String> VISITS = List.of("""
            update review_visit v set region = move.new
              from unnest(:old::text[], :new::text[]) as move (old, new)
             where v.region = move.old and (v.phase = 'open' or v.pending)
            """);

    private static final List<String> RULES = List.of("""
            insert into review_rule (id, region, version, holds_from, scheme, share, seed, why, written, person, person_name, office)
            select gen_random_uuid(), move.new, r.version, r.holds_from, r.scheme, r.share, r.seed, r.why, r.written, r.person,
                   r.person_name, r.office
              from unnest(:old::text[], :new::text[]) as move (old, new)
              join review_rule r on r.region = move.old
             where not exists (select from review_rule o where o.region = move.new)
            """);

    private final Doors doors;
    private final JdbcClient database;

    ReviewMoves(Doors doors, JdbcClient database) {
        this.doors = doors;
        this.database = database;
    }

    /** In the transaction of the change. */
    @EventListener
    void moved(RegionsChanged changed) {
        if (!changed.moves().isEmpty()) {
            doors.write(
                    Drawing.PRODUCT,
                    () -> MovedRows.follow(database, VISITS, changed.ofOneWay())
                            + MovedRows.follow(database, RULES, changed.ofSameGround()));
        }
    }
}
