package org.zhagen.ledger;

import java.util.List;
import java.util.Map;
import org.zhagen.kernel.site.RegionCode;

/**
 * What brings responsibilities to a place, and which.
 *
 * @param origin what brings them, such as the id of a plan
 * @param series what its revisions have in common: a later one takes the place of the earlier one
 * @param title of the playbook
 * @param region for which place
 * @param items in order; what is longer than a list holds is cut
 * @param limits how much is too much, by name, such as {@code weekly-tasks-max}; lengths of time in minutes
 */
public record HandedOver(
        String origin,
        String series,
        String title,
        RegionCode region,
        List<Item> items,
        Map<String, Integer> limits,
        boolean simulated) {

    public HandedOver {
        items = List.copyOf(items);
        limits = Map.copyOf(limits);
    }

    /**
     * One responsibility.
     *
     * @param key stable within the series, such as {@code role/keeper}
     * @param lead in words; where it names several, the first leads and the others help
     */
    public record Item(String key, String item, String lead, String standard, String basis) {}
}
