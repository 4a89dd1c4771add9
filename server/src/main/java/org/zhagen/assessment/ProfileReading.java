package org.zhagen.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.directory.Region;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Puts together what was given and what follows from the directory; the latter stands above the former. */
@Component
class ProfileReading {

    private static final String DIRECTORY = "区划名录 / directory of regions";

    private final Dictionary dictionary;
    private final SiteRows sites;
    private final ValueRows values;
    private final CurrentRows current;
    private final DerivedRows derived;
    private final ColumnRows columns;
    private final AssessmentSettings settings;
    private final Clock clock;

    ProfileReading(
            Dictionary dictionary,
            SiteRows sites,
            ValueRows values,
            CurrentRows current,
            DerivedRows derived,
            ColumnRows columns,
            AssessmentSettings settings,
            Clock clock) {
        this.dictionary = dictionary;
        this.sites = sites;
        this.values = values;
        this.current = current;
        this.derived = derived;
        this.columns = columns;
        this.settings = settings;
        this.clock = clock;
    }

    Listing<SiteLine> list(Acting acting, SiteSearch search, Paging paging) {
        Listing<SiteRows.Row> rows =
                sites.list(acting.jurisdiction(), search, settings.freshFrom(LocalDate.now(clock)), paging);
        Map<RegionCode, Map<String, Object>> following =
                derived.of(rows.rows().stream().map(SiteRows.Row::code).toList());
        return rows.map(
                row -> line(row, following.getOrDefault(row.code(), Map.of()).keySet()));
    }

    Listing<Unsettled> unsettled(Acting acting, SiteSearch.Filled which, int most) {
        LocalDate freshFrom = settings.freshFrom(LocalDate.now(clock));
        return sites.unsettled(acting.jurisdiction(), which, freshFrom, Paging.first(most));
    }

    private SiteLine line(SiteRows.Row row, Set<String> following) {
        long more = following.stream()
                .filter(field -> !row.doubly().contains(field))
                .count();
        return new SiteLine(
                row.code(),
                row.name(),
                row.above(),
                row.given() + (int) more,
                dictionary.fields().size(),
                row.stale(),
                row.disputed(),
                row.oldest(),
                row.newest());
    }

    List<SiteValues> values(Acting acting, SiteSearch search, Paging paging) {
        List<SiteLine> lines = list(acting, search, paging).rows();
        List<RegionCode> codes = lines.stream().map(SiteLine::code).toList();
        Map<RegionCode, Map<String, CurrentRows.Current>> given = current.of(codes);
        Map<RegionCode, Map<String, Object>> following = derived.of(codes);
        return lines.stream()
                .map(line -> {
                    Map<String, Object> known = new HashMap<>();
                    given.getOrDefault(line.code(), Map.of()).forEach((id, each) -> {
                        Field field = dictionary.field(id);
                        if (field != null) {
                            known.put(id, each.stored().as(field.type()));
                        }
                    });
                    known.putAll(following.getOrDefault(line.code(), Map.of()));
                    return new SiteValues(line, known);
                })
                .toList();
    }

    SiteColumns columns(Collection<Field> fields, RegionCode.@Nullable Level level) {
        List<RegionCode> codes = sites.known(level);
        return new SiteColumns(codes, columns.read(fields, codes));
    }

    Map<String, Object> derived(RegionCode code) {
        return derived.of(List.of(code)).getOrDefault(code, Map.of());
    }

    /** Those of the values that do not follow from the directory. */
    List<GivenValue> beyondDirectory(List<GivenValue> values) {
        Map<RegionCode, Map<String, Object>> following =
                derived.of(values.stream().map(GivenValue::region).distinct().toList());
        return values.stream()
                .filter(value ->
                        !following.getOrDefault(value.region(), Map.of()).containsKey(value.field()))
                .toList();
    }

    SiteProfile of(Region region) {
        Map<String, List<ProfileValue>> histories = new LinkedHashMap<>();
        for (ProfileValue value : values.of(region.code())) {
            histories.computeIfAbsent(value.field(), field -> new ArrayList<>()).add(value);
        }
        Map<String, Object> following = derived(region.code());
        return new SiteProfile(
                region,
                dictionary.fields().values().stream()
                        .map(field ->
                                state(field, histories.getOrDefault(field.id(), List.of()), following.get(field.id())))
                        .toList());
    }

    private FieldState state(Field field, List<ProfileValue> history, @Nullable Object following) {
        LocalDate today = LocalDate.now(clock);
        if (following != null) {
            ProfileValue counted =
                    new ProfileValue(field.id(), following, today, DIRECTORY, DIRECTORY, false, null, "");
            return new FieldState(field, FieldState.Kind.DERIVED, counted, List.of(), history);
        }
        if (history.isEmpty()) {
            return new FieldState(field, FieldState.Kind.UNKNOWN, null, List.of(), history);
        }
        ProfileValue now = history.getFirst();
        List<ProfileValue> claims = claims(now, history);
        FieldState.Kind kind = !claims.isEmpty()
                ? FieldState.Kind.DISPUTED
                : now.asOf().isBefore(settings.freshFrom(today)) ? FieldState.Kind.STALE : FieldState.Kind.KNOWN;
        return new FieldState(field, kind, now, claims, history);
    }

    /** Of each source its latest word for the day of the current value, where it says something else. */
    private static List<ProfileValue> claims(ProfileValue now, List<ProfileValue> history) {
        Map<String, ProfileValue> latest = new LinkedHashMap<>();
        history.stream()
                .filter(value -> value.asOf().equals(now.asOf()))
                .forEach(value -> latest.putIfAbsent(value.source(), value));
        return latest.values().stream()
                .filter(value -> !value.value().equals(now.value()))
                .toList();
    }
}
