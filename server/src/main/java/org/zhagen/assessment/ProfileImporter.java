package org.zhagen.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.directory.Region;
import org.zhagen.directory.Regions;
import org.zhagen.intake.ImportKind;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.Importer;
import org.zhagen.intake.TableColumns;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.site.ProfileTable;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.office.Table;

/** Profiles from a table: a row is a site, a column is a field; date, source and owner hold for the whole row. */
@Component
class ProfileImporter implements Importer {

    /** So many sites with all their fields fit into the memory of a small machine; it is a convention of ours. */
    private static final int MOST = 5_000;

    private final Dictionary dictionary;
    private final Regions regions;
    private final ProfileCheck check;
    private final CurrentRows current;
    private final DerivedRows derived;
    private final ProfileWriting writing;

    ProfileImporter(
            Dictionary dictionary,
            Regions regions,
            ProfileCheck check,
            CurrentRows current,
            DerivedRows derived,
            ProfileWriting writing) {
        this.dictionary = dictionary;
        this.regions = regions;
        this.check = check;
        this.current = current;
        this.derived = derived;
        this.writing = writing;
    }

    @Override
    public ImportKind kind() {
        return new ImportKind(
                "profiles", "assessment.profiles", AssessmentPermission.WRITE_PROFILE, ProfileColumns.of(dictionary));
    }

    @Override
    public Set<String> titles() {
        return Stream.of(
                        dictionary.headers().stream(),
                        ProfileColumns.of(dictionary).stream().map(column -> column.label()),
                        ProfileColumns.titles().stream(),
                        Stream.of("code", "name", "代码", "区划代码", "名称", "单位名称"))
                .flatMap(titles -> titles)
                .collect(Collectors.toSet());
    }

    @Override
    public void plan(Acting acting, String file, Table table, ImportPlan plan) {
        if (TableColumns.isLong(file, table, MOST, plan)) {
            return;
        }
        ProfileColumns columns = ProfileColumns.of(table);
        Findings aboutHead = new Findings();
        ProfileTable profiles =
                new ProfileTable(file, dictionary, table.headerRow(), columns.rest(table.header()), aboutHead);
        aboutHead.sorted().forEach(plan::remark);
        if (!profiles.usable()) {
            return;
        }
        Work work = new Work(acting, plan, ground(acting, table));
        table.rows().forEach(row -> work.row(new Row(file, row, columns), profiles));
        plan.step(() -> writing.take(acting, ValueRows.Way.TABLE, work.given));
    }

    /** What is there already at the sites that the table may mean: any cell that is a code. */
    private Ground ground(Acting acting, Table table) {
        Set<RegionCode> codes = table.rows().stream()
                .flatMap(row -> row.cells().stream().limit(4))
                .flatMap(cell -> cell == null ? Stream.empty() : RegionCode.read(cell).stream())
                .filter(acting::in)
                .collect(Collectors.toSet());
        Map<RegionCode, Region> known = new HashMap<>();
        regions.all(acting, codes).forEach(region -> known.put(region.code(), region));
        return new Ground(known, current.of(known.keySet()), derived.of(known.keySet()));
    }

    private record Ground(
            Map<RegionCode, Region> regions,
            Map<RegionCode, Map<String, CurrentRows.Current>> current,
            Map<RegionCode, Map<String, Object>> derived) {}

    /** A row with the columns of it that are no fields. */
    private record Row(String file, Table.Row row, ProfileColumns columns) {

        int number() {
            return row.number();
        }

        String get(ProfileColumns.Own own) {
            return columns.get(own, row.cells());
        }

        /** A finding about one of the own columns, or the row, at its cell. */
        Finding at(Finding finding) {
            Place place =
                    new Place(file, row.number(), columns.place(finding.at().file()));
            return new Finding(finding.code(), place, finding.args(), finding.maybe());
        }
    }

    private final class Work {

        private final Acting acting;
        private final ImportPlan plan;
        private final Ground ground;
        private final Set<RegionCode> seen = new HashSet<>();
        private final List<GivenValue> given = new ArrayList<>();

        Work(Acting acting, ImportPlan plan, Ground ground) {
            this.acting = acting;
            this.plan = plan;
            this.ground = ground;
        }

        void row(Row row, ProfileTable profiles) {
            Findings cells = new Findings();
            Profile profile = profiles.row(row.number(), row.row().cells(), cells);
            List<Finding> findings = new ArrayList<>(cells.sorted());
            Region region = profile == null ? null : site(profile.code(), row, findings);
            if (profile == null || region == null) {
                plan.bad(findings);
                return;
            }
            Map<String, Object> values = new HashMap<>(profile.values());
            derived(region.code(), values, row, findings);
            ProfileCheck.Origin origin = origin(row, region.code(), values, findings);
            if (!findings.isEmpty()) {
                findings.sort(Comparator.comparingInt(finding -> finding.at().column()));
                plan.bad(findings);
                return;
            }
            compared(row, region, ProfileWriting.news(region.code(), origin, values, holding(region.code())));
        }

        private @Nullable Region site(String text, Row row, List<Finding> findings) {
            Optional<RegionCode> code = RegionCode.read(text);
            Region region = code.map(ground.regions()::get).orElse(null);
            if (code.isPresent() && !acting.in(code.get())) {
                findings.add(row.at(Finding.of(AssessmentCode.SITE_OUTSIDE, Place.of("code"), text)));
            } else if (region == null) {
                findings.add(row.at(Finding.of(AssessmentCode.SITE_UNKNOWN, Place.of("code"), text)));
            } else if (region.isClosed()) {
                findings.add(row.at(Finding.of(
                        AssessmentCode.SITE_CLOSED, Place.of("code"), text, String.valueOf(region.closed()))));
            } else if (!seen.add(region.code())) {
                findings.add(row.at(Finding.of(AssessmentCode.SITE_TWICE, Place.of("code"), region.name())));
            }
            return findings.isEmpty() ? region : null;
        }

        private void derived(RegionCode code, Map<String, Object> values, Row row, List<Finding> findings) {
            Map<String, Object> following = ground.derived().getOrDefault(code, Map.of());
            List<Finding> wrong = new ArrayList<>();
            check.derived(values, following, wrong);
            wrong.forEach(finding -> findings.add(row.at(finding)));
            values.keySet().removeAll(following.keySet());
        }

        /** A row that only says what holds already needs no source: an exported table may come back as it is. */
        private ProfileCheck.Origin origin(
                Row row, RegionCode code, Map<String, Object> values, List<Finding> findings) {
            String day = row.get(ProfileColumns.Own.AS_OF);
            boolean simulated = row.get(ProfileColumns.Own.NOTE).contains("模拟");
            List<Finding> wrong = new ArrayList<>();
            ProfileCheck.Origin origin = check.origin(
                    day, row.get(ProfileColumns.Own.SOURCE), row.get(ProfileColumns.Own.OWNER), simulated, wrong);
            if (!day.isEmpty()
                    || !ProfileWriting.news(code, origin, values, holding(code)).isEmpty()) {
                wrong.forEach(finding -> findings.add(row.at(finding)));
            }
            return origin;
        }

        private Map<String, CurrentRows.Current> holding(RegionCode code) {
            return ground.current().getOrDefault(code, Map.of());
        }

        private void compared(Row row, Region region, List<GivenValue> news) {
            if (news.isEmpty()) {
                plan.unchanged();
                return;
            }
            given.addAll(news);
            ProfileDifferences differences = new ProfileDifferences(dictionary, holding(region.code()));
            plan.does(row.number(), differences.verdict(news), region.name(), differences.of(news), news);
        }
    }
}
