package org.zhagen.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.intake.Differences;
import org.zhagen.intake.ImportKind;
import org.zhagen.intake.ImportLine;
import org.zhagen.intake.ImportPlan;
import org.zhagen.intake.ImportRow;
import org.zhagen.intake.Importer;
import org.zhagen.office.Table;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketActs;
import org.zhagen.ticket.TicketGrade;
import org.zhagen.ticket.TicketMatrix;
import org.zhagen.ticket.Tickets;

/** The issue list from a table: how urgent and important tickets are held to be. Rows without an id are new issues. */
@Component
class IssueImporter implements Importer {

    private final ListTable tables;
    private final Tickets tickets;
    private final TicketActs acts;
    private final NewIssues news;

    IssueImporter(ListTable tables, Tickets tickets, TicketActs acts, NewIssues news) {
        this.tables = tables;
        this.tickets = tickets;
        this.acts = acts;
        this.news = news;
    }

    @Override
    public ImportKind kind() {
        return LedgerTable.ISSUES.kind();
    }

    @Override
    public Set<String> titles() {
        return tables.titles(LedgerTable.ISSUES);
    }

    @Override
    public void plan(Acting acting, String file, Table table, ImportPlan plan) {
        NewIssueRows fresh = news.batch(acting, plan);
        List<ImportRow> read = tables.rows(LedgerTable.ISSUES, file, table, plan, fresh.columns());
        Work work = new Work(acting, plan, known(acting, read));
        for (ImportRow row : read) {
            if (row.get("id").isEmpty()) {
                fresh.row(row);
            } else {
                work.row(row);
            }
        }
        plan.step(work::write);
        plan.step(fresh::write);
    }

    private Map<UUID, TicketGrade> known(Acting acting, List<ImportRow> read) {
        List<UUID> ids = read.stream()
                .flatMap(row -> Ids.read(row.get("id")).stream())
                .distinct()
                .toList();
        return tickets.grades(acting, ids) instanceof Outcome.Done<List<TicketGrade>>(List<TicketGrade> found)
                ? found.stream().collect(Collectors.toMap(TicketGrade::id, Function.identity()))
                : Map.of();
    }

    /** What a row says of a ticket. */
    private record Graded(UUID id, int seq, boolean urgent, boolean important, String why) {}

    private final class Work {

        private final Acting acting;
        private final ImportPlan plan;
        private final Map<UUID, TicketGrade> tickets;
        private final Map<UUID, Integer> seen = new HashMap<>();
        private final List<Graded> graded = new ArrayList<>();

        Work(Acting acting, ImportPlan plan, Map<UUID, TicketGrade> tickets) {
            this.acting = acting;
            this.plan = plan;
            this.tickets = tickets;
        }

        void row(ImportRow row) {
            Written written = new Written();
            TicketGrade ticket = ticket(row, written);
            boolean urgent = tables.yes(row, "urgent", written);
            boolean important = tables.yes(row, "important", written);
            if (ticket == null || !written.isRight()) {
                plan.bad(row.at(written.findings(), Map.of()));
                return;
            }
            if (ticket.urgent() == urgent && ticket.important() == important) {
                plan.unchanged();
                return;
            }
            Graded now = new Graded(ticket.id(), ticket.seq(), urgent, important, row.get("why"));
            written.needed(LedgerCode.WORDS_MISSING, "why", now.why, Written.WORDS);
            Outcome<Boolean> theirs = acts.mayGrade(acting, ticket.id());
            if (theirs instanceof Outcome.Refused<Boolean>) {
                written.wrong(LedgerCode.ID_UNKNOWN, "id", row.get("id"));
            } else if (theirs instanceof Outcome.Done<Boolean>(Boolean may) && !may) {
                written.wrong(LedgerCode.ISSUE_NOT_YOURS, "id", ticket.number());
            }
            if (!written.isRight()) {
                plan.bad(row.at(written.findings(), Map.of()));
                return;
            }
            graded.add(now);
            plan.does(
                    row.number(),
                    ImportLine.Verdict.CHANGED,
                    ticket.title(),
                    Differences.between(said(ticket.urgent(), ticket.important()), said(urgent, important)),
                    now);
        }

        private String said(boolean urgent, boolean important) {
            return tables.word("ledger.quadrant." + TicketMatrix.Quadrant.id(urgent, important), Locale.CHINESE);
        }

        private @Nullable TicketGrade ticket(ImportRow row, Written written) {
            String id = row.get("id");
            UUID known = Ids.read(id).orElse(null);
            Integer first = known == null ? null : seen.putIfAbsent(known, row.number());
            if (first != null) {
                written.wrong(LedgerCode.ROW_TWICE, "id", first);
                return null;
            }
            TicketGrade ticket = known == null ? null : tickets.get(known);
            if (ticket == null) {
                written.wrong(LedgerCode.ID_UNKNOWN, "id", id);
            }
            return ticket;
        }

        void write() {
            for (Graded each : graded) {
                if (!(acts.grade(acting, each.id, each.seq, each.urgent, each.important, each.why)
                        instanceof Outcome.Done<Ticket>)) {
                    throw new IllegalStateException("a previewed issue changed");
                }
            }
        }
    }
}
