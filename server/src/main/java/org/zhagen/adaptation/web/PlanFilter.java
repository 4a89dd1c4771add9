package org.zhagen.adaptation.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.adaptation.PlanSearch;
import org.zhagen.adaptation.PlanState;
import org.zhagen.kernel.document.Code;
import org.zhagen.web.SoughtRegion;

/** The filters of a list of plans as they stand in the address; what is no filter is left out. */
record PlanFilter(
        @Nullable String q,
        @Nullable String playbook,
        @Nullable SoughtRegion region,
        @Nullable String state,
        @Nullable Boolean over,
        @Nullable Boolean mine) {

    PlanSearch search() {
        return new PlanSearch(
                Text.of(q),
                Text.of(playbook),
                SoughtRegion.codeOf(region),
                Code.read(PlanState.class, state).orElse(null),
                null,
                over != null && over,
                false,
                mine != null && mine);
    }
}
