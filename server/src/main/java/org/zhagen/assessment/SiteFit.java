package org.zhagen.assessment;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.fit.Fit;
import org.zhagen.kernel.fit.PreconditionState;
import org.zhagen.kernel.fit.SmallestChange;
import org.zhagen.registry.Published;

/**
 * How a published playbook fits a site, with all that the answer rests on.
 *
 * @param asks the preconditions as they are offered to the site, in the order of the playbook
 * @param smallest what would make it fit; null when nothing that is known would
 * @param level whether the playbook is meant for regions of the site's level
 */
public record SiteFit(
        SiteProfile site,
        Published published,
        Fit fit,
        List<Ask> asks,
        @Nullable SmallestChange smallest,
        List<Stock> stock,
        boolean level) {

    public SiteFit {
        asks = List.copyOf(asks);
        stock = List.copyOf(stock);
    }

    /**
     * What a precondition asks, and what is known about that.
     *
     * @param fields of the profile that its rule mentions
     */
    public record Ask(PreconditionState state, List<FieldState> fields) {
        public Ask {
            fields = List.copyOf(fields);
        }
    }

    /** The ids of the fields that nobody has said anything about and on which a statement here depends, sorted. */
    public SortedSet<String> unknownFields() {
        SortedSet<String> unknown = new TreeSet<>();
        asks.forEach(ask -> unknown.addAll(ask.state().unknownFields()));
        fit.resources().forEach(cost -> unknown.addAll(cost.unknownFields()));
        return unknown;
    }
}
