package org.zhagen.assessment;

import java.util.Map;

/** A site of a list with its current values by id of the field. */
public record SiteValues(SiteLine site, Map<String, Object> values) {
    public SiteValues {
        values = Map.copyOf(values);
    }
}
