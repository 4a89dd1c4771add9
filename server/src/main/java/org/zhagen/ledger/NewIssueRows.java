package org.zhagen.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.ImportRow;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.Tickets;

/** The rows of one table that open tickets. A row is known by what it says, so that the same table opens them once. */
final class NewIssueRows {

    private static final String FORM = "form:";

    private final Acting acting;
    private final ImportPlan plan;
    private final NewIssues issues;
    private final Tickets tickets;
    private final ListTable tables;
    private final IssueRows rows;
    private final ActClock clock;
    private final List<InstalledCourse> courses;
    private final Map<UUID, Integer> seen = new HashMap<>();
    private final Map<UUID, NewTicket> wanted = new HashMap<>();
    private final List<UUID> inOrder = new ArrayList<>();

    NewIssueRows(
            Acting acting,
            ImportPlan plan,
            NewIssues issues,
            Tickets tickets,
            ListTable tables,
            IssueRows rows,
            ActClock clock) {
        this.acting = acting;
        this.plan = plan;
        this.issues = issues;
        this.tickets = tickets;
        this.tables = tables;
        this.rows = rows;
        this.clock = clock;
        this.courses = issues.procedures(acting);
    }

    /** The columns of all forms, by their titles. */
    Map<String, String> columns() {
        Map<String, String> columns = new HashMap<>();
        courses.forEach(course -> NewIssues.written(course).forEach(field -> {
            String title = issues.title(course, field);
            columns.put(title, FORM + title);
        }));
        return columns;
    }

    void row(ImportRow row) {
        if (isBlank(row)) {
            return;
        }
        Written written = new Written();
        InstalledCourse course = course(row, written);
        boolean urgent = tables.yes(row, "urgent", written);
        boolean graded = tables.yes(row, "important", written) || urgent;
        if (course == null || !written.isRight()) {
            plan.bad(row.at(written.findings(), Map.of()));
            return;
        }
        NewTicket ticket = ticket(row, course);
        UUID key = key(course, ticket);
        Integer first = seen.putIfAbsent(key, row.number());
        if (first != null) {
            written.wrong(LedgerCode.ROW_TWICE, "id", first);
            plan.bad(row.at(written.findings(), Map.of()));
            return;
        }
        String number = rows.known(List.of(key)).get(key);
        if (number != null) {
            remark(row, LedgerCode.ISSUE_KNOWN, "issue", number);
            plan.unchanged();
            return;
        }
        checked(row, course, ticket, key, graded);
    }

    /** Only what the template says of every row. */
    private static boolean isBlank(ImportRow row) {
        return row.columns().keySet().stream()
                .filter(column -> !column.equals("procedure") && !column.equals("code"))
                .allMatch(column -> row.get(column).isEmpty());
    }

    private void checked(ImportRow row, InstalledCourse course, NewTicket ticket, UUID key, boolean graded) {
        if (!(tickets.check(acting, ticket) instanceof Outcome.Done<Tickets.Checked>(Tickets.Checked checked))) {
            throw new IllegalStateException("a procedure was offered to somebody who may not open it");
        }
        if (!checked.isRight()) {
            plan.bad(at(row, course, checked.findings()));
            return;
        }
        if (graded) {
            remark(row, LedgerCode.ISSUE_GRADED_LATER, "urgent");
        }
        wanted.put(key, ticket);
        inOrder.add(key);
        plan.does(
                row.number(),
                ImportLine.Verdict.ADDED,
                checked.title(),
                course.course().title() + (ticket.place().isEmpty() ? "" : " · " + ticket.place()),
                ticket);
    }

    private void remark(ImportRow row, LedgerCode code, String column, Object... values) {
        row.at(List.of(Finding.of(code, Place.of(column), values)), Map.of()).forEach(plan::remark);
    }

    private @Nullable InstalledCourse course(ImportRow row, Written written) {
        String name = row.get("procedure");
        if (courses.isEmpty()) {
            written.wrong(LedgerCode.ISSUE_NEW, "id");
            return null;
        }
        List<String> names =
                courses.stream().map(each -> NewIssues.name(each, courses)).toList();
        if (name.isEmpty()) {
            written.wrong(LedgerCode.PROCEDURE_MISSING, "procedure", names.getFirst());
            return null;
        }
        List<InstalledCourse> exact = courses.stream()
                .filter(each -> NewIssues.name(each, courses).equals(name)
                        || each.course().title().equals(name))
                .toList();
        if (exact.size() != 1) {
            LedgerCode code = exact.isEmpty() ? LedgerCode.PROCEDURE_UNKNOWN : LedgerCode.PROCEDURE_SEVERAL;
            written.wrong(Finding.of(code, Place.of("procedure"), name).maybe(Nearest.to(name, names)));
            return null;
        }
        return exact.getFirst();
    }

    private NewTicket ticket(ImportRow row, InstalledCourse course) {
        Map<String, String> form = NewIssues.written(course).stream()
                .filter(field -> !cell(row, course, field).isEmpty())
                .collect(Collectors.toMap(FormField::id, field -> cell(row, course, field)));
        String code = row.get("code");
        return new NewTicket(
                course.id(),
                code.isEmpty() ? NewIssues.usual(acting, course).digits() : code,
                row.get("where"),
                "",
                "",
                row.get("issue"),
                form,
                Contact.NONE,
                false,
                Ticket.Source.OFFICE,
                null);
    }

    private String cell(ImportRow row, InstalledCourse course, FormField field) {
        return row.get(FORM + issues.title(course, field));
    }

    /** What a row says, in whatever order its columns stand, and under whichever revision of the plan. */
    private static UUID key(InstalledCourse course, NewTicket ticket) {
        String says = String.join(
                "\n",
                course.series(),
                course.course().id(),
                ticket.region(),
                ticket.place(),
                ticket.title(),
                new TreeMap<>(ticket.form()).toString());
        return UUID.nameUUIDFromBytes(says.getBytes(StandardCharsets.UTF_8));
    }

    /** What is wrong with a field, at its cell; what has no cell is said of the procedure. */
    private List<Finding> at(ImportRow row, InstalledCourse course, List<Finding> findings) {
        Map<String, String> columns =
                new HashMap<>(Map.of("course", "procedure", "region", "code", "place", "where", "title", "issue"));
        Map<String, String> titles = new HashMap<>();
        NewIssues.written(course).forEach(field -> {
            String title = issues.title(course, field);
            columns.put("form." + field.id(), FORM + title);
            titles.put("form." + field.id(), title);
        });
        List<Finding> placed = findings.stream()
                .map(finding -> {
                    String field = finding.at().file();
                    String title = titles.get(field);
                    return title == null || row.has(FORM + title)
                            ? finding
                            : Finding.of(
                                    LedgerCode.FIELD_NO_COLUMN,
                                    Place.of("course"),
                                    course.course().title(),
                                    title);
                })
                .toList();
        return row.at(placed, columns);
    }

    /**
     * Opens them in the order of the table; what came in meanwhile is passed over. All are held first, always in the same order, so that
     * two tables with the same rows wait for one another in one direction only.
     */
    void write() {
        Set<UUID> fresh = new TreeSet<>(inOrder);
        fresh.removeIf(key -> !rows.hold(key, clock.instant()));
        for (UUID key : inOrder) {
            if (fresh.contains(key)) {
                NewTicket ticket = wanted.get(key);
                if (ticket == null || !(tickets.open(acting, ticket) instanceof Outcome.Done<Ticket>(Ticket opened))) {
                    throw new IllegalStateException("a previewed issue changed");
                }
                rows.opened(key, opened);
            }
        }
    }
}
