package org.zhagen.ledger;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Text;
import org.zhagen.kernel.site.RegionCode;

/** Reads what somebody wrote down as a responsibility: one item of a place with one lead. */
@Component
class ResponsibilityCheck {

    static final int ITEM = 120;
    static final int LEAD = 60;
    static final int SUPPORTERS = 200;
    static final int STANDARD = 500;
    static final int SHORT = 300;

    /** What stands between several in a list in words. */
    static final Pattern SEVERAL = Pattern.compile("[、，,；;/]");

    private final ResponsibilityRows rows;

    ResponsibilityCheck(ResponsibilityRows rows) {
        this.rows = rows;
    }

    /**
     * The row that a draft means, or null when {@code written} knows why there is none.
     *
     * @param before null for a new one
     */
    @Nullable
    Responsibility read(Acting acting, ResponsibilityDraft draft, @Nullable Responsibility before, Written written) {
        String item = Text.of(draft.item());
        String lead = Text.of(draft.lead());
        written.needed(LedgerCode.ITEM_MISSING, "item", item, ITEM);
        written.needed(LedgerCode.LEAD_MISSING, "lead", lead, LEAD);
        if (SEVERAL.matcher(lead).find()) {
            written.wrong(LedgerCode.LEAD_SEVERAL, "lead", lead);
        }
        written.text("supporters", Text.of(draft.supporters()), SUPPORTERS);
        written.text("standard", Text.of(draft.standard()), STANDARD);
        written.text("basis", Text.of(draft.basis()), SHORT);
        written.text("note", Text.of(draft.note()), SHORT);
        RegionCode region = before == null ? written.region(acting, Text.of(draft.region())) : before.region();
        if (region == null) {
            return null;
        }
        Optional<Responsibility> same = rows.named(region, item)
                .filter(row -> before == null || !row.id().equals(before.id()));
        same.ifPresent(row -> written.wrong(LedgerCode.ITEM_TWICE, "item", item, row.lead()));
        if (!written.isRight()) {
            return null;
        }
        UUID id = before == null ? Ids.next() : before.id();
        return new Responsibility(
                id,
                region,
                item,
                lead,
                Text.of(draft.supporters()),
                Text.of(draft.standard()),
                Text.of(draft.basis()),
                Text.of(draft.note()),
                true,
                before == null ? 0 : before.version(),
                before != null && before.simulated());
    }
}
