package org.zhagen.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Days;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionChange;
import org.zhagen.kernel.site.RegionCode;

/** Whether what somebody wrote down is a change of regions; each rule is a method, and all that is wrong is said at once. */
@Component
class RegionChangeCheck {

    private static final int REASON = 500;
    private static final int DOCUMENT = 80;

    private final RegionRows regions;
    private final Clock clock;

    RegionChangeCheck(RegionRows regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** A change with the regions as they are and the names they get. */
    record Checked(RegionChange change, List<Region> from, List<RegionChangeView.Named> to) {}

    Outcome<Checked> of(Acting acting, RegionChangeDraft draft) {
        List<Finding> findings = new ArrayList<>();
        RegionChange.Kind kind = kind(draft.kind(), findings);
        LocalDate day = day(draft.effective(), findings);
        List<Region> from = from(acting, draft, findings);
        List<RegionChangeView.Named> to = to(acting, draft, from, findings);
        texts(draft, findings);
        if (kind == null || day == null || !findings.isEmpty()) {
            return Outcome.invalid(findings);
        }
        return checked(kind, day, from, to);
    }

    private static Outcome<Checked> checked(
            RegionChange.Kind kind, LocalDate day, List<Region> from, List<RegionChangeView.Named> to) {
        List<RegionCode> before = from.stream().map(Region::code).toList();
        List<RegionCode> after = to.stream().map(RegionChangeView.Named::code).toList();
        Optional<RegionChange.Flaw> flaw = RegionChange.flaw(kind, before, after);
        if (flaw.isPresent()) {
            DirectoryCode code = switch (flaw.get()) {
                case COUNT -> DirectoryCode.CHANGE_COUNT;
                case TWICE -> DirectoryCode.CHANGE_TWICE;
                case LEVELS -> DirectoryCode.CHANGE_LEVELS;
            };
            return Outcome.invalid(Finding.of(code, Place.of("to"), id(kind), before.size(), after.size()));
        }
        return Outcome.done(new Checked(new RegionChange(kind, day, before, after), from, to));
    }

    private static RegionChange.@Nullable Kind kind(String id, List<Finding> findings) {
        List<String> known = Arrays.stream(RegionChange.Kind.values())
                .map(RegionChangeCheck::id)
                .toList();
        int at = known.indexOf(id);
        if (at < 0) {
            findings.add(
                    Finding.of(DirectoryCode.CHANGE_KIND, Place.of("kind"), id).maybe(Nearest.to(id, known)));
            return null;
        }
        return RegionChange.Kind.values()[at];
    }

    static String id(RegionChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable LocalDate day(String text, List<Finding> findings) {
        LocalDate day = Days.read(text).orElse(null);
        LocalDate today = LocalDate.now(clock);
        if (day == null) {
            findings.add(Finding.of(DirectoryCode.DAY, Place.of("effective"), text));
        } else if (day.isAfter(today)) {
            findings.add(Finding.of(DirectoryCode.CHANGE_FUTURE, Place.of("effective"), day, today));
        }
        return day;
    }

    private List<Region> from(Acting acting, RegionChangeDraft draft, List<Finding> findings) {
        RegionGround ground = RegionGround.of(acting, regions, draft.fromLines());
        List<Region> from = new ArrayList<>();
        draft.fromLines().forEach(line -> ground.one(line, "from", findings).ifPresent(from::add));
        if (draft.fromLines().isEmpty()) {
            findings.add(Finding.of(DirectoryCode.CHANGE_FROM_MISSING, Place.of("from")));
        }
        return from;
    }

    private List<RegionChangeView.Named> to(
            Acting acting, RegionChangeDraft draft, List<Region> from, List<Finding> findings) {
        List<RegionChangeView.Named> to = new ArrayList<>();
        for (String line : draft.toLines()) {
            String[] parts = line.split("\\s+", 2);
            Optional<RegionCode> code = RegionCode.read(parts[0]);
            if (code.isEmpty()) {
                findings.add(Finding.of(DirectoryCode.REGION_CODE, Place.of("to"), parts[0]));
            } else if (!acting.in(code.get())) {
                findings.add(Finding.of(DirectoryCode.REGION_OUTSIDE, Place.of("to"), line));
            } else {
                target(code.get(), parts.length > 1 ? parts[1].strip() : "", from, findings)
                        .ifPresent(to::add);
            }
        }
        return to;
    }

    private Optional<RegionChangeView.Named> target(
            RegionCode code, String name, List<Region> from, List<Finding> findings) {
        Optional<Region> there = regions.find(code);
        Optional<Region> same =
                from.stream().filter(region -> region.code().equals(code)).findFirst();
        if (same.isEmpty() && there.filter(region -> !region.isClosed()).isPresent()) {
            findings.add(Finding.of(
                    DirectoryCode.CHANGE_TARGET_TAKEN,
                    Place.of("to"),
                    there.get().label()));
            return Optional.empty();
        }
        String known = name.isEmpty() ? there.map(Region::name).orElse("") : name;
        if (known.isEmpty()) {
            findings.add(Finding.of(DirectoryCode.CHANGE_TARGET_NAME, Place.of("to"), code));
            return Optional.empty();
        }
        Lengths.check("to", known, RegionCheck.NAME, findings);
        return Optional.of(new RegionChangeView.Named(code, known));
    }

    private static void texts(RegionChangeDraft draft, List<Finding> findings) {
        Lengths.needed("reason", draft.reason(), REASON, findings);
        Lengths.check("document", draft.document(), DOCUMENT, findings);
    }
}
