package org.zhagen.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;

/** Whether what somebody wrote down is a unit; each rule is a method, and all that is wrong is said at once. */
@Component
class UnitCheck {

    private static final int SHORTEST = 2;
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
     * Checks one draft of a form or of a program.
     *
     * @param self the unit that is changed; null for a new one
     */
    Result of(Acting acting, UnitDraft draft, @Nullable UUID self) {
        return of(draft, ground(acting, List.of(draft)), self);
    }

    UnitGround ground(Acting acting, List<UnitDraft> drafts) {
        return UnitGround.of(acting, regions, units, drafts);
    }

    /** Checks one draft of many. */
    static Result of(UnitDraft draft, UnitGround ground, @Nullable UUID self) {
        List<Finding> findings = new ArrayList<>();
        Optional<Region> region = ground.region(draft, findings);
        Optional<UnitKind> kind = kind(draft, findings);
        name(draft, findings);
        Lengths.check("shortName", draft.shortName(), SHORT_NAME, findings);
        Lengths.check("note", draft.note(), NOTE, findings);
        region.ifPresent(known -> taken(draft, known, ground, self, findings));
        return findings.isEmpty() && region.isPresent() && kind.isPresent()
                ? new Right(new UnitRow(region.get().code(), kind.get(), draft.name(), draft.shortName(), draft.note()))
                : new Wrong(findings);
    }

    private static Optional<UnitKind> kind(UnitDraft draft, List<Finding> findings) {
        Optional<UnitKind> kind = Code.read(UnitKind.class, draft.kind());
        if (kind.isEmpty()) {
            List<String> known =
                    Arrays.stream(UnitKind.values()).map(UnitKind::id).toList();
            findings.add(Finding.of(DirectoryCode.UNIT_KIND, Place.of("kind"), draft.kind())
                    .maybe(Nearest.to(draft.kind(), known)));
        }
        return kind;
    }

    private static void name(UnitDraft draft, List<Finding> findings) {
        Lengths.needed("name", draft.name(), NAME, findings);
        int length = draft.name().codePointCount(0, draft.name().length());
        if (length > 0 && length < SHORTEST) {
            findings.add(Finding.of(DirectoryCode.NAME_SHORT, Place.of("name"), SHORTEST));
        }
    }

    private static void taken(
            UnitDraft draft, Region region, UnitGround ground, @Nullable UUID self, List<Finding> findings) {
        if (ground.named(region.code(), draft.name())
                .filter(unit -> !unit.id().equals(self))
                .isPresent()) {
            findings.add(Finding.of(DirectoryCode.NAME_TAKEN, Place.of("name"), draft.name(), region.name()));
        }
    }
}
