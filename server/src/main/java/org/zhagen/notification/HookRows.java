package org.zhagen.notification;

import static org.zhagen.notification.Columns.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.site.RegionCode;

/** The rows of endpoints. */
@Repository
class HookRows {

    private static final int MOST = 500;

    private static final String INSERT = """
            insert into notification_hook (id, region, name, url, secret, types, active, changed, changed_by_name)
            values (:id, :region, :name, :url, :secret, :types::text[], :active, :changed, :by)
            """;

    private static final String CHANGE = """
            update notification_hook
               set region = :region, name = :name, url = :url, secret = :secret, types = :types::text[], active = :active,
                   changed = :changed, changed_by_name = :by, version = version + 1
             where id = :id and version = :version
            """;

    private static final String TOLD = """
            select * from notification_hook
             where active and :type = any(types) and starts_with(:region, region) order by id
            """;

    private static final String STOP = """
            update notification_hook set active = false, changed = :at, version = version + 1 where id = :id and active
            """;

    private final JdbcClient database;

    HookRows(JdbcClient database) {
        this.database = database;
    }

    /** An endpoint with its sealed secret. */
    record Row(HookView view, byte[] secret) {}

    void insert(Row row) {
        bound(INSERT, row).update();
    }

    /** Whether nobody else had changed it. */
    boolean change(Row row) {
        return bound(CHANGE, row).param("version", row.view.version()).update() == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, Row row) {
        HookView view = row.view;
        return database.sql(sql)
                .param("id", view.id())
                .param("region", view.region())
                .param("name", view.name())
                .param("url", view.url())
                .param("secret", row.secret)
                .param("types", view.types().toArray(String[]::new))
                .param("active", view.active())
                .param("changed", column(view.changed()))
                .param("by", view.changedByName());
    }

    boolean delete(UUID id) {
        return database.sql("delete from notification_hook where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** It says itself that it is gone. */
    void stop(UUID id, Instant at) {
        database.sql(STOP).param("id", id).param("at", column(at)).update();
    }

    List<HookView> all() {
        return database.sql("select * from notification_hook order by region, name, id limit :most")
                .param("most", MOST)
                .query(HookRows::view)
                .list();
    }

    Optional<Row> find(UUID id) {
        return database.sql("select * from notification_hook where id = :id")
                .param("id", id)
                .query((row, number) -> new Row(view(row, number), row.getBytes("secret")))
                .optional();
    }

    List<HookView> told(RegionCode region, String type) {
        return database.sql(TOLD)
                .param("region", region.digits())
                .param("type", type)
                .query(HookRows::view)
                .list();
    }

    private static HookView view(ResultSet row, int number) throws SQLException {
        return new HookView(
                Columns.id(row, "id"),
                row.getString("region"),
                row.getString("name"),
                row.getString("url"),
                Columns.texts(row, "types"),
                row.getBoolean("active"),
                Columns.moment(row, "changed"),
                row.getString("changed_by_name"),
                row.getInt("version"));
    }
}
