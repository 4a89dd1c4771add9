package org.zhagen.ticket;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.Afterwards;
import org.zhagen.access.Doors;
import org.zhagen.directory.MovedRows;
import org.zhagen.directory.RegionsChanged;

/**
 * What is in force or open goes along with regions that get another code; what is over, and what happened, keeps the code of its time.
 * Procedures and their figures go where their plans go: not with regions that became one or were divided.
 */
@Component
class TicketMoves {

    private static final List<String> OF_PLANS = List.of(
            "update ticket_course c set region = move.new" + MovedRows.MOVED
                    + " where c.region = move.old and c.ended is null",
            "update ticket_gauge g set region = move.new" + MovedRows.MOVED
                    + " where g.region = move.old and g.ended is null",
            // what the place has on its list already is the place's own
            "update ticket_duty d set region = move.new" + MovedRows.MOVED
                    + " where d.region = move.old and not exists ("
                    + "select from ticket_duty o where o.region = move.new and o.item = d.item)");

    private static final List<String> OPEN = List.of(
            "update ticket_desk d set region = move.new" + MovedRows.MOVED + " where d.region = move.old",
            "update ticket_party p set region = move.new" + MovedRows.MOVED + " where p.region = move.old and p.active",
            "update ticket_party p set role_region = move.new" + MovedRows.MOVED
                    + " where p.role_region = move.old and p.role <> '' and p.active",
            "update ticket_clock c set region = move.new" + MovedRows.MOVED
                    + " where c.region = move.old and c.stopped is null"
                    // a month that is over is that of the region of then
                    + " and (c.due is null or c.due_month >= date_trunc('month', now() at time zone 'Asia/Shanghai')::date)",
            "update ticket t set region = move.new" + MovedRows.MOVED
                    + " where t.region = move.old and t.closed is null");

    private final Doors doors;
    private final JdbcClient database;
    private final CourseRows courses;
    private final News news;

    TicketMoves(Doors doors, JdbcClient database, CourseRows courses, News news) {
        this.doors = doors;
        this.database = database;
        this.courses = courses;
        this.news = news;
    }

    /** In the transaction of the change. */
    @EventListener
    void moved(RegionsChanged changed) {
        if (changed.moves().isEmpty()) {
            return;
        }
        doors.write(TicketLife.PRODUCT, () -> {
            news.ofCourses();
            Afterwards.run(courses::forget);
            return MovedRows.follow(database, OF_PLANS, changed.ofSameGround())
                    + MovedRows.follow(database, OPEN, changed.ofOneWay());
        });
    }
}
