package org.zhagen.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Typed;

/** Which tickets were raised because of others. */
@Repository
class RelatedRows {

    /** So many are shown at most. */
    private static final int MOST = 20;

    private static final String RELATED = """
            select id, number, title from ticket where id = :parent or parent = :id order by opened, id limit :most
            """;

    private final Doors doors;
    private final JdbcClient database;
    private final LoadRows loads;
    private final Standing.Finder standings;

    RelatedRows(Doors doors, JdbcClient database, LoadRows loads, Standing.Finder standings) {
        this.doors = doors;
        this.database = database;
        this.loads = loads;
        this.standings = standings;
    }

    private record Row(UUID id, String number, String title) {}

    /** That because of which a ticket was raised, and those that were raised because of it. */
    Related of(Acting acting, Ticket ticket) {
        List<Row> rows = doors.read(
                TicketLife.PRODUCT,
                () -> database.sql(RELATED)
                        .param("parent", Typed.id(ticket.parent()))
                        .param("id", ticket.id())
                        .param("most", MOST)
                        .query((row, number) -> new Row(
                                row.getObject("id", UUID.class), row.getString("number"), row.getString("title")))
                        .list());
        List<RelatedTicket> parents = rows.stream()
                .filter(row -> row.id().equals(ticket.parent()))
                .map(row -> shown(acting, row))
                .toList();
        List<RelatedTicket> children = rows.stream()
                .filter(row -> !row.id().equals(ticket.parent()))
                .map(row -> shown(acting, row))
                .toList();
        return new Related(parents, children);
    }

    /** Tickets around one. */
    record Related(List<RelatedTicket> parents, List<RelatedTicket> children) {}

    private RelatedTicket shown(Acting acting, Row row) {
        boolean seen = loads.find(row.id())
                .filter(loaded -> standings.of(acting, loaded).isAny())
                .isPresent();
        return seen
                ? new RelatedTicket(row.number(), row.title(), "/tickets/" + row.id())
                : new RelatedTicket(row.number(), "", "");
    }
}
