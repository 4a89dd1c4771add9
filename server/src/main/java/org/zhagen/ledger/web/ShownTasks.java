package org.zhagen.ledger.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Days;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.ledger.LedgerFilter;
import org.zhagen.ledger.Span;
import org.zhagen.ledger.Term;
import org.zhagen.web.SoughtRegion;

/**
 * The filters of a list of tasks as they stand in the address; what is no filter is left out.
 *
 * @param day in the stretch that is shown; empty for today
 */
record ShownTasks(
        String show,
        String mine,
        String span,
        String day,
        String doer,
        String q,
        @Nullable SoughtRegion region,
        String after) {

    ShownTasks {
        show = Text.of(show);
        mine = Text.of(mine);
        span = Text.of(span);
        day = Text.of(day);
        doer = Text.of(doer);
        q = Text.of(q);
        after = Text.of(after);
    }

    LedgerFilter filter(LocalDate today) {
        return new LedgerFilter(
                Code.read(LedgerFilter.Show.class, show).orElse(LedgerFilter.Show.OPEN),
                mine.equals("true"),
                term(today),
                doer,
                q,
                SoughtRegion.digitsOf(region),
                after);
    }

    @Nullable
    Term term(LocalDate today) {
        return Code.read(Span.class, span)
                .map(each -> each.of(Days.read(day).orElse(today)))
                .orElse(null);
    }

    /** The region as its field shows it. */
    public String regionLabel() {
        return region == null ? "" : region.label();
    }
}
