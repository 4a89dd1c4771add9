package org.zhagen.identity.web;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhagen.identity.AccountFilter;
import org.zhagen.identity.AccountView;
import org.zhagen.kernel.document.Code;
import org.zhagen.web.SoughtRegion;

/** The filters of the list of accounts, as they stand in its address. */
record AccountQuery(
        @Nullable String q,
        @Nullable SoughtRegion region,
        @Nullable String state,
        @Nullable String role) {

    AccountFilter filter() {
        return new AccountFilter(
                text(q),
                SoughtRegion.digitsOf(region),
                Code.read(AccountView.State.class, text(state).toLowerCase(Locale.ROOT))
                        .orElse(null),
                plain(text(role)));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String plain(String text) {
        return Code.isId(text) ? text : "";
    }
}
