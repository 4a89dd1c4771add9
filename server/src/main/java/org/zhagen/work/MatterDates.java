package org.zhagen.work;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.notification.DueDate;
import org.zhagen.notification.DueDates;

/**
 * Matters that somebody has by name, for their calendar. Others keep calendars, so the kind and the place of a matter are told and
 * nothing that anybody wrote.
 */
@Repository
class MatterDates implements DueDates {

    private static final int MOST = 200;

    private static final String OF_PERSON = """
            select id, kind, region, due, link, elsewhere from work_matter
             where closed is null and holder = :person and due is not null
             order by due, id limit :most
            """;

    private final JdbcClient database;
    private final MatterWords words;

    MatterDates(JdbcClient database, MatterWords words) {
        this.database = database;
        this.words = words;
    }

    @Override
    public List<DueDate> of(UUID person, Locale language) {
        return database.sql(OF_PERSON)
                .param("person", person)
                .param("most", MOST)
                .query((row, number) -> {
                    String id = row.getString("id");
                    return new DueDate(
                            "matter-" + id,
                            words.about(row.getString("kind"), new RegionCode(row.getString("region")), language),
                            row.getObject("due", OffsetDateTime.class).toInstant(),
                            "",
                            row.getBoolean("elsewhere") ? row.getString("link") : "/work/matters/" + id);
                })
                .list();
    }
}
