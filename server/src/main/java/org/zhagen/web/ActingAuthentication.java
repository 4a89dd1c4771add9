package org.zhagen.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.zhagen.access.Acting;

/** A request whose sender is known. What the sender may do is asked at the front doors, so there are no authorities here. */
public final class ActingAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Acting acting;

    public ActingAuthentication(Acting acting) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.acting = acting;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Acting getPrincipal() {
        return acting;
    }

    @Override
    public String getName() {
        return acting.person().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActingAuthentication that && acting.equals(that.acting);
    }

    @Override
    public int hashCode() {
        return acting.hashCode();
    }
}
