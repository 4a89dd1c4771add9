package org.zhagen.registry;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Version;

/** What came from what. */
@Repository
class EdgeRows {

    private static final String PUT = """
            insert into registry_edge (from_kind, from_key, from_label, to_playbook, to_version)
            values (:kind, :key, :label, :playbook, :version) on conflict do nothing
            """;

    /** Everything that a playbook comes from, and everything that came from it, however far away. */
    private static final String AROUND = """
            with recursive playbooks (id) as (
                select :playbook::text
                union
                select case when e.to_playbook = p.id then split_part(e.from_key, '@', 1) else e.to_playbook end
                  from playbooks p
                  join registry_edge e on e.from_kind = 'version'
                   and (e.to_playbook = p.id or split_part(e.from_key, '@', 1) = p.id)
            )
            select from_kind, from_key, from_label, to_playbook, to_version
              from registry_edge where to_playbook in (select id from playbooks)
             order by from_kind, from_key, to_playbook, to_version limit :most
            """;

    private static final int MOST = 2000;

    private final JdbcClient database;

    EdgeRows(JdbcClient database) {
        this.database = database;
    }

    void put(Lineage.Edge edge) {
        database.sql(PUT)
                .param("kind", edge.from().kind().id())
                .param("key", edge.from().key())
                .param("label", edge.from().label())
                .param("playbook", edge.playbook())
                .param("version", edge.version().toString())
                .update();
    }

    List<Lineage.Edge> around(String playbook) {
        return database.sql(AROUND)
                .param("playbook", playbook)
                .param("most", MOST)
                .query((row, number) -> new Lineage.Edge(
                        new Lineage.Origin(
                                Code.read(Lineage.Kind.class, row.getString("from_kind"))
                                        .orElseThrow(),
                                row.getString("from_key"),
                                row.getString("from_label")),
                        row.getString("to_playbook"),
                        Objects.requireNonNull(Version.parse(row.getString("to_version")))))
                .list();
    }
}
