package org.zhagen.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** The one provider. It is asked about itself when somebody first wants to come by it, so that we start without it, too. */
final class OidcRegistration implements ClientRegistrationRepository {

    static final String ID = "zhagen";

    private final OidcSettings settings;
    private @Nullable ClientRegistration found;

    OidcRegistration(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        if (found == null) {
            found = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid", "profile")
                    .build();
        }
        return found;
    }
}
