package org.zhagen.ticket;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets all nodes hear that what they keep in their memories is no longer true: a notice about holidays came in, regions got other
 * codes. A few seconds pass until they do.
 */
@Component
class News {

    private static final String DAYS = "days";
    private static final String COURSES = "courses";

    private final JdbcClient database;
    private final WorkingTime time;
    private final CourseRows courses;
    private Map<String, Long> heard = Map.of();

    News(JdbcClient database, WorkingTime time, CourseRows courses) {
        this.database = database;
        this.time = time;
        this.courses = courses;
    }

    /** Which days are worked changes with this transaction. */
    void ofDays() {
        tell(DAYS);
    }

    /** Where procedures are in force changes with this transaction. */
    void ofCourses() {
        tell(COURSES);
    }

    private void tell(String what) {
        database.sql("""
                        insert into ticket_news (what, times) values (:what, 1)
                        on conflict (what) do update set times = ticket_news.times + 1
                        """).param("what", what).update();
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    synchronized void hear() {
        Map<String, Long> now = new HashMap<>(Map.of(DAYS, 0L, COURSES, 0L));
        database.sql("select what, times from ticket_news")
                .query((row, number) -> now.put(row.getString("what"), row.getLong("times")))
                .list();
        Map<String, Long> before = heard;
        if (!Objects.equals(now.get(COURSES), before.get(COURSES))) {
            courses.forget();
        }
        if (!Objects.equals(now.get(DAYS), before.get(DAYS))) {
            time.refresh();
        }
        // last, so that what failed is tried again
        heard = Map.copyOf(now);
    }
}
