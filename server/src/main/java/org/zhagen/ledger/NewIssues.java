package org.zhagen.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.intake.ImportPlan;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.ContactNeed;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Export;

/**
 * The front door to new issues that come in by a table: each row becomes a ticket, as the opening form of its procedure asks. Personal
 * data and files do not come in so; what a form asks of them is added to the ticket.
 */
@Service
public class NewIssues {

    private static final Set<FormField.Kind> NOT_WRITTEN = Set.of(FormField.Kind.FILES, FormField.Kind.LOCATION);
    private static final Set<String> NOT_OFFERED = Set.of("number", "handler", "until");

    private final Tickets tickets;
    private final ListTable tables;
    private final IssueRows rows;
    private final ActClock clock;

    NewIssues(Tickets tickets, ListTable tables, IssueRows rows, ActClock clock) {
        this.tickets = tickets;
        this.tables = tables;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A table to fill in for a procedure.
     *
     * @param procedure what its rows say of the procedure
     * @param region digits; where it usually is
     * @param columns their names, those of the form by their titles
     * @param needed titles of the columns of the form that have to be filled in
     * @param options of those from which one has to choose, by their titles
     */
    public record Template(
            String procedure,
            String region,
            List<Export.Column> columns,
            List<String> needed,
            Map<String, List<String>> options) {
        public Template {
            columns = List.copyOf(columns);
            needed = List.copyOf(needed);
            options = Map.copyOf(options);
        }
    }

    /** The procedures under which somebody may raise issues by a table: those that have to know of nobody, who has no place in one. */
    public List<InstalledCourse> procedures(Acting acting) {
        return acting.may(LedgerPermission.WRITE)
                        && acting.may(TicketPermission.OPEN)
                        && tickets.openable(acting)
                                instanceof Outcome.Done<List<InstalledCourse>>(List<InstalledCourse> all)
                ? all.stream()
                        .filter(course -> !ContactNeed.of(course.course()).isAny())
                        .toList()
                : List.of();
    }

    /** The table to fill in for one of them. */
    public Outcome<Template> template(Acting acting, UUID course) {
        List<InstalledCourse> all = procedures(acting);
        return all.stream()
                .filter(each -> each.id().equals(course))
                .findFirst()
                .map(each -> Outcome.done(template(acting, each, all)))
                .orElseGet(Outcome::missing);
    }

    private Template template(Acting acting, InstalledCourse course, List<InstalledCourse> all) {
        List<Export.Column> columns = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        Map<String, List<String>> options = new HashMap<>();
        for (LedgerTable.Column column : LedgerTable.ISSUES.columns()) {
            if (!NOT_OFFERED.contains(column.name())) {
                columns.add(column.export());
            }
            if (column.name().equals("where")) {
                written(course).forEach(field -> columns.add(Export.Column.text(title(course, field), 20)));
            }
        }
        for (FormField field : written(course)) {
            if (field.required()) {
                needed.add(title(course, field));
            }
            if (!field.options().isEmpty()) {
                options.put(title(course, field), field.options());
            }
        }
        return new Template(name(course, all), usual(acting, course).digits(), columns, needed, options);
    }

    /** What goes through the rows of one table. */
    NewIssueRows batch(Acting acting, ImportPlan plan) {
        return new NewIssueRows(acting, plan, this, tickets, tables, rows, clock);
    }

    /** The fields of a form that can stand in a table. */
    static List<FormField> written(InstalledCourse course) {
        return course.course().form().stream()
                .filter(field -> !NOT_WRITTEN.contains(field.type()) && !field.personal())
                .toList();
    }

    /** What heads the column of a field: its title, with the procedure where every list has a column of that title. */
    String title(InstalledCourse course, FormField field) {
        return tables.titles(LedgerTable.ISSUES).contains(field.title())
                ? field.title() + "（" + course.course().title() + "）"
                : field.title();
    }

    /** What a row calls a procedure: its title, with the plan where several are called so. */
    static String name(InstalledCourse course, List<InstalledCourse> all) {
        String title = course.course().title();
        boolean alone =
                all.stream().filter(each -> each.course().title().equals(title)).count() == 1;
        return alone ? title : title + "（" + course.title() + "）";
    }

    /** Where somebody acts, when the procedure runs there; otherwise where it runs. */
    static RegionCode usual(Acting acting, InstalledCourse course) {
        return RegionCode.read(acting.jurisdiction().prefix())
                .filter(course.region()::contains)
                .orElse(course.region());
    }
}
