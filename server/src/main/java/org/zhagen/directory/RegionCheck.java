package org.zhagen.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;

/** Whether what somebody wrote down is a new region. */
@Component
class RegionCheck {

    static final int NAME = 60;

    private final RegionRows regions;

    RegionCheck(RegionRows regions) {
        this.regions = regions;
    }

    sealed interface Result {}

    record Right(NewRegion region) implements Result {}

    record Wrong(List<Finding> findings) implements Result {}

    Result of(Acting acting, RegionDraft draft) {
        List<Finding> findings = new ArrayList<>();
        Optional<RegionCode> code = code(acting, draft.code(), findings);
        code.ifPresent(known -> place(known, findings));
        Lengths.needed("name", draft.name(), NAME, findings);
        LocalDate opened = GivenDays.read(draft.opened(), "opened", findings).orElse(null);
        return findings.isEmpty() && code.isPresent()
                ? new Right(new NewRegion(code.get(), draft.name(), opened))
                : new Wrong(findings);
    }

    static Optional<RegionCode> code(Acting acting, String text, Collection<Finding> findings) {
        Optional<RegionCode> code = RegionCode.read(text);
        if (code.isEmpty()) {
            findings.add(Finding.of(DirectoryCode.REGION_CODE, Place.of("code"), text));
        } else if (!acting.in(code.get())) {
            findings.add(Finding.of(DirectoryCode.REGION_OUTSIDE, Place.of("code"), code.get()));
            return Optional.empty();
        }
        return code;
    }

    private void place(RegionCode code, Collection<Finding> findings) {
        Optional<Region> taken = regions.find(code);
        if (taken.isPresent()) {
            findings.add(Finding.of(
                    DirectoryCode.REGION_TAKEN,
                    Place.of("code"),
                    code,
                    taken.get().name()));
        }
        Optional<RegionCode> around = regions.above(code).reversed().stream()
                .filter(region -> !region.isClosed())
                .map(Region::code)
                .findFirst();
        if (!RegionLevels.hasPlace(code, around)) {
            findings.add(Finding.of(DirectoryCode.REGION_PARENT, Place.of("code"), code));
        }
    }
}
