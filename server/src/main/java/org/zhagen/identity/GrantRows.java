package org.zhagen.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Reads and writes grants of roles. */
@Repository
class GrantRows {

    private static final String INSERT = """
            insert into role_grant (id, person, role, region, unit, unit_name, valid_from, valid_until,
                                    granted_by, granted_by_name, granted_at, reason)
            values (:id, :person, :role, :region, :unit, :unitName, :from, :until, :by, :byName, :at, :reason)
            """;

    private static final String REVOKE = """
            update role_grant set revoked_by = :by, revoked_by_name = :byName, revoked_at = :at, revoke_reason = :reason
            where id = :id and revoked_at is null
            """;

    /** In force on a day or later. */
    private static final String STANDING = """
            select g.id, g.role, g.region, g.valid_from, g.valid_until, r.permissions, r.grantable
            from role_grant g join access_role r on r.id = g.role
            where g.person = :person and g.revoked_at is null
              and (g.valid_until is null or g.valid_until >= :today)
            order by g.id
            """;

    static final String VIEW = """
            select g.*, a.name as person_name from role_grant g join account a on a.id = g.person
            """;

    private static final String LIST = """
            from role_grant g join account a on a.id = g.person
            where g.revoked_at is null and (g.valid_until is null or g.valid_until >= :today)
              and (:text = '' or position(:text in a.name || ' ' || g.unit_name) > 0)
              and (:role = '' or g.role = :role)
              and starts_with(g.region, :region)
            """;

    private static final String HELD_BY_ROLE = """
            select distinct g.person from role_grant g join account a on a.id = g.person and a.disabled_at is null
            where g.role = :role and g.revoked_at is null and g.valid_from <= :today
              and (g.valid_until is null or g.valid_until >= :today)
            """;

    private static final String HELD_IN = """
            select distinct g.region from role_grant g join account a on a.id = g.person and a.disabled_at is null
            where g.role = :role and g.region = any (:regions) and g.revoked_at is null and g.valid_from <= :today
              and (g.valid_until is null or g.valid_until >= :today)
            """;

    /** A code that begins another is that of what it lies in; the empty one of the whole country is left out. */
    private static final String HELD_AROUND = """
            select exists (
                select from role_grant g join account a on a.id = g.person and a.disabled_at is null
                 where g.role = :role and g.region <> ''
                   and (starts_with(g.region, :place) or starts_with(:place, g.region))
                   and g.revoked_at is null and g.valid_from <= :today
                   and (g.valid_until is null or g.valid_until >= :today))
            """;

    private static final String HOLDERS = """
            select distinct g.person from role_grant g join account a on a.id = g.person and a.disabled_at is null
            where g.role = :role and g.region = :region and g.revoked_at is null and g.valid_from <= :today
              and (g.valid_until is null or g.valid_until >= :today)
            order by g.person limit 100
            """;

    private static final String HELD_BY = """
            select distinct g.person, g.role, g.region
            from role_grant g join account a on a.id = g.person and a.disabled_at is null
            where g.person = any (:people) and g.revoked_at is null and g.valid_from <= :today
              and (g.valid_until is null or g.valid_until >= :today)
            order by g.person, g.role, g.region
            """;

    private final JdbcClient database;

    GrantRows(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, NewGrant grant, Acting by, Instant at) {
        database.sql(INSERT)
                .param("id", id)
                .param("person", grant.person())
                .param("role", grant.role())
                .param("region", grant.region())
                .param("unit", grant.unit(), Types.OTHER)
                .param("unitName", grant.unitName())
                .param("from", grant.from())
                .param("until", grant.until(), Types.DATE)
                .param("by", by.person())
                .param("byName", by.name())
                .param("at", Times.column(at))
                .param("reason", grant.reason())
                .update();
    }

    boolean revoke(UUID id, Acting by, Instant at, String reason) {
        return database.sql(REVOKE)
                        .param("id", id)
                        .param("by", by.person())
                        .param("byName", by.name())
                        .param("at", Times.column(at))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** What somebody holds today or will hold, as far as the acting jurisdiction sees it. */
    List<Grant> standing(UUID person, LocalDate today) {
        return database.sql(STANDING)
                .param("person", person)
                .param("today", today)
                .query((row, number) -> grant(row))
                .list();
    }

    List<Grant> active(UUID person, LocalDate today) {
        return standing(person, today).stream()
                .filter(grant -> !grant.from().isAfter(today))
                .toList();
    }

    Optional<GrantView> byId(UUID id) {
        return database.sql(VIEW + " where g.id = :id")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional();
    }

    List<GrantView> ofPerson(UUID person) {
        return database.sql(VIEW + " where g.person = :person order by g.id desc")
                .param("person", person)
                .query((row, number) -> view(row))
                .list();
    }

    /** In which of some regions somebody holds a role on a day. */
    Set<String> held(String role, Collection<String> regions, LocalDate today) {
        List<String> held = database.sql(HELD_IN)
                .param("role", role)
                .param("regions", regions.toArray(String[]::new))
                .param("today", today)
                .query((row, number) -> row.getString("region"))
                .list();
        return Set.copyOf(held);
    }

    /** Whether somebody holds a role on a day for a place, for what it lies in short of the whole country, or for a part of it. */
    boolean isHeldAround(String role, String place, LocalDate today) {
        return database.sql(HELD_AROUND)
                .param("role", role)
                .param("place", place)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** Who holds a role on a day for exactly one region and can use it. */
    List<UUID> holders(String role, String region, LocalDate today) {
        return database.sql(HOLDERS)
                .param("role", role)
                .param("region", region)
                .param("today", today)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
    }

    /** What some people hold on a day and can use. */
    List<Grants.Held> heldBy(Collection<UUID> people, LocalDate today) {
        return database.sql(HELD_BY)
                .param("people", people.toArray(UUID[]::new))
                .param("today", today)
                .query((row, number) -> new Grants.Held(
                        row.getObject("person", UUID.class), row.getString("role"), row.getString("region")))
                .list();
    }

    Listing<GrantView> page(GrantFilter filter, Paging paging, LocalDate today) {
        String order = " order by a.name collate pinyin" + (paging.descending() ? " desc" : "") + ", g.id";
        List<GrantView> rows = with(
                        filter,
                        today,
                        "select g.*, a.name as person_name " + LIST + order + " limit :size offset :offset")
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> view(row))
                .list();
        int total = with(filter, today, "select count(*) from (select 1 " + LIST + " limit :most) counted")
                .param("most", Listing.COUNTED)
                .query(Integer.class)
                .single();
        return new Listing<>(rows, total, paging);
    }

    private JdbcClient.StatementSpec with(GrantFilter filter, LocalDate today, String sql) {
        return database.sql(sql)
                .param("text", filter.text().strip().replace("\0", ""))
                .param("role", filter.role().replace("\0", ""))
                .param("region", filter.region())
                .param("today", today);
    }

    /** The people who hold a role today and can use it. */
    List<UUID> holders(String role, LocalDate today) {
        return database.sql(HELD_BY_ROLE)
                .param("role", role)
                .param("today", today)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                row.getString("role"),
                new Jurisdiction(row.getString("region")),
                Times.day(row, "valid_from"),
                Times.maybeDay(row, "valid_until"),
                SessionRows.texts(row.getArray("permissions")),
                SessionRows.texts(row.getArray("grantable")));
    }

    static GrantView view(ResultSet row) throws SQLException {
        return new GrantView(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("role"),
                row.getString("region"),
                row.getObject("unit", UUID.class),
                row.getString("unit_name"),
                Times.day(row, "valid_from"),
                Times.maybeDay(row, "valid_until"),
                row.getString("granted_by_name"),
                Times.at(row, "granted_at"),
                row.getString("reason"),
                revoked(row));
    }

    private static GrantView.@Nullable Revoked revoked(ResultSet row) throws SQLException {
        Instant at = Times.maybe(row, "revoked_at");
        return at == null
                ? null
                : new GrantView.Revoked(row.getString("revoked_by_name"), at, row.getString("revoke_reason"));
    }
}
