package org.zhagen.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.directory.Region;
import org.zhagen.directory.Regions;
import org.zhagen.kernel.fit.Gower;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Published;

/**
 * Finds sites like one site: those of the jurisdiction, and wherever they are those of which something is told publicly. Of the
 * latter nobody sees a value, only how alike they are.
 */
@Component
class Neighbours {

    private static final int SHOWN = 6;

    private final SiteBoards boards;
    private final Fitters fitters;
    private final List<SiteExperience> experience;
    private final Regions regions;

    Neighbours(SiteBoards boards, Fitters fitters, List<SiteExperience> experience, Regions regions) {
        this.boards = boards;
        this.fitters = fitters;
        this.experience = experience;
        this.regions = regions;
    }

    Alike of(Acting acting, Profile site, RegionCode code, Published published) {
        Set<String> fields = fitters.of(published).fields();
        SiteBoard board = boards.of(code.level(), fields);
        Map<RegionCode, List<Happened>> happened = new HashMap<>();
        experience.stream()
                .flatMap(each -> each.with(acting, published).stream())
                .forEach(each -> each.site()
                        .at(code.level())
                        .ifPresent(place -> happened.computeIfAbsent(place, _ -> new ArrayList<>())
                                .add(each)));
        SiteBoard.Range own = board.within(acting.jurisdiction().prefix());
        Set<Integer> places = new TreeSet<>();
        happened.keySet().stream()
                .map(board::find)
                .filter(OptionalInt::isPresent)
                .forEach(at -> places.add(at.getAsInt()));
        List<Profile> told = board.profiles(places);
        for (int at = own.from(); at < own.to(); at++) {
            places.add(at);
        }
        List<Profile> compared = board.profiles(places);
        compared.add(site);
        Gower gower = new Gower(fields, compared);
        List<Profile> near =
                compared.stream().filter(profile -> acting.in(profile.code())).toList();
        return new Alike(
                places(acting, gower.nearest(site, told, SHOWN), happened),
                places(acting, gower.nearest(site, near, SHOWN), happened));
    }

    private List<Alike.Place> places(
            Acting acting, List<Gower.Neighbour> neighbours, Map<RegionCode, List<Happened>> happened) {
        List<RegionCode> above = neighbours.stream()
                .map(neighbour -> new RegionCode(neighbour.site().code()).parent())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<RegionCode, String> names =
                regions.all(acting, above).stream().collect(Collectors.toMap(Region::code, Region::name));
        return neighbours.stream()
                .map(neighbour -> {
                    RegionCode code = new RegionCode(neighbour.site().code());
                    return new Alike.Place(
                            code,
                            neighbour.site().name(),
                            code.parent()
                                    .map(each -> names.getOrDefault(each, ""))
                                    .orElse(""),
                            neighbour.distance(),
                            happened.getOrDefault(code, List.of()));
                })
                .toList();
    }
}
