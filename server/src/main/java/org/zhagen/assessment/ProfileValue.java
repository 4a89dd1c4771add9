package org.zhagen.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of one field at one site, as somebody gave it.
 *
 * @param field id of a field of the dictionary
 * @param value of the Java type that the field's type holds
 * @param asOf the day on which it was so
 * @param source where it can be looked up again
 * @param owner the office that answers for it
 * @param simulated whether it is invented (模拟数据)
 * @param entered when; null for what the product works out by itself at each reading
 * @param enteredBy name and office; empty for what the product works out
 */
public record ProfileValue(
        String field,
        Object value,
        LocalDate asOf,
        String source,
        String owner,
        boolean simulated,
        @Nullable Instant entered,
        String enteredBy) {}
