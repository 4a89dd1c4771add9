package org.zhagen.adaptation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moments and shares as columns of the database. */
final class Moments {

    private Moments() {}

    static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant of(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** A share from 0 to 1, kept as an exact number; null where there is none. */
    static @Nullable Double share(ResultSet row, String column) throws SQLException {
        BigDecimal exact = row.getBigDecimal(column);
        return exact == null ? null : Double.valueOf(exact.doubleValue());
    }

    static Instant needed(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(of(row, column), column);
    }
}
