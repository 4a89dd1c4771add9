package org.zhagen.identity;

import java.util.Collection;
import java.util.Collections;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.zhagen.identity.Entrance.Step;

/** Decides what somebody has to do before anything else. */
@Component
class Steps {

    private final boolean demanded;

    Steps(IdentitySettings settings, Environment environment) {
        this.demanded = settings.secondFactor() && !environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * @param passed whether the second factor was shown in this session
     * @param byPassword whether the account's own password let them in
     */
    record Facts(boolean enrolled, boolean passed, boolean mustChange, boolean byPassword, boolean role) {}

    Step of(Facts facts, Collection<String> permissions) {
        if (facts.enrolled() && !facts.passed()) {
            return Step.CODE;
        }
        if (facts.mustChange() && facts.byPassword()) {
            return Step.PASSWORD;
        }
        if (!facts.enrolled() && demandedFor(permissions)) {
            return Step.ENROL;
        }
        return facts.role() ? Step.INSIDE : Step.NO_ROLE;
    }

    /** Whether these permissions need a second factor: those of an administrator do. */
    boolean demandedFor(Collection<String> permissions) {
        return demanded && !Collections.disjoint(permissions, Power.PERMISSIONS);
    }
}
