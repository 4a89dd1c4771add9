package org.zhagen.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

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
    private final ImportTable table;
    private final Map<ImportKind, Importer> importers;
    private final ImportRows rows;
    private final Traces traces;
    private final Clock clock;

    Imports(Doors doors, ImportTable table, List<Importer> importers, ImportRows rows, Traces traces, Clock clock) {
        this.doors = doors;
        this.table = table;
        this.importers = importers.stream().collect(Collectors.toMap(Importer::kind, Function.identity()));
        this.rows = rows;
        this.traces = traces;
        this.clock = clock;
    }

    /** The tables that this person uploaded, the latest first. */
    public Outcome<List<ImportSummary>> list(Acting acting) {
        return doors.query(acting, DirectoryPermission.IMPORT, () -> Outcome.done(rows.list(LISTED)));
    }

    /**
     * Keeps a table to look at what it would do.
     *
     * @param kind {@code regions}, {@code units} or {@code people}
     * @param fileName its ending says what it is, .xlsx or .csv
     */
    public Outcome<ImportView> upload(Acting acting, String kind, String fileName, byte[] content) {
        return doors.command(acting, DirectoryPermission.IMPORT, () -> {
            Optional<ImportKind> known = ImportKind.read(kind);
            if (known.isEmpty()) {
                return Outcome.invalid(Finding.of(DirectoryCode.IMPORT_KIND, Place.of("kind"), kind));
            }
            if (content.length == 0 || content.length > LARGEST) {
                DirectoryCode code = content.length == 0 ? DirectoryCode.IMPORT_EMPTY : DirectoryCode.IMPORT_LARGE;
                return Outcome.invalid(Finding.of(code, Place.of("file"), LARGEST >> 20));
            }
            ImportSummary summary = summary(known.get(), fileName);
            throwAwayOld();
            rows.insert(acting, summary, content);
            return Outcome.done(view(acting, summary, content).view());
        });
    }

    /** A table that waits, and what it would do now. */
    public Outcome<ImportView> find(Acting acting, UUID id) {
        return doors.query(
                acting,
                DirectoryPermission.IMPORT,
                () -> waiting(
                        id,
                        rows.read(id),
                        (summary, content) ->
                                Outcome.done(view(acting, summary, content).view())));
    }

    /**
     * Takes over what the preview with this digest showed; rows with errors are left out.
     *
     * @return refused when something else would be written by now
     */
    public Outcome<ImportSummary> takeOver(Acting acting, UUID id, String digest) {
        return doors.command(
                acting,
                DirectoryPermission.IMPORT,
                () -> waiting(id, rows.content(id), (summary, content) -> taken(acting, summary, content, digest)));
    }

    private Outcome<ImportSummary> taken(Acting acting, ImportSummary summary, byte[] content, String digest) {
        Planned planned = view(acting, summary, content);
        ImportPreview preview = planned.view().preview();
        if (!preview.digest().equals(digest)) {
            return Outcome.notNow(Finding.of(DirectoryCode.PREVIEW_OLD, Place.of("digest")));
        }
        if (preview.counts().written() == 0) {
            return Outcome.notNow(Finding.of(DirectoryCode.IMPORT_NOTHING, Place.of("digest")));
        }
        planned.plan().take();
        rows.taken(summary.id(), preview.counts(), clock.instant());
        ImportSummary done = rows.find(summary.id()).orElseThrow();
        traces.imported(acting, done);
        return Outcome.done(done);
    }

    /** Throws a table away that waits. */
    public Outcome<UUID> discard(Acting acting, UUID id) {
        return doors.command(
                acting, DirectoryPermission.IMPORT, () -> rows.delete(id) ? Outcome.done(id) : Outcome.missing());
    }

    private interface Use<T> {
        Outcome<T> of(ImportSummary summary, byte[] content);
    }

    private <T> Outcome<T> waiting(UUID id, Optional<byte[]> content, Use<T> use) {
        Optional<ImportSummary> summary = rows.find(id);
        if (summary.isEmpty()) {
            return Outcome.missing();
        }
        return content.isEmpty()
                ? Outcome.notNow(Finding.of(
                        DirectoryCode.IMPORT_GONE, Place.of(""), summary.get().fileName()))
                : use.of(summary.get(), content.get());
    }

    private record Planned(ImportView view, ImportPlan plan) {}

    private Planned view(Acting acting, ImportSummary summary, byte[] content) {
        ImportTable.Read read = table.read(summary.kind(), summary.fileName(), content);
        ImportPlan plan = new ImportPlan(read.findings());
        Importer importer = Objects.requireNonNull(importers.get(summary.kind()));
        importer.plan(acting, read.rows(), plan);
        return new Planned(new ImportView(summary, plan.preview()), plan);
    }

    private ImportSummary summary(ImportKind kind, String fileName) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String name = fileName.replaceAll(".*[/\\\\]", "").strip();
        String kept = name.length() <= FILE_NAME ? name : name.substring(name.length() - FILE_NAME);
        return new ImportSummary(Ids.next(), kind, kept, now, now.plus(KEPT), null, 0, 0, 0);
    }

    private void throwAwayOld() {
        Acting product = Acting.system("directory", Jurisdiction.COUNTRY);
        doors.write(product, () -> {
            rows.deleteExpired(clock.instant());
            return true;
        });
    }
}
