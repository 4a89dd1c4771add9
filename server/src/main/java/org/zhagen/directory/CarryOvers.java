package org.zhagen.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhagen.access.Outcome;
import org.zhagen.directory.RegionChangeCheck.Checked;
import org.zhagen.intake.Digests;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionChange;
import org.zhagen.kernel.site.RegionCode;

/** Works out what a change of regions carries along, and refuses one that would leave something behind. */
@Component
class CarryOvers {

    /** More regions than this lie in no county; a change of more is done county by county. */
    private static final int MOST = 20_000;

    private static final int NAMED = 5;

    private final RegionRows regions;
    private final CarryOverRows rows;

    CarryOvers(RegionRows regions, CarryOverRows rows) {
        this.regions = regions;
        this.rows = rows;
    }

    Outcome<CarryOver> of(Checked checked) {
        List<Region> below = below(checked.from());
        List<Finding> findings = new ArrayList<>();
        if (below.size() > MOST) {
            findings.add(Finding.of(DirectoryCode.CHANGE_LARGE, Place.of("from"), MOST));
        }
        List<Region> ending = ending(checked);
        leftBehind(checked, ending, below, findings);
        List<RegionMove> moves = moves(checked, below);
        clashes(moves, checked, findings);
        parents(checked, ending, findings);
        return findings.isEmpty() ? Outcome.done(carried(checked, ending, below, moves)) : Outcome.invalid(findings);
    }

    private List<Region> below(List<Region> from) {
        return from.stream()
                .flatMap(region -> regions.within(region.code().digits(), MOST + 1).stream())
                .toList();
    }

    /** The changed regions whose own code is none any more. */
    private static List<Region> ending(Checked checked) {
        return checked.from().stream()
                .filter(region -> !checked.change().to().contains(region.code()))
                .toList();
    }

    /** What lies in a region that ends must have a place to go. */
    private void leftBehind(Checked checked, List<Region> ending, List<Region> below, List<Finding> findings) {
        RegionChange.Kind kind = checked.change().kind();
        if (kind != RegionChange.Kind.CLOSE && kind != RegionChange.Kind.SPLIT) {
            return;
        }
        for (Region region : ending) {
            long regionsLeft = below.stream()
                    .filter(inner -> region.code().contains(inner.code()))
                    .count();
            int unitsLeft = rows.units(List.of(region.code()));
            if (regionsLeft > 0 || unitsLeft > 0) {
                findings.add(Finding.of(
                        DirectoryCode.CHANGE_LEFT, Place.of("from"), region.label(), regionsLeft, unitsLeft));
            }
        }
    }

    private static List<RegionMove> moves(Checked checked, List<Region> below) {
        RegionChange.Kind kind = checked.change().kind();
        if (kind != RegionChange.Kind.MERGE && kind != RegionChange.Kind.RENUMBER) {
            return List.of();
        }
        return Stream.concat(checked.from().stream(), below.stream())
                .map(region -> move(checked, region))
                .filter(move -> !move.from().equals(move.to()))
                .toList();
    }

    private static RegionMove move(Checked checked, Region region) {
        RegionCode next = checked.change().forward(region.code()).iterator().next();
        String name = checked.to().stream()
                .filter(named -> named.code().equals(next))
                .map(RegionChangeView.Named::name)
                .findFirst()
                .orElse(region.name());
        return new RegionMove(region.code(), next, name);
    }

    /** Two regions below the merged ones may not get one code, nor two units of one region one name. */
    private void clashes(List<RegionMove> moves, Checked checked, List<Finding> findings) {
        Set<RegionCode> leaving = new HashSet<>();
        moves.forEach(move -> leaving.add(move.from()));
        Set<RegionCode> taken = new HashSet<>();
        regions.all(moves.stream().map(RegionMove::to).toList()).stream()
                .filter(region -> !region.isClosed() && !leaving.contains(region.code()))
                .forEach(region -> taken.add(region.code()));
        List<RegionCode> twice = moves.stream()
                .map(RegionMove::to)
                .filter(code -> !checked.change().to().contains(code) && !taken.add(code))
                .limit(NAMED)
                .toList();
        if (!twice.isEmpty()) {
            findings.add(Finding.of(DirectoryCode.CHANGE_CLASH, Place.of("from"), twice));
        }
        List<String> names = rows.namesTwice(moves, NAMED);
        if (!names.isEmpty()) {
            findings.add(Finding.of(DirectoryCode.CHANGE_UNITS_CLASH, Place.of("from"), String.join("、", names)));
        }
    }

    private void parents(Checked checked, List<Region> ending, List<Finding> findings) {
        for (RegionChangeView.Named next : checked.to()) {
            Optional<RegionCode> around = regions.above(next.code()).reversed().stream()
                    .filter(region -> !region.isClosed() && !ending.contains(region))
                    .map(Region::code)
                    .findFirst();
            if (!RegionLevels.hasPlace(next.code(), around)) {
                findings.add(Finding.of(DirectoryCode.REGION_PARENT, Place.of("to"), next.code()));
            }
        }
    }

    private CarryOver carried(Checked checked, List<Region> ending, List<Region> below, List<RegionMove> moves) {
        List<Region> closing = Stream.concat(ending.stream(), below.stream())
                .filter(region -> ending.contains(region)
                        || moves.stream().anyMatch(move -> move.from().equals(region.code())))
                .filter(region -> moves.stream().noneMatch(move -> move.to().equals(region.code())))
                .toList();
        List<RegionMove> opening = opening(checked, moves);
        List<RegionCode> leaving = moves.stream().map(RegionMove::from).toList();
        return new CarryOver(
                checked.change(),
                checked.from(),
                checked.to(),
                moves,
                closing,
                opening,
                rows.units(leaving),
                rows.people(leaving),
                Digests.of(checked.change(), checked.to(), moves, closing, opening));
    }

    /** Codes that begin: the new ones of the change, and those below them. */
    private static List<RegionMove> opening(Checked checked, List<RegionMove> moves) {
        Set<RegionCode> kept = new HashSet<>(checked.change().from());
        kept.removeIf(code -> !checked.change().to().contains(code));
        Set<RegionCode> seen = new HashSet<>(kept);
        Stream<RegionMove> own = checked.to().stream()
                .map(next -> new RegionMove(checked.change().from().getFirst(), next.code(), next.name()));
        return Stream.concat(own, moves.stream())
                .filter(move -> seen.add(move.to()))
                .toList();
    }
}
