package org.zhagen.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.fit.WhatIf;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.registry.Published;

/** Published playbooks with their variants applied, ready to be fitted. Versions never change, so they are kept by their digest. */
@Component
class Fitters {

    private static final int KEPT = 200;

    private final Playbooks playbooks;
    private final Cache<String, Ready> ready =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Fitters(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /**
     * A playbook ready to be fitted.
     *
     * @param fields what its preconditions and variants ask about
     */
    record Ready(Fitter fitter, WhatIf whatIf, Set<String> fields) {}

    Ready of(Published published) {
        return ready.get(published.about().name() + " " + published.about().digest(), _ -> {
            Fitter fitter = new Fitter(published.playbook(), playbooks);
            return new Ready(fitter, new WhatIf(fitter), Set.copyOf(fitter.siteFields()));
        });
    }
}
