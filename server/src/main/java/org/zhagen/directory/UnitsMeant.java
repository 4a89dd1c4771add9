package org.zhagen.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;

/**
 * The units that texts may mean: an id; a name with the code of its region behind it, as a field for units offers it; or the name
 * alone when only one unit in the jurisdiction has it. All texts of a table are one question.
 */
final class UnitsMeant {

    private static final Pattern WITH_REGION = Pattern.compile("(.+?)\\s+(\\d{2,15})");
    private static final int OFFERED = 6;

    private final Acting acting;
    private final Map<UUID, Unit> known = new HashMap<>();
    private final Map<String, List<Unit>> called;

    private UnitsMeant(Acting acting, Map<String, List<Unit>> called) {
        this.acting = acting;
        this.called = called;
    }

    static UnitsMeant of(Acting acting, UnitRows rows, Collection<String> texts) {
        List<String> names =
                texts.stream().map(text -> Named.of(text).name()).distinct().toList();
        List<UUID> ids = texts.stream()
                .flatMap(text -> Ids.read(text).stream())
                .distinct()
                .toList();
        Map<String, List<Unit>> called =
                rows.called(names, acting.jurisdiction()).stream().collect(Collectors.groupingBy(Unit::name));
        UnitsMeant meant = new UnitsMeant(acting, called);
        rows.all(ids).forEach(unit -> meant.known.put(unit.id(), unit));
        return meant;
    }

    /** The open unit in the jurisdiction that a text means; otherwise a finding says why there is none. */
    Optional<Unit> one(String text, String field, Collection<Finding> findings) {
        List<Unit> units = units(text);
        if (units.isEmpty()) {
            findings.add(Finding.of(DirectoryCode.UNIT_UNKNOWN, Place.of(field), text));
            return Optional.empty();
        }
        if (units.size() > 1) {
            findings.add(Finding.of(DirectoryCode.UNIT_AMBIGUOUS, Place.of(field), text)
                    .maybe(units.stream().limit(OFFERED).map(Unit::label).collect(Collectors.joining("、"))));
            return Optional.empty();
        }
        return Optional.of(units.getFirst());
    }

    /** The open units that one text may mean, in the jurisdiction and in the regions around it. */
    static List<Unit> along(Acting acting, UnitRows rows, String text) {
        String own = acting.jurisdiction().prefix();
        Optional<UUID> id = Ids.read(text);
        if (id.isPresent()) {
            return rows
                    .find(id.get())
                    .filter(unit -> !unit.isClosed())
                    .filter(unit -> acting.in(unit.region())
                            || own.startsWith(unit.region().digits()))
                    .stream()
                    .toList();
        }
        Named named = Named.of(text);
        return rows.along(named.name, own).stream()
                .filter(unit -> named.region.map(unit.region()::equals).orElse(true))
                .toList();
    }

    private List<Unit> units(String text) {
        Optional<UUID> id = Ids.read(text);
        if (id.isPresent()) {
            Unit unit = known.get(id.get());
            return unit == null || unit.isClosed() || !acting.in(unit.region()) ? List.of() : List.of(unit);
        }
        Named named = Named.of(text);
        return called.getOrDefault(named.name, List.of()).stream()
                .filter(unit -> named.region.map(unit.region()::equals).orElse(true))
                .toList();
    }

    private record Named(String name, Optional<RegionCode> region) {

        static Named of(String text) {
            Matcher parts = WITH_REGION.matcher(text);
            Optional<RegionCode> region = parts.matches() ? RegionCode.read(parts.group(2)) : Optional.empty();
            return region.isPresent() ? new Named(parts.group(1), region) : new Named(text, Optional.empty());
        }
    }
}
