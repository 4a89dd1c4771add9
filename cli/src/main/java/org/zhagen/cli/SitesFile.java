package org.zhagen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.site.ProfileTable;
import org.zhagen.office.Table;
import org.zhagen.office.TableProblem;
import org.zhagen.office.TableRead;
import org.zhagen.office.TableReader;

/**
 * The sites of a .csv or .xlsx file.
 *
 * @param profiles one for each row that could be read
 * @param outcomes for each profile, what its column of that name says, “outcome”; null for nothing
 * @param notes what the rows remark, such as 模拟数据
 */
record SitesFile(List<Profile> profiles, List<@Nullable String> outcomes, Set<String> notes) {

    /** Reads a file; null, with findings, when no row can be used. */
    static @Nullable SitesFile read(Path file, Dictionary dictionary, Findings findings) {
        return switch (TableReader.read(file)) {
            case TableRead.Refused(TableProblem problem) -> {
                findings.add(problem.finding(file.toString()));
                yield null;
            }
            case TableRead.Ok(Table table, List<TableProblem> problems) -> {
                problems.forEach(problem -> findings.add(problem.finding(file.toString())));
                yield rows(file, table, dictionary, findings);
            }
        };
    }

    private static @Nullable SitesFile rows(Path file, Table table, Dictionary dictionary, Findings findings) {
        ProfileTable profiles =
                new ProfileTable(file.toString(), dictionary, table.headerRow(), table.header(), findings);
        if (!profiles.usable()) {
            return null;
        }
        List<Profile> read = new ArrayList<>();
        List<@Nullable String> outcomes = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        for (Table.Row row : table.rows()) {
            Profile profile = profiles.row(row.number(), row.cells());
            if (profile != null) {
                read.add(profile);
                outcomes.add(profiles.outcome(row.cells()));
                String note = profiles.note(row.cells());
                if (note != null) {
                    notes.add(note);
                }
            }
        }
        return new SitesFile(read, outcomes, notes);
    }

    /** The profile with a code, or null. */
    @Nullable
    Profile find(String code) {
        return profiles.stream().filter(p -> p.code().equals(code)).findFirst().orElse(null);
    }
}
