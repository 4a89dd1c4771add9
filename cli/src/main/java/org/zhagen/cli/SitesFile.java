package org.zhagen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.site.ProfileTable;
import org.zhagen.kernel.site.SiteCode;
import org.zhagen.office.Table;
import org.zhagen.office.TableProblem;
import org.zhagen.office.TableRead;
import org.zhagen.office.TableReader;

/**
 * The sites of a .csv or .xlsx file.
 *
 * @param profiles one for each row that could be read
 * @param texts the cells of each profile's row by header, for columns beside the dictionary
 * @param notes what the rows remark, such as 模拟数据
 */
record SitesFile(List<Profile> profiles, List<Map<String, String>> texts, Set<String> notes) {

    private static final int HEADER_ROW = 1;

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
        ProfileTable profiles = new ProfileTable(file.toString(), dictionary, HEADER_ROW, table.header(), findings);
        if (!profiles.usable()) {
            return null;
        }
        List<Profile> read = new ArrayList<>();
        List<Map<String, String>> texts = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        int outcome = table.indexOf("outcome");
        for (Table.Row row : table.rows()) {
            Profile profile = profiles.row(row.number(), row.cells());
            if (profile != null) {
                read.add(profile);
                String text = outcome < 0 ? null : row.cells().get(outcome);
                texts.add(text == null ? Map.of() : Map.of("outcome", text));
                String note = profiles.note(row.cells());
                if (note != null) {
                    notes.add(note);
                }
            }
        }
        return new SitesFile(read, texts, notes);
    }

    /** The profile with a code, or null. */
    @Nullable
    Profile find(String code) {
        return profiles.stream().filter(p -> p.code().equals(code)).findFirst().orElse(null);
    }

    /** Findings about cells in the machine output: row, column, value, what is expected. */
    static List<Map<String, Object>> problems(List<Finding> findings, Console console) {
        List<Map<String, Object>> problems = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("file", finding.at().file());
            problem.put("row", finding.at().line());
            problem.put("column", finding.at().column());
            problem.put("code", finding.code().id());
            problem.put("severity", Code.kebab(finding.code().severity()));
            if (finding.code() == SiteCode.BAD_CELL || finding.code() == SiteCode.CELL_OUT_OF_RANGE) {
                problem.put("field", finding.args().get(0));
                problem.put("value", finding.args().get(1));
                problem.put(
                        "expected",
                        finding.code() == SiteCode.BAD_CELL
                                ? finding.args().get(2) + ": " + finding.args().get(3)
                                : finding.args().get(2) + " … " + finding.args().get(3));
            }
            problem.put("message", finding.message(console.locale()));
            problems.add(problem);
        }
        return problems;
    }
}
