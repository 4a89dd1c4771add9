package org.zhagen.adaptation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhagen.identity.Grants;
import org.zhagen.kernel.site.RegionCode;

/** Where somebody holds a standard role today: the nearest region from one upwards. */
@Component
class NearestRole {

    private final Grants grants;

    NearestRole(Grants grants) {
        this.grants = grants;
    }

    /** Digits of the region; empty where nobody holds the role there or above. */
    Optional<String> from(RegionCode region, String role) {
        return grants.held(role, upwards(region)).stream().max(Comparator.comparingInt(String::length));
    }

    private static List<String> upwards(RegionCode from) {
        List<String> codes = new ArrayList<>();
        for (Optional<RegionCode> at = Optional.of(from);
                at.isPresent();
                at = at.get().parent()) {
            codes.add(at.get().digits());
        }
        return codes;
    }
}
