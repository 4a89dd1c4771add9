package org.zhagen.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;

/** Whether what somebody wrote down is a unit; each rule is a method, and all that is wrong is said at once. */
@Component
class UnitCheck {

    private static final int NAME = 80;
    private static final int SHORT_NAME = 30;
    private static final int NOTE = 500;

    private final RegionRows regions;
    private final UnitRows units;

    UnitCheck(RegionRows regions, UnitRows units) {
        this.regions = regions;
        this.units = units;
    }

    sealed interface Result {}

    record Right(UnitRow row) implements Result {}

    record Wrong(List<Finding> findings) implements Result {}

    /**
     * @param self the unit that is changed; null for a new one
     */
    Result of(Acting acting, UnitDraft draft, @Nullable UUID self) {
        List<Finding> findings = new ArrayList<>();
        Optional<Region> region = region(acting, draft, findings);
        Optional<UnitKind> kind = kind(draft, findings);
        name(draft, findings);
        length("shortName", DirectoryCode.NAME_LONG, draft.shortName(), SHORT_NAME, findings);
        length("note", DirectoryCode.NOTE_LONG, draft.note(), NOTE, findings);
        region.ifPresent(known -> taken(draft, known, self, findings));
        return findings.isEmpty() && region.isPresent() && kind.isPresent()
                ? new Right(new UnitRow(region.get().code(), kind.get(), draft.name(), draft.shortName(), draft.note()))
                : new Wrong(findings);
    }

    private Optional<Region> region(Acting acting, UnitDraft draft, List<Finding> findings) {
        Optional<Region> region = RegionCode.read(draft.region()).flatMap(regions::find);
        if (region.isEmpty()) {
            findings.add(Finding.of(DirectoryCode.REGION_UNKNOWN, Place.of("region"), draft.region()));
        } else if (!acting.in(region.get().code())) {
            findings.add(Finding.of(
                    DirectoryCode.REGION_OUTSIDE,
                    Place.of("region"),
                    region.get().name()));
        }
        return region;
    }

    private static Optional<UnitKind> kind(UnitDraft draft, List<Finding> findings) {
        Optional<UnitKind> kind = UnitKind.read(draft.kind());
        if (kind.isEmpty()) {
            List<String> known =
                    Arrays.stream(UnitKind.values()).map(UnitKind::id).toList();
            findings.add(Finding.of(DirectoryCode.UNIT_KIND, Place.of("kind"), draft.kind())
                    .maybe(Nearest.to(draft.kind(), known)));
        }
        return kind;
    }

    private static void name(UnitDraft draft, List<Finding> findings) {
        if (draft.name().isEmpty()) {
            findings.add(Finding.of(DirectoryCode.NAME_MISSING, Place.of("name")));
        }
        length("name", DirectoryCode.NAME_LONG, draft.name(), NAME, findings);
    }

    private static void length(String field, DirectoryCode code, String text, int most, List<Finding> findings) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            findings.add(Finding.of(code, Place.of(field), length, most));
        }
    }

    private void taken(UnitDraft draft, Region region, @Nullable UUID self, List<Finding> findings) {
        if (units.named(region.code(), draft.name())
                .filter(id -> !id.equals(self))
                .isPresent()) {
            findings.add(Finding.of(DirectoryCode.NAME_TAKEN, Place.of("name"), draft.name(), region.name()));
        }
    }
}
