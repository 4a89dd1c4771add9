package org.zhagen.web;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that is paged, filtered and sorted by the database. A filter that nobody asked for does not stand in the SQL, so that
 * each list gets the plan it needs. The pieces are constants of the program, which the compiler checks; what people typed goes
 * in as values.
 */
public final class ListQuery {

    private final JdbcClient database;
    private final String columns;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param columns after {@code select}
     * @param from after {@code from}, with its joins
     */
    public ListQuery(JdbcClient database, @CompileTimeConstant String columns, @CompileTimeConstant String from) {
        this.database = database;
        this.columns = columns;
        this.from = from;
    }

    /** Leaves only the rows for which a condition holds. */
    public ListQuery where(@CompileTimeConstant String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Leaves only the rows for which a condition over a value holds. */
    public ListQuery where(@CompileTimeConstant String condition, String name, Object value) {
        values.put(name, value);
        return where(condition);
    }

    /** A further value for the conditions. */
    public ListQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * One page, and how many rows there are.
     *
     * @param order after {@code order by}: from an enum of the room, never from an address
     */
    public <T> Listing<T> page(Paging paging, String order, RowMapper<T> row) {
        String matching = " from " + from + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        List<T> rows = database.sql("select " + columns + matching + " order by " + order
                        + " limit :paging_size offset :paging_offset")
                .params(values)
                .param("paging_size", paging.size())
                .param("paging_offset", paging.offset())
                .query(row)
                .list();
        int total = rows.size() < paging.size() && paging.page() == 1 ? rows.size() : count(matching);
        return new Listing<>(rows, total, paging);
    }

    private int count(String matching) {
        return database.sql("select count(*) from (select 1" + matching + " limit :paging_most) counted")
                .params(values)
                .param("paging_most", Listing.COUNTED)
                .query(Integer.class)
                .single();
    }
}
