package org.zhagen.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Typed;
import org.zhagen.ticket.InstalledGauge;
import org.zhagen.ticket.Measured;
import org.zhagen.ticket.Period;

/** Figures of periods that are over, as they were first shown. */
@Repository
class ValueRows {

    private static final String KNOWN = """
            select first_month, value, part, whole, reckoned from review_value
             where series = :series and indicator = :indicator and measured = :measured and months = :months
               and first_month between :from and :to and reckoned <= :asOf
            """;

    private static final String INSERT = """
            insert into review_value (series, indicator, measured, first_month, months, region, value, part, whole, reckoned)
            values (:series, :indicator, :measured, :first, :months, :region, :value, :part, :whole, :reckoned)
            on conflict do nothing
            """;

    private final JdbcClient database;

    ValueRows(JdbcClient database) {
        this.database = database;
    }

    /** A figure, and since when it is kept. */
    record Kept(Measured measured, Instant reckoned) {}

    /**
     * What is kept of some periods of the same length, in their order.
     *
     * @param asOf what was kept later is as if it had not been
     */
    Map<Period, Kept> known(InstalledGauge wanted, List<Period> periods, Instant asOf) {
        Map<Period, Kept> known = new HashMap<>();
        int months = periods.getFirst().months();
        database.sql(KNOWN)
                .param("series", wanted.series())
                .param("indicator", wanted.gauge().indicator())
                .param("measured", wanted.gauge().measured())
                .param("months", months)
                .param("from", periods.getFirst().first().atDay(1))
                .param("to", periods.getLast().first().atDay(1))
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, number) -> known.put(
                        new Period(YearMonth.from(row.getObject("first_month", LocalDate.class)), months),
                        new Kept(
                                new Measured(
                                        row.getObject("value", Double.class),
                                        row.getLong("part"),
                                        row.getLong("whole")),
                                row.getObject("reckoned", OffsetDateTime.class).toInstant())))
                .list();
        return known;
    }

    void keep(InstalledGauge wanted, Period period, Measured measured, Instant at) {
        database.sql(INSERT)
                .param("series", wanted.series())
                .param("indicator", wanted.gauge().indicator())
                .param("measured", wanted.gauge().measured())
                .param("first", period.first().atDay(1))
                .param("months", period.months())
                .param("region", wanted.region().digits())
                .param("value", Typed.measure(measured.value()))
                .param("part", measured.part())
                .param("whole", measured.whole())
                .param("reckoned", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
