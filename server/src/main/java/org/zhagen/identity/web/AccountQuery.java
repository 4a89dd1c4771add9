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
        return new AccountFilter(text(q), SoughtRegion.digitsOf(region), state(text(state)), plain(text(role)));
    }

    private static AccountView.@Nullable State state(String text) {
        for (AccountView.State state : AccountView.State.values()) {
            if (Code.kebab(state).equals(text.toLowerCase(Locale.ROOT))) {
                return state;
            }
        }
        return null;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String plain(String text) {
        return Code.isId(text) ? text : "";
    }
}
