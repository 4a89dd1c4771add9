package org.zhagen.identity.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider of single sign-on.
 *
 * @param issuer its address, as it calls itself; without it there is no single sign-on
 * @param claim which claim of the ID token is the login here
 */
@ConfigurationProperties("zhagen.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("preferred_username") String claim) {

    boolean configured() {
        return !issuer.isBlank();
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + "]";
    }
}
