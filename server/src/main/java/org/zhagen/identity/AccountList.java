package org.zhagen.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Searches accounts. */
@Repository
class AccountList {

    private static final String WHERE = """
            from account a
            where (:text = '' or position(:text in lower(a.name || ' ' || a.office)) > 0)
              and starts_with(a.region, :region)
              and (:state = '' or :state = case when a.disabled_at is not null then 'disabled'
                                                when a.locked_until > :now then 'locked'
                                                when a.must_change then 'waiting'
                                                else 'open' end)
              and (:role = '' or exists (
                    select 1 from role_grant g
                    where g.person = a.id and g.role = :role and g.revoked_at is null and g.valid_from <= :today
                      and (g.valid_until is null or g.valid_until >= :today)))
            """;

    private final JdbcClient database;
    private final ZoneId zone;

    AccountList(JdbcClient database, Clock clock) {
        this.database = database;
        this.zone = clock.getZone();
    }

    /** By what a list of accounts may be sorted. */
    enum Column {
        NAME("a.name collate pinyin"),
        OFFICE("a.office collate pinyin"),
        REGION("a.region"),
        CREATED("a.created_at");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }

    Listing<Account> page(AccountFilter filter, Paging paging, Instant now) {
        Column column = paging.by(Column.class, Column.NAME);
        String order = " order by " + column.sql + (paging.descending() ? " desc" : "") + ", a.id";
        List<Account> rows = with(filter, now, "select a.* " + WHERE + order + " limit :size offset :offset")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> AccountRows.read(row))
                .list();
        int total = with(filter, now, "select count(*) from (select 1 " + WHERE + " limit :most) counted")
                .param("most", Listing.COUNTED)
                .query(Integer.class)
                .single();
        return new Listing<>(rows, total, paging);
    }

    private JdbcClient.StatementSpec with(AccountFilter filter, Instant now, String sql) {
        return database.sql(sql)
                .param("text", filter.text().strip().toLowerCase(Locale.ROOT).replace("\0", ""))
                .param("region", filter.region())
                .param("state", state(filter.state()))
                .param("role", filter.role())
                .param("now", Times.column(now))
                .param("today", LocalDate.ofInstant(now, zone));
    }

    private static String state(AccountView.@Nullable State state) {
        return state == null ? "" : state.name().toLowerCase(Locale.ROOT);
    }
}
