package org.zhagen.notification;

import static org.zhagen.notification.Columns.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.document.Code;

/** The rows of robots. */
@Repository
class RobotRows {

    private static final int MOST = 500;

    private static final String INSERT = """
            insert into notification_robot (id, region, unit, unit_name, name, vendor, address, host, secret, kinds, active,
                   free_from, changed, changed_by_name)
            values (:id, :region, :unit, :unitName, :name, :vendor, :address, :host, :secret, :kinds::text[], :active,
                   :changed, :changed, :by)
            """;

    private static final String CHANGE = """
            update notification_robot
               set region = :region, unit = :unit, unit_name = :unitName, name = :name, vendor = :vendor, address = :address,
                   host = :host, secret = :secret, kinds = :kinds::text[], active = :active, changed = :changed,
                   changed_by_name = :by, version = version + 1
             where id = :id and version = :version
            """;

    private static final String ACTIVE = "select * from notification_robot where active order by id";

    /** Whether the group takes a message now; then for a while no other. */
    private static final String TAKE_TURN = """
            update notification_robot set free_from = :next where id = :id and free_from <= :now
            """;

    private final JdbcClient database;

    RobotRows(JdbcClient database) {
        this.database = database;
    }

    /** A robot with what is sealed of it. */
    record Row(RobotView view, byte[] address, byte @Nullable [] secret) {}

    void insert(Row row) {
        bound(INSERT, row).update();
    }

    /** Whether nobody else had changed it. */
    boolean change(Row row) {
        return bound(CHANGE, row).param("version", row.view.version()).update() == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, Row row) {
        RobotView view = row.view;
        return database.sql(sql)
                .param("id", view.id())
                .param("region", view.region())
                .param("unit", view.unit(), Types.OTHER)
                .param("unitName", view.unitName())
                .param("name", view.name())
                .param("vendor", Code.kebab(view.vendor()))
                .param("address", row.address)
                .param("host", view.host())
                .param("secret", row.secret, Types.BINARY)
                .param("kinds", view.kinds().toArray(String[]::new))
                .param("active", view.active())
                .param("changed", column(view.changed()))
                .param("by", view.changedByName());
    }

    boolean delete(UUID id) {
        return database.sql("delete from notification_robot where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    List<RobotView> all() {
        return database.sql("select * from notification_robot order by region, name, id limit :most")
                .param("most", MOST)
                .query(RobotRows::view)
                .list();
    }

    Optional<Row> find(UUID id) {
        return database.sql("select * from notification_robot where id = :id")
                .param("id", id)
                .query((row, number) -> new Row(view(row, number), row.getBytes("address"), row.getBytes("secret")))
                .optional();
    }

    List<RobotView> active() {
        return database.sql(ACTIVE).query(RobotRows::view).list();
    }

    boolean takeTurn(UUID id, Instant now, Duration pause) {
        return database.sql(TAKE_TURN)
                        .param("id", id)
                        .param("now", column(now))
                        .param("next", column(now.plus(pause)))
                        .update()
                == 1;
    }

    private static RobotView view(ResultSet row, int number) throws SQLException {
        return new RobotView(
                Columns.id(row, "id"),
                row.getString("region"),
                row.getObject("unit", UUID.class),
                row.getString("unit_name"),
                row.getString("name"),
                Code.read(RobotVendor.class, row.getString("vendor")).orElseThrow(),
                row.getString("host"),
                row.getBytes("secret") != null,
                Columns.texts(row, "kinds"),
                row.getBoolean("active"),
                Columns.moment(row, "changed"),
                row.getString("changed_by_name"),
                row.getInt("version"));
    }
}
