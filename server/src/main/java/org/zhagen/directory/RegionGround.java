package org.zhagen.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;

/**
 * The regions that texts may mean: a code with anything behind it, as a field for regions offers it, or the name alone when only
 * one in the jurisdiction has it. Codes are asked for all at once, so that a table of any size needs one question.
 */
final class RegionGround {

    private static final int OFFERED = 6;
    /** After so many questions for a way out, a table full of wrong codes gets none any more. */
    private static final int ASKED = 200;

    private final Acting acting;
    private final RegionRows rows;
    private final Map<RegionCode, Region> known = new HashMap<>();
    private final Map<String, List<Region>> named = new HashMap<>();
    private final Map<RegionCode, String> nearest = new HashMap<>();

    private RegionGround(Acting acting, RegionRows rows) {
        this.acting = acting;
        this.rows = rows;
    }

    static RegionGround of(Acting acting, RegionRows rows, Collection<String> texts) {
        RegionGround ground = new RegionGround(acting, rows);
        List<RegionCode> codes = texts.stream()
                .map(RegionGround::code)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        rows.all(codes).forEach(region -> ground.known.put(region.code(), region));
        return ground;
    }

    /** The code at the beginning of a text, if there is one. */
    static Optional<RegionCode> code(String text) {
        return RegionCode.read(text.strip().split("[^0-9]", 2)[0]);
    }

    /** The open region in the jurisdiction that a text means; otherwise a finding says why there is none. */
    Optional<Region> one(String text, String field, Collection<Finding> findings) {
        Optional<Region> region = any(text, field, findings);
        if (region.isEmpty()) {
            return region;
        }
        if (region.get().isClosed()) {
            findings.add(Finding.of(
                    DirectoryCode.REGION_CLOSED,
                    Place.of(field),
                    region.get().label(),
                    String.valueOf(region.get().closed())));
            return Optional.empty();
        }
        if (!acting.in(region.get().code())) {
            findings.add(Finding.of(
                    DirectoryCode.REGION_OUTSIDE, Place.of(field), region.get().name()));
            return Optional.empty();
        }
        return region;
    }

    private Optional<Region> any(String text, String field, Collection<Finding> findings) {
        Optional<RegionCode> code = code(text);
        if (code.isPresent()) {
            Region region = known.get(code.get());
            if (region == null) {
                findings.add(Finding.of(DirectoryCode.REGION_UNKNOWN, Place.of(field), text)
                        .maybe(nearest(code.get())));
            }
            return Optional.ofNullable(region);
        }
        List<Region> regions = text.isEmpty() ? List.of() : named(text);
        if (regions.size() == 1) {
            return Optional.of(regions.getFirst());
        }
        findings.add(
                regions.isEmpty()
                        ? Finding.of(DirectoryCode.REGION_UNKNOWN, Place.of(field), text)
                                .maybe(text.isEmpty() ? null : alike(text))
                        : Finding.of(DirectoryCode.REGION_AMBIGUOUS, Place.of(field), text)
                                .maybe(labels(regions)));
        return Optional.empty();
    }

    private List<Region> named(String name) {
        return named.size() >= ASKED
                ? named.getOrDefault(name, List.of())
                : named.computeIfAbsent(name, each -> rows.named(each, acting.jurisdiction(), OFFERED));
    }

    private @Nullable String alike(String part) {
        if (named.size() >= ASKED) {
            return null;
        }
        List<Region> regions = rows.withName(part, List.of(acting.jurisdiction().prefix()), OFFERED);
        return regions.isEmpty() ? null : labels(regions);
    }

    /** The smallest region that there is around a code that there is not. */
    private @Nullable String nearest(RegionCode code) {
        RegionCode parent = code.parent().orElse(code);
        if (nearest.size() < ASKED) {
            nearest.computeIfAbsent(parent, each -> {
                List<Region> around = new ArrayList<>(rows.above(code));
                return around.isEmpty() ? "" : around.getLast().label();
            });
        }
        String label = nearest.getOrDefault(parent, "");
        return label.isEmpty() ? null : label;
    }

    private static String labels(List<Region> regions) {
        return regions.stream().map(Region::label).collect(Collectors.joining("、"));
    }
}
