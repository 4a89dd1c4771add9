package org.zhagen.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.web.OwnItem;
import org.zhagen.web.OwnItems;

/** The way in, for those outside; one's account, roles and the way out for those inside. */
@Component
class OwnMenu implements OwnItems {

    private static final List<OwnItem> OUTSIDE = List.of(OwnItem.link("/sign-in", "identity.sign-in", "login-2"));

    private static final List<OwnItem> INSIDE = List.of(
            OwnItem.link("/me", "identity.me", "user"),
            OwnItem.link("/me/role", "identity.my-role", "switch-horizontal"),
            OwnItem.button("/sign-out", "identity.sign-out", "logout"));

    @Override
    public List<OwnItem> of(@Nullable Acting acting) {
        return acting == null ? OUTSIDE : INSIDE;
    }
}
