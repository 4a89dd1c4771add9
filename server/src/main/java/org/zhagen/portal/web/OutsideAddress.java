package org.zhagen.portal.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhagen.portal.PortalSettings;

/** Where telephones of residents find the portal: the address that was set, otherwise the one by which it is asked. */
@Component
class OutsideAddress {
    private final PortalSettings settings;

    OutsideAddress(PortalSettings settings) {
        this.settings = settings;
    }

    /** The whole address of a path. */
    String of(String path) {
        String base = settings.address().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : settings.address();
        return base + path;
    }
}
