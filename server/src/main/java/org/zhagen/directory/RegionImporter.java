package org.zhagen.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.ImportRow;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;

/**
 * Villages, grids and other regions that this deployment keeps. Names of regions that are there change by a dated change, not
 * by a table; so here they are new, unchanged or wrong.
 */
@Component
class RegionImporter implements RowImporter {

    private final RegionRows rows;

    RegionImporter(RegionRows rows) {
        this.rows = rows;
    }

    @Override
    public DirectoryTable kind() {
        return DirectoryTable.REGIONS;
    }

    @Override
    public void plan(Acting acting, List<ImportRow> table, ImportPlan plan) {
        Work work = new Work(acting, plan, known(table));
        table.stream()
                .sorted(Comparator.comparing(row -> digits(row.get("code"))))
                .forEach(work::row);
        plan.step(() -> rows.insert(work.inserts, "local"));
    }

    /** All regions that the table names, and all that these lie in. */
    private Map<RegionCode, Region> known(List<ImportRow> table) {
        Set<RegionCode> codes = new HashSet<>();
        for (ImportRow row : table) {
            Optional<RegionCode> code = RegionCode.read(row.get("code"));
            while (code.isPresent() && codes.add(code.get())) {
                code = code.get().parent();
            }
        }
        Map<RegionCode, Region> known = new HashMap<>();
        rows.all(codes).forEach(region -> known.put(region.code(), region));
        return known;
    }

    private static String digits(String code) {
        return RegionCode.read(code).map(RegionCode::digits).orElse(code);
    }

    private static final class Work {

        private final Acting acting;
        private final ImportPlan plan;
        private final Map<RegionCode, Region> known;
        private final Map<RegionCode, Integer> seen = new HashMap<>();
        private final Set<RegionCode> added = new HashSet<>();
        private final List<NewRegion> inserts = new ArrayList<>();

        Work(Acting acting, ImportPlan plan, Map<RegionCode, Region> known) {
            this.acting = acting;
            this.plan = plan;
            this.known = known;
        }

        void row(ImportRow row) {
            List<Finding> findings = new ArrayList<>();
            Optional<RegionCode> code = RegionCheck.code(acting, row.get("code"), findings);
            String name = row.get("region-name");
            Lengths.needed("region-name", name, RegionCheck.NAME, findings);
            LocalDate opened =
                    GivenDays.read(row.get("opened"), "opened", findings).orElse(null);
            code.ifPresent(each -> place(each, row, findings));
            if (!findings.isEmpty()) {
                plan.bad(row.at(findings, Map.of()));
            } else if (code.filter(known::containsKey).isPresent()) {
                plan.unchanged();
            } else if (code.isPresent()) {
                NewRegion region = new NewRegion(code.get(), name, opened);
                inserts.add(region);
                added.add(code.get());
                plan.does(row.number(), ImportLine.Verdict.ADDED, code.get() + " " + name, "", region);
            }
        }

        private void place(RegionCode code, ImportRow row, List<Finding> findings) {
            Integer first = seen.putIfAbsent(code, row.number());
            if (first != null) {
                findings.add(Finding.of(DirectoryCode.IMPORT_ROW_TWICE, Place.of("code"), code, first));
            }
            Region there = known.get(code);
            if (there != null) {
                there(there, row, findings);
            } else if (!liesSomewhere(code)) {
                findings.add(Finding.of(DirectoryCode.REGION_PARENT, Place.of("code"), code));
            }
        }

        private static void there(Region there, ImportRow row, List<Finding> findings) {
            if (there.isClosed()) {
                findings.add(Finding.of(
                        DirectoryCode.REGION_CLOSED, Place.of("code"), there.label(), String.valueOf(there.closed())));
            } else if (!there.name().equals(row.get("region-name"))) {
                findings.add(Finding.of(DirectoryCode.REGION_RENAMED, Place.of("region-name"), there.name()));
            }
        }

        /** Some region right around it is there or comes with the table. */
        private boolean liesSomewhere(RegionCode code) {
            Optional<RegionCode> above = code.parent();
            while (above.isPresent() && !isOpen(above.get())) {
                above = above.get().parent();
            }
            return RegionLevels.hasPlace(code, above);
        }

        private boolean isOpen(RegionCode code) {
            Region region = known.get(code);
            return added.contains(code) || (region != null && !region.isClosed());
        }
    }
}
