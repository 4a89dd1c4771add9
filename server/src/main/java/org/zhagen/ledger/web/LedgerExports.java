package org.zhagen.ledger.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.access.Acting;
import org.zhagen.access.Text;
import org.zhagen.ledger.LedgerPermission;
import org.zhagen.ledger.LedgerTable;
import org.zhagen.ledger.LedgerTask;
import org.zhagen.ledger.LedgerTasks;
import org.zhagen.ledger.NewIssues;
import org.zhagen.ledger.Responsibilities;
import org.zhagen.ledger.Responsibility;
import org.zhagen.ledger.Slice;
import org.zhagen.ticket.TicketLine;
import org.zhagen.ticket.TicketMatrix;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Answers;
import org.zhagen.web.Export;
import org.zhagen.web.Pages;
import org.zhagen.web.RegionTexts;
import org.zhagen.web.SoughtRegion;

/** The three lists as ledgers (台账) to keep, to fill in and to bring back. */
@Pages
@RequestMapping("/ledger")
class LedgerExports {

    /** So many issues of each quadrant. */
    private static final int ISSUES = 500;

    /** So many rows of a template are begun. */
    private static final int BLANK_ROWS = 20;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Responsibilities responsibilities;
    private final LedgerTasks tasks;
    private final Tickets tickets;
    private final NewIssues news;
    private final Export export;
    private final LedgerWords words;
    private final RegionTexts regions;
    private final Clock clock;

    LedgerExports(
            Responsibilities responsibilities,
            LedgerTasks tasks,
            Tickets tickets,
            NewIssues news,
            Export export,
            LedgerWords words,
            RegionTexts regions,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.tasks = tasks;
        this.tickets = tickets;
        this.news = news;
        this.export = export;
        this.words = words;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/responsibilities/export")
    ResponseEntity<StreamingResponseBody> responsibilities(
            Acting acting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable SoughtRegion region,
            Locale language) {
        Slice<Responsibility> found = Answers.value(
                responsibilities.list(acting, SoughtRegion.digitsOf(region), Text.of(q), "", Responsibilities.MOST));
        return ledger(
                acting,
                language,
                LedgerTable.RESPONSIBILITIES,
                found.rows().stream().map(this::row).toList(),
                cut(!found.next().isEmpty(), "ledger.export.cut", Responsibilities.MOST, language));
    }

    private List<@Nullable Object> row(Responsibility row) {
        return Arrays.asList(
                row.region().digits(),
                regions.name(row.region().digits()),
                row.item(),
                row.lead(),
                row.supporters(),
                row.standard(),
                row.basis(),
                row.id(),
                row.note());
    }

    @GetMapping("/tasks/export")
    ResponseEntity<StreamingResponseBody> tasks(Acting acting, ShownTasks shown, Locale language) {
        Slice<LedgerTask> slice = Answers.value(tasks.all(acting, shown.filter(tasks.today())));
        List<LedgerTask> found = slice.rows();
        Map<UUID, String> titles = new HashMap<>();
        found.forEach(task -> titles.put(task.id(), task.title()));
        LedgerWords.Said said = words.in(language);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        found.forEach(task -> rows.add(row(task, titles, said)));
        return ledger(
                acting,
                language,
                LedgerTable.TASKS,
                rows,
                cut(!slice.next().isEmpty(), "ledger.export.cut", LedgerTasks.EXPORTED, language));
    }

    private List<@Nullable Object> row(LedgerTask task, Map<UUID, String> titles, LedgerWords.Said said) {
        UUID whole = task.parent();
        LocalDate first = task.term().first();
        return Arrays.asList(
                task.region().digits(),
                said.word("ledger.span." + task.term().span().id()),
                task.title(),
                task.standard(),
                task.who().name(),
                regions.label(task.place().digits()),
                task.place().spot(),
                first.toString(),
                task.due().toString(),
                said.yes(task.urgent()),
                said.yes(task.important()),
                said.word("ledger.state." + task.state().id()),
                whole == null ? "" : titles.getOrDefault(whole, ""),
                whole == null ? "" : whole.toString(),
                task.id(),
                task.note());
    }

    @GetMapping("/issues/export")
    ResponseEntity<StreamingResponseBody> issues(
            Acting acting, @RequestParam(required = false) @Nullable SoughtRegion region, Locale language) {
        Answers.permitted(acting, LedgerPermission.READ);
        LedgerWords.Said said = words.in(language);
        TicketMatrix matrix = Answers.value(tickets.matrix(acting, SoughtRegion.digitsOf(region), ISSUES));
        List<List<@Nullable Object>> rows = matrix.quadrants().stream()
                .flatMap(quadrant -> quadrant.tickets().rows().stream())
                .map(line -> row(line, said))
                .toList();
        boolean more = matrix.quadrants().stream()
                .anyMatch(quadrant ->
                        quadrant.tickets().total() > quadrant.tickets().rows().size());
        return ledger(
                acting, language, LedgerTable.ISSUES, rows, cut(more, "ledger.export.cut-quadrants", ISSUES, language));
    }

    /** A table to fill in with new issues of a procedure. */
    @GetMapping("/issues/template")
    ResponseEntity<StreamingResponseBody> template(Acting acting, @RequestParam UUID course, Locale language) {
        Answers.permitted(acting, org.zhagen.ledger.LedgerPermission.WRITE);
        NewIssues.Template template = Answers.value(news.template(acting, course));
        LedgerWords.Said said = words.in(language);
        return export.signed(
                acting,
                language,
                LedgerTable.ISSUES.label(),
                template.columns(),
                blank(template),
                note(template, said));
    }

    /** Rows that say which procedure and where; whoever fills them in need not. */
    private static List<List<String>> blank(NewIssues.Template template) {
        List<String> row = template.columns().stream()
                .map(column -> switch (column.label()) {
                    case "ledger.column.procedure" -> template.procedure();
                    case "ledger.column.code" -> template.region();
                    default -> "";
                })
                .toList();
        return Collections.nCopies(BLANK_ROWS, row);
    }

    private static String note(NewIssues.Template template, LedgerWords.Said said) {
        List<String> notes = new ArrayList<>();
        notes.add(said.word("ledger.issues.template.note"));
        if (!template.needed().isEmpty()) {
            notes.add(said.word("ledger.issues.template.needed", String.join("、", template.needed())));
        }
        template.options().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(options -> notes.add(said.word(
                        "ledger.issues.template.options", options.getKey(), String.join("、", options.getValue()))));
        return String.join(" ", notes);
    }

    private List<@Nullable Object> row(TicketLine line, LedgerWords.Said said) {
        Instant due = line.due();
        return Arrays.asList(
                line.number(),
                line.title(),
                line.courseTitle(),
                line.where().region().digits(),
                line.where().place(),
                line.leadName(),
                due == null ? "" : MINUTE.format(due.atZone(clock.getZone())),
                said.yes(line.urgent()),
                said.yes(line.important()),
                "",
                line.id(),
                "");
    }

    /** What a file says that does not hold all. */
    private String cut(boolean more, String key, int most, Locale language) {
        return more ? words.in(language).word(key, most) : "";
    }

    private ResponseEntity<StreamingResponseBody> ledger(
            Acting acting, Locale language, LedgerTable table, List<List<@Nullable Object>> rows, String note) {
        return export.signed(
                acting,
                language,
                table.label(),
                table.columns().stream().map(LedgerTable.Column::export).toList(),
                rows,
                note);
    }
}
