package org.zhagen.assessment;

import java.time.LocalDate;
import org.zhagen.kernel.site.RegionCode;

/**
 * A value that a program gives, already read: one of the work itself, of another system, of the demo.
 *
 * @param field id of a field of the dictionary
 * @param value of the Java type that the field's type holds
 */
public record GivenValue(
        RegionCode region,
        String field,
        Object value,
        LocalDate asOf,
        String source,
        String owner,
        boolean simulated) {}
