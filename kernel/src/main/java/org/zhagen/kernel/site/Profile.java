package org.zhagen.kernel.site;

import java.util.Map;

/**
 * What is known of one site.
 *
 * @param code division code, 6 to 15 digits, or any name of the caller's own
 * @param values field id to value (Long, Double, Percent, Money, Duration, Boolean or String as the dictionary says); a field
 *     that is not there is unknown, never false or zero
 */
public record Profile(String code, String name, Map<String, Object> values) {
    public Profile {
        values = Map.copyOf(values);
    }
}
