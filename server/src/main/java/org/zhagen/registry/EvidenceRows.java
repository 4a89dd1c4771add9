package org.zhagen.registry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.practice.Figure;
import org.zhagen.kernel.practice.Result;

/** The rows of evidence; they belong to a display and are written anew with it. */
@Repository
class EvidenceRows {

    private static final String OF = """
            select * from registry_evidence where display_id = :display order by position
            """;

    private static final String INSERT = """
            insert into registry_evidence (display_id, position, indicator, kind, better, before_value, before_unit,
                   before_period, after_value, after_unit, after_period, told, design, comparison_before,
                   comparison_after, comparison_of, source)
            values (:display, :position, :indicator, :kind, :better, :beforeValue, :beforeUnit, :beforePeriod, :afterValue,
                   :afterUnit, :afterPeriod, :told, :design, :comparisonBefore, :comparisonAfter, :comparisonOf, :source)
            """;

    private final JdbcClient database;

    EvidenceRows(JdbcClient database) {
        this.database = database;
    }

    List<Result> of(UUID display) {
        return database.sql(OF)
                .param("display", display)
                .query(EvidenceRows::result)
                .list();
    }

    void replace(UUID display, List<Result> results) {
        database.sql("delete from registry_evidence where display_id = :display")
                .param("display", display)
                .update();
        for (int position = 0; position < results.size(); position++) {
            insert(display, position, results.get(position));
        }
    }

    private void insert(UUID display, int position, Result result) {
        Figure before = result.before();
        Figure after = result.after();
        Result.Comparison group = result.comparison();
        database.sql(INSERT)
                .param("display", display)
                .param("position", position)
                .param("indicator", result.indicator())
                .param("kind", Code.kebab(result.kind()))
                .param("better", Code.kebab(result.better()))
                .param("beforeValue", before == null ? null : before.value())
                .param("beforeUnit", before == null ? null : before.unit())
                .param("beforePeriod", before == null ? null : before.when())
                .param("afterValue", after == null ? null : after.value())
                .param("afterUnit", after == null ? null : after.unit())
                .param("afterPeriod", after == null ? null : after.when())
                .param("told", result.told())
                .param("design", result.design().id())
                .param("comparisonBefore", group == null ? null : group.before())
                .param("comparisonAfter", group == null ? null : group.after())
                .param("comparisonOf", group == null ? null : group.what())
                .param("source", result.source())
                .update();
    }

    private static Result result(ResultSet row, int number) throws SQLException {
        return new Result(
                row.getString("indicator"),
                Code.read(Indicator.Kind.class, row.getString("kind")).orElseThrow(),
                Code.read(Indicator.Direction.class, row.getString("better")).orElseThrow(),
                figure(row, "before"),
                figure(row, "after"),
                row.getString("told"),
                Code.read(Design.class, row.getString("design")).orElseThrow(),
                comparison(row),
                row.getString("source"));
    }

    private static @Nullable Figure figure(ResultSet row, String side) throws SQLException {
        BigDecimal value = row.getBigDecimal(side + "_value");
        return value == null ? null : new Figure(value, row.getString(side + "_unit"), row.getString(side + "_period"));
    }

    private static Result.@Nullable Comparison comparison(ResultSet row) throws SQLException {
        BigDecimal before = row.getBigDecimal("comparison_before");
        BigDecimal after = row.getBigDecimal("comparison_after");
        return before == null || after == null
                ? null
                : new Result.Comparison(before, after, row.getString("comparison_of"));
    }
}
