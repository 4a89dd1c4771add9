package org.zhagen.access;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Values that may be null, for statements that are asked often. The driver says of a null without a type that it does not know
 * one, and each time a value comes after a null, or a null after a value, the database reads and plans the whole statement anew.
 */
public final class Typed {

    private Typed() {}

    public static SqlParameterValue text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, "varchar", value);
    }

    public static SqlParameterValue id(@Nullable UUID value) {
        return new SqlParameterValue(Types.OTHER, "uuid", value);
    }

    public static SqlParameterValue at(@Nullable Instant value) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, "timestamptz", value == null ? null : value.atOffset(ZoneOffset.UTC));
    }

    public static SqlParameterValue measure(@Nullable Double value) {
        return new SqlParameterValue(Types.DOUBLE, "float8", value);
    }

    public static SqlParameterValue number(@Nullable Integer value) {
        return new SqlParameterValue(Types.INTEGER, "int4", value);
    }
}
