package org.zhagen.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.access.Permission;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.office.TableRead;

/**
 * The front door to tables by which much comes in at once. A table is uploaded and looked at; nothing is written before
 * somebody takes over exactly what they looked at, and then all of it in one transaction.
 */
@Service
public class Imports {

    /** How large a file may be, in bytes: 16 MB. */
    public static final int LARGEST = 16 << 20;

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int LISTED = 50;
    private static final int FILE_NAME = 200;

    private final Doors doors;
    private final List<Importer> importers;
    private final ImportRows rows;
    private final Audit audit;
    private final Clock clock;

    Imports(Doors doors, List<Importer> importers, ImportRows rows, Audit audit, Clock clock) {
        this.doors = doors;
        this.importers = importers.stream()
                .sorted(Comparator.comparing(importer -> importer.kind().id()))
                .toList();
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** The tables that this person may bring in. */
    public List<ImportKind> kinds(Acting acting) {
        return kinds().filter(kind -> acting.may(kind.permission())).toList();
    }

    /** The tables that this person uploaded, the latest first. */
    public Outcome<List<ImportSummary>> list(Acting acting) {
        return doors.query(acting, any(acting), () -> Outcome.done(rows.list(LISTED)));
    }

    /**
     * Keeps a table to look at what it would do.
     *
     * @param kind the id of an {@link ImportKind}
     * @param fileName its ending says what it is, .xlsx or .csv
     */
    public Outcome<ImportView> upload(Acting acting, String kind, String fileName, byte[] content) {
        Optional<Importer> known = importer(kind);
        Permission needed = known.map(importer -> importer.kind().permission()).orElseGet(() -> any(acting));
        return doors.command(acting, needed, () -> {
            if (known.isEmpty()) {
                return Outcome.invalid(Finding.of(IntakeCode.IMPORT_KIND, Place.of("table"), kind));
            }
            if (content.length == 0 || content.length > LARGEST) {
                IntakeCode code = content.length == 0 ? IntakeCode.IMPORT_EMPTY : IntakeCode.IMPORT_LARGE;
                return Outcome.invalid(Finding.of(code, Place.of("file"), LARGEST >> 20));
            }
            ImportSummary summary = summary(kind, fileName);
            throwAwayOld();
            rows.insert(acting, summary, content);
            return Outcome.done(planned(acting, summary, content).view());
        });
    }

    /** A table that waits, and what it would do now. */
    public Outcome<ImportView> find(Acting acting, UUID id) {
        return doors.query(
                acting,
                any(acting),
                () -> waiting(
                        acting,
                        id,
                        rows.read(id),
                        (summary, content) ->
                                Outcome.done(planned(acting, summary, content).view())));
    }

    /**
     * Takes over what the preview with this digest showed; rows with errors are left out.
     *
     * @return refused when something else would be written by now
     */
    public Outcome<ImportSummary> takeOver(Acting acting, UUID id, String digest) {
        return doors.command(
                acting,
                any(acting),
                () -> waiting(
                        acting,
                        id,
                        rows.content(id),
                        (summary, content) -> taken(acting, planned(acting, summary, content), digest)));
    }

    private Outcome<ImportSummary> taken(Acting acting, Planned planned, String digest) {
        ImportPreview preview = planned.view().preview();
        if (!preview.digest().equals(digest)) {
            return Outcome.notNow(Finding.of(IntakeCode.PREVIEW_OLD, Place.of("digest")));
        }
        if (preview.counts().written() == 0) {
            return Outcome.notNow(Finding.of(IntakeCode.IMPORT_NOTHING, Place.of("digest")));
        }
        planned.plan().take();
        UUID id = planned.view().summary().id();
        rows.taken(id, preview.counts(), clock.instant());
        ImportSummary done = rows.find(id).orElseThrow();
        audit.record(acting, act(acting, done));
        return Outcome.done(done);
    }

    private static Act act(Acting acting, ImportSummary done) {
        Subject subject = Subject.of("import", done.id(), done.fileName());
        return Act.done("intake.import", subject, acting.jurisdiction().prefix())
                .with("kind", done.kind())
                .with("added", done.added())
                .with("changed", done.changed())
                .with("closed", done.closed());
    }

    /** Throws a table away that waits. */
    public Outcome<UUID> discard(Acting acting, UUID id) {
        return doors.command(acting, any(acting), () -> rows.delete(id) ? Outcome.done(id) : Outcome.missing());
    }

    /** The permission for some kind of table: a person's own tables are kept from others by the database. */
    private Permission any(Acting acting) {
        return Stream.concat(kinds(acting).stream(), kinds())
                .findFirst()
                .orElseThrow()
                .permission();
    }

    private Stream<ImportKind> kinds() {
        return importers.stream().map(Importer::kind);
    }

    private Optional<Importer> importer(String kind) {
        return importers.stream()
                .filter(importer -> importer.kind().id().equals(kind))
                .findFirst();
    }

    private <T> Outcome<T> waiting(
            Acting acting, UUID id, Optional<byte[]> content, BiFunction<ImportSummary, byte[], Outcome<T>> use) {
        Optional<ImportSummary> summary = rows.find(id);
        if (summary.isEmpty()) {
            return Outcome.missing();
        }
        Permission needed = importer(summary.get().kind()).orElseThrow().kind().permission();
        if (!acting.may(needed)) {
            return Outcome.notYours(needed);
        }
        return content.isEmpty()
                ? Outcome.notNow(Finding.of(
                        IntakeCode.IMPORT_GONE, Place.of(""), summary.get().fileName()))
                : use.apply(summary.get(), content.get());
    }

    private record Planned(ImportView view, ImportPlan plan) {}

    private Planned planned(Acting acting, ImportSummary summary, byte[] content) {
        Importer importer = importer(summary.kind()).orElseThrow();
        String file = summary.fileName();
        ImportPlan plan = new ImportPlan();
        switch (TableFile.read(file, content, importer.titles())) {
            case TableRead.Refused refused -> plan.remark(refused.problem().finding(file));
            case TableRead.Ok(var table, var problems) -> {
                problems.forEach(problem -> plan.remark(problem.finding(file)));
                if (table.rows().isEmpty()) {
                    plan.remark(Finding.of(IntakeCode.IMPORT_EMPTY, Place.of(file)));
                }
                importer.plan(acting, file, table, plan);
            }
        }
        return new Planned(new ImportView(summary, plan.preview()), plan);
    }

    private ImportSummary summary(String kind, String fileName) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String name = fileName.replaceAll(".*[/\\\\]", "").strip();
        String kept = name.length() <= FILE_NAME ? name : name.substring(name.length() - FILE_NAME);
        return new ImportSummary(Ids.next(), kind, kept, now, now.plus(KEPT), null, 0, 0, 0);
    }

    private void throwAwayOld() {
        Acting product = Acting.system("intake", Jurisdiction.COUNTRY);
        doors.write(product, () -> {
            rows.deleteExpired(clock.instant());
            return true;
        });
    }
}
