package org.zhagen.registry;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.playbook.CheckedPlaybook;

/** What follows when a version was published or retired: where it comes from, who finds it, what the audit keeps. */
@Component
class VersionAfter {

    private final EdgeRows edges;
    private final VersionRows rows;
    private final Shelf shelf;
    private final LibraryIndex index;
    private final PlaybookTraces traces;
    private final Clock clock;

    VersionAfter(
            EdgeRows edges, VersionRows rows, Shelf shelf, LibraryIndex index, PlaybookTraces traces, Clock clock) {
        this.edges = edges;
        this.rows = rows;
        this.shelf = shelf;
        this.index = index;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * @param from what it comes from, beside the version before
     * @param before the highest version so far; null for the first
     */
    void published(
            Acting acting,
            PlaybookVersion version,
            CheckedPlaybook playbook,
            List<Lineage.Origin> from,
            @Nullable PlaybookVersion before) {
        from.forEach(origin -> edges.put(new Lineage.Edge(origin, version.playbook(), version.version())));
        if (before != null) {
            Lineage.Origin origin = new Lineage.Origin(Lineage.Kind.VERSION, before.name(), before.title());
            edges.put(new Lineage.Edge(origin, version.playbook(), version.version()));
        }
        index.put(entry(version, playbook));
        traces.published(acting, version);
    }

    /** The library shows the newest version that is still in use, or nothing. */
    void retired(Acting acting, PlaybookVersion retired) {
        Optional<PlaybookVersion> newest = rows.all(retired.playbook()).stream()
                .filter(version -> !version.isRetired())
                .max(Comparator.comparing(PlaybookVersion::version));
        newest.ifPresentOrElse(
                version -> index.put(entry(version, shelf.taken(version).playbook())),
                () -> index.remove(LibraryEntry.Kind.PLAYBOOK, retired.playbook()));
        traces.retired(acting, retired);
    }

    private LibraryEntry entry(PlaybookVersion version, CheckedPlaybook playbook) {
        return PlaybookEntry.of(version, playbook, clock.getZone());
    }
}
