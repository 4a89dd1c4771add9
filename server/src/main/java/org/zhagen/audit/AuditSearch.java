package org.zhagen.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Searches the entries. Each condition is there only when it is asked for, so that the database can use its indexes. */
@Repository
class AuditSearch {

    private final JdbcClient database;
    private final AuditEntries entries;
    private final ZoneId zone;

    AuditSearch(JdbcClient database, AuditEntries entries, Clock clock) {
        this.database = database;
        this.entries = entries;
        this.zone = clock.getZone();
    }

    Listing<AuditEntry> page(AuditFilter filter, Paging paging) {
        String where = where(filter);
        // the newest first unless it is asked otherwise
        String order = paging.sort().equals("at") && !paging.descending() ? "" : " desc";
        String sql = "select " + AuditEntries.COLUMNS + where + " order by e.at" + order + ", e.id" + order
                + " limit :size offset :offset";
        List<AuditEntry> rows = with(filter, sql)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> entries.read(row))
                .list();
        int total = with(filter, "select count(*) from (select 1 " + where + " limit :most) counted")
                .param("most", Listing.COUNTED)
                .query(Integer.class)
                .single();
        return new Listing<>(rows, total, paging);
    }

    Optional<AuditEntry> byId(UUID id) {
        return database.sql("select " + AuditEntries.COLUMNS + " from audit_entry e where e.id = :id")
                .param("id", id)
                .query((row, number) -> entries.read(row))
                .optional();
    }

    private static String where(AuditFilter filter) {
        StringBuilder sql = new StringBuilder(" from audit_entry e where e.at >= :from and e.at < :until");
        add(sql, filter.person() != null, "e.person = :person");
        add(sql, !filter.action().isEmpty(), "e.action >= :action and e.action < :action || '~'");
        add(sql, !filter.subjectKind().isEmpty(), "e.subject_kind = :kind");
        add(sql, !filter.subjectId().isEmpty(), "e.subject_id = :subject");
        add(sql, !filter.region().isEmpty(), "e.region >= :region and e.region < :region || ':'");
        add(sql, !filter.result().isEmpty(), "e.result = :result");
        add(
                sql,
                !filter.text().isBlank(),
                "position(:text in lower(concat_ws(' ', e.name, e.office, e.subject_name, e.address))) > 0");
        return sql.toString();
    }

    private static void add(StringBuilder sql, boolean asked, String condition) {
        if (asked) {
            sql.append(" and ").append(condition);
        }
    }

    private JdbcClient.StatementSpec with(AuditFilter filter, String sql) {
        return database.sql(sql)
                .param("from", start(filter.from()))
                .param("until", start(filter.until().plusDays(1)))
                .param("person", filter.person(), Types.OTHER)
                .param("action", plain(filter.action()))
                .param("kind", plain(filter.subjectKind()))
                .param("subject", plain(filter.subjectId()))
                .param("region", plain(filter.region()))
                .param("result", plain(filter.result()))
                .param("text", plain(filter.text()).strip().toLowerCase(Locale.ROOT));
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    /** The database knows no text with the character 0 in it. */
    private static String plain(String text) {
        return text.replace("\0", "");
    }
}
