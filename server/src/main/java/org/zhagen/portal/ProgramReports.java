package org.zhagen.portal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.ticket.Openers;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketPermission;

/** The front door for programs that report for residents, as Open311 has it. */
@Service
public class ProgramReports {

    /** Who sends all of it once more in this time has not got the answer. A convention of ours. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private static final String KNOWN = """
            select ticket from portal_program_report where digest = :digest and at > :since order by at desc limit 1
            """;

    private static final String INSERT = """
            insert into portal_program_report (ticket, key_id, digest, at) values (:ticket, :key, :digest, :at)
            """;

    private final Reports reports;
    private final ReportRows tracked;
    private final ProgramKeyRows keys;
    private final ProgramKeys programs;
    private final Openers openers;
    private final Throttle throttle;
    private final JdbcClient database;
    private final Doors doors;
    private final Audit audit;
    private final ActClock clock;

    ProgramReports(
            Reports reports,
            ReportRows tracked,
            ProgramKeyRows keys,
            ProgramKeys programs,
            Openers openers,
            Throttle throttle,
            JdbcClient database,
            Doors doors,
            Audit audit,
            ActClock clock) {
        this.reports = reports;
        this.tracked = tracked;
        this.keys = keys;
        this.programs = programs;
        this.openers = openers;
        this.throttle = throttle;
        this.database = database;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a report: of one key only so many in an hour, and without one of one network address. */
    public Outcome<ProgramReceipt> send(ProgramReport report) {
        ProgramKey key = report.key();
        if (!(key == null ? throttle.report(report.address()) : throttle.report(key))) {
            return tooMany();
        }
        return doors.command(
                Reports.PORTAL,
                TicketPermission.OPEN,
                () -> known(report)
                        .map(number -> Outcome.done(new ProgramReceipt(number, null)))
                        .orElseGet(() -> taken(report)));
    }

    /** How long a program has to wait before it asks again; nothing when it need not. A key that is none counts as none. */
    public Optional<Duration> pause(String key, String address) {
        ProgramKey known = key.isEmpty() ? null : programs.byText(key).orElse(null);
        return throttle.ask(known, address);
    }

    /** The number of what a tracking code was given for. Who tries codes that nobody has is heard no more for an hour. */
    public Outcome<String> byCode(String typed, String address) {
        if (!throttle.mayLookUp(address)) {
            return tooMany();
        }
        Optional<TrackingCode> read = TrackingCode.read(typed);
        Optional<String> number = read.flatMap(
                        code -> doors.read(Reports.PORTAL, () -> tracked.byHash(reports.hash(code))))
                .flatMap(this::number);
        if (read.isPresent() && number.isEmpty()) {
            throttle.wrongCode(address);
        }
        return number.map(Outcome::done).orElseGet(Outcome::missing);
    }

    /** The same report of some minutes ago. Who sends it twice at the same time waits for the first. */
    private Optional<String> known(ProgramReport report) {
        database.sql("select pg_advisory_xact_lock(:number)")
                .param("number", ByteBuffer.wrap(report.digest()).getLong())
                .query((row, number) -> number)
                .single();
        return database.sql(KNOWN)
                .param("digest", report.digest())
                .param("since", ProgramKeyRows.column(clock.instant().minus(AGAIN)))
                .query(UUID.class)
                .optional()
                .flatMap(this::number);
    }

    private Optional<String> number(UUID ticket) {
        return openers.find(ticket).map(view -> view.ticket().number());
    }

    private Outcome<ProgramReceipt> taken(ProgramReport report) {
        return reports.open(report.draft(), Ticket.Source.PROGRAM, report.wrong())
                .then(receipt -> {
                    Outcome<Receipt> kept = Outcome.done(receipt);
                    for (String remark : report.remarks()) {
                        kept = kept.then(opened ->
                                openers.comment(opened.ticket(), remark).map(ticket -> opened));
                    }
                    return kept.map(opened -> kept(report, opened));
                });
    }

    private ProgramReceipt kept(ProgramReport report, Receipt receipt) {
        ProgramKey key = report.key();
        Instant now = clock.instant();
        database.sql(INSERT)
                .param("ticket", receipt.ticket())
                .param("key", key == null ? null : key.id())
                .param("digest", report.digest())
                .param("at", ProgramKeyRows.column(now))
                .update();
        if (key != null) {
            keys.used(key.id(), now);
        }
        audit.record(
                acting(key, report.address()),
                Act.done(
                        "portal.program-report",
                        Subject.of("ticket", receipt.ticket(), receipt.number()),
                        report.draft().region()));
        return new ProgramReceipt(receipt.number(), receipt.code());
    }

    /** As whom the audit knows a program. */
    private static Acting acting(@Nullable ProgramKey key, String address) {
        return new Acting(
                Acting.NOBODY,
                key == null ? "Open311" : key.name(),
                "Open311",
                Jurisdiction.COUNTRY,
                Set.of(),
                new Origin(Origin.Channel.API, address));
    }

    private static <T> Outcome<T> tooMany() {
        return Outcome.invalid(Finding.of(ProgramCode.TOO_MANY_REQUESTS, Place.of("")));
    }
}
