package org.zhagen.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;
import org.zhagen.access.Days;
import org.zhagen.access.FieldReader;
import org.zhagen.kernel.site.RegionCode;

/** Reads what people wrote into the fields of the lists. */
final class Written extends FieldReader<LedgerCode> {

    /** The most that somebody may write about what they do. */
    static final int WORDS = 2_000;

    Written() {
        super(LedgerCode.TEXT_LONG);
    }

    /** The day that a text means; null where it is empty or none. */
    @Nullable
    LocalDate day(String field, String text) {
        return read(field, text, LedgerCode.NOT_A_DAY, Days::read);
    }

    /** The place that a text means, or that of whoever acts; null where it is none of theirs. */
    @Nullable
    RegionCode region(Acting acting, String text) {
        String digits = text.isEmpty() ? acting.jurisdiction().prefix() : text;
        if (digits.isEmpty()) {
            wrong(LedgerCode.REGION_MISSING, "region");
        } else if (!RegionCode.isCode(digits) || !acting.in(digits)) {
            wrong(LedgerCode.REGION_OUTSIDE, "region", digits);
        } else {
            return new RegionCode(digits);
        }
        return null;
    }
}
