package org.zhagen.adaptation.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.adaptation.DriftSearch;
import org.zhagen.adaptation.PlanState;
import org.zhagen.kernel.document.Code;
import org.zhagen.web.SoughtRegion;

/** The filters of the drift board as they stand in the address; what is no filter is left out. */
record DriftFilter(
        @Nullable String q,
        @Nullable String playbook,
        @Nullable SoughtRegion region,
        @Nullable String state,
        @Nullable String only) {

    DriftSearch search() {
        return new DriftSearch(
                Text.of(q),
                Text.of(playbook),
                SoughtRegion.codeOf(region),
                Code.read(PlanState.class, state).orElse(null),
                Code.read(DriftSearch.Only.class, only).orElse(null));
    }
}
