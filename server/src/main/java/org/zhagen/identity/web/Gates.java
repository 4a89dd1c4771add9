package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.zhagen.identity.Entrance.Step;
import org.zhagen.identity.IdentityPermission;
import org.zhagen.web.ActingAuthentication;

/** Who may pass to a route at all. What they may do there is asked at the front doors. */
final class Gates {

    private Gates() {}

    /** Those who act in a role. */
    static AuthorizationManager<RequestAuthorizationContext> inside() {
        return (who, context) -> new AuthorizationDecision(who.get() instanceof ActingAuthentication);
    }

    /** Those whose session is at one of these steps. */
    static AuthorizationManager<RequestAuthorizationContext> at(Step... steps) {
        Set<Step> allowed = EnumSet.copyOf(Arrays.asList(steps));
        return (who, context) -> new AuthorizationDecision(SessionFilter.entrance(context.getRequest())
                .filter(entrance -> allowed.contains(entrance.step()))
                .isPresent());
    }

    /** Those who may read measurements, and where it is so set whoever asks from the machine itself. */
    static AuthorizationManager<RequestAuthorizationContext> metrics(boolean loopback) {
        return (who, context) -> new AuthorizationDecision((loopback && fromHere(context.getRequest()))
                || (who.get() instanceof ActingAuthentication known
                        && known.getPrincipal().may(IdentityPermission.METRICS)));
    }

    private static boolean fromHere(HttpServletRequest request) {
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
