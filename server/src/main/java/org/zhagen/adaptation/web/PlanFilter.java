package org.zhagen.adaptation.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.adaptation.PlanSearch;
import org.zhagen.adaptation.PlanState;
import org.zhagen.web.SoughtRegion;

/** The filters of the list of plans, as they stand in the address. */
record PlanFilter(
        @Nullable String q,
        @Nullable String playbook,
        @Nullable SoughtRegion region,
        @Nullable String state,
        boolean over) {

    PlanFilter {
        q = Text.of(q);
        playbook = Text.of(playbook);
        state = Text.of(state);
    }

    PlanSearch search() {
        return new PlanSearch(
                Text.of(q),
                Text.of(playbook),
                SoughtRegion.codeOf(region),
                PlanState.read(Text.of(state)).orElse(null),
                null,
                over);
    }
}
