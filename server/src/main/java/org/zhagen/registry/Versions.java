package org.zhagen.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to published playbooks. Whoever may read the registry sees all of them; retiring one needs its jurisdiction. */
@Service
public class Versions {

    private static final int NOTE = 1000;

    private final Doors doors;
    private final VersionRows rows;
    private final Shelf shelf;
    private final EdgeRows edges;
    private final VersionAfter after;
    private final Seals seals;
    private final Clock clock;

    Versions(Doors doors, VersionRows rows, Shelf shelf, EdgeRows edges, VersionAfter after, Seals seals, Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.shelf = shelf;
        this.edges = edges;
        this.after = after;
        this.seals = seals;
        this.clock = clock;
    }

    /** Two versions and what differs, in the order of the document. */
    public record Comparison(Published before, Published after, List<TreeDiff.Difference> differences) {}

    /** The newest version of each playbook that is in use, the last published first. */
    public Outcome<Listing<PlaybookVersion>> list(Acting acting, Paging paging) {
        return doors.query(acting, RegistryPermission.READ, () -> Outcome.done(rows.newestOfEach(paging)));
    }

    /** All versions of a playbook, the highest first. */
    public Outcome<List<PlaybookVersion>> of(Acting acting, String playbook) {
        return doors.query(acting, RegistryPermission.READ, () -> {
            List<PlaybookVersion> all = rows.all(playbook);
            return all.isEmpty() ? Outcome.missing() : Outcome.done(all);
        });
    }

    /** The newest version in use; when all are retired, the highest, which says so. */
    public Outcome<Published> newest(Acting acting, String playbook) {
        return doors.query(
                acting,
                RegistryPermission.READ,
                () -> found(shelf.newest(playbook).map(shelf::taken)));
    }

    public Outcome<Published> find(Acting acting, String playbook, Version version) {
        return doors.query(acting, RegistryPermission.READ, () -> found(shelf.find(playbook, version)));
    }

    /** What the signature of a version is worth. */
    public Seal seal(Published published) {
        return seals.of(published.bundle());
    }

    public Outcome<Comparison> compare(Acting acting, String playbook, Version before, Version after) {
        return doors.query(
                acting,
                RegistryPermission.READ,
                () -> found(shelf.find(playbook, before))
                        .then(older -> found(shelf.find(playbook, after))
                                .map(newer -> new Comparison(
                                        older,
                                        newer,
                                        TreeDiff.between(
                                                older.playbook().tree(),
                                                newer.playbook().tree())))));
    }

    public Outcome<Lineage> lineage(Acting acting, String playbook) {
        return doors.query(acting, RegistryPermission.READ, () -> {
            if (rows.owner(playbook).isEmpty()) {
                return Outcome.missing();
            }
            List<Lineage.Edge> around = edges.around(playbook);
            Set<String> playbooks = new LinkedHashSet<>(List.of(playbook));
            around.forEach(edge -> playbooks.add(edge.playbook()));
            List<PlaybookVersion> versions = new ArrayList<>();
            playbooks.forEach(id -> versions.addAll(rows.all(id).reversed()));
            return Outcome.done(new Lineage(playbook, versions, around));
        });
    }

    private static Outcome<Published> found(Optional<Published> published) {
        return published.map(Outcome::done).orElseGet(Outcome::missing);
    }

    /** Says that a version is not to be taken up any more, and why. */
    public Outcome<PlaybookVersion> retire(Acting acting, String playbook, Version version, RetireDraft draft) {
        return doors.command(acting, RegistryPermission.PUBLISH, () -> {
            rows.lock(playbook); // or a version that is published meanwhile would be taken out of the library
            Optional<PlaybookVersion> known = rows.find(playbook, version).filter(one -> acting.in(one.region()));
            return known.isEmpty() ? Outcome.missing() : retired(acting, known.get(), draft);
        });
    }

    private Outcome<PlaybookVersion> retired(Acting acting, PlaybookVersion version, RetireDraft draft) {
        PlaybookVersion.Retirement before = version.retirement();
        if (before != null) {
            return Outcome.notNow(Finding.of(
                    LibraryCode.VERSION_RETIRED,
                    Place.of("state"),
                    version.version(),
                    before.at().toString()));
        }
        List<Finding> findings = wrong(version, draft);
        if (!findings.isEmpty()) {
            return Outcome.invalid(findings);
        }
        boolean done = rows.retire(
                version,
                new PlaybookVersion.Retirement(clock.instant(), acting.name(), draft.reason(), draft.successor()));
        if (!done) {
            return Outcome.stale();
        }
        PlaybookVersion retired =
                rows.find(version.playbook(), version.version()).orElseThrow();
        after.retired(acting, retired);
        return Outcome.done(retired);
    }

    private List<Finding> wrong(PlaybookVersion version, RetireDraft draft) {
        List<Finding> findings = new ArrayList<>();
        int length = draft.reason().codePointCount(0, draft.reason().length());
        if (length == 0) {
            findings.add(Finding.of(LibraryCode.REASON_MISSING, Place.of("reason")));
        } else if (length > NOTE) {
            findings.add(Finding.of(LibraryCode.NOTE_LONG, Place.of("reason"), length, NOTE));
        }
        if (!draft.successor().isEmpty()) {
            successor(version, draft.successor(), findings);
        }
        return findings;
    }

    private void successor(PlaybookVersion version, String successor, List<Finding> findings) {
        String[] parts = successor.split("@", 2);
        Version named = parts.length == 2 ? Version.parse(parts[1]) : null;
        boolean readable = parts.length == 1 || named != null;
        boolean known = readable
                && rows.all(parts[0]).stream()
                        .anyMatch(one -> !one.isRetired()
                                && (named == null || one.version().equals(named)));
        if (successor.equals(version.name())) {
            findings.add(Finding.of(LibraryCode.SUCCESSOR_SELF, Place.of("successor")));
        } else if (!known) {
            findings.add(Finding.of(LibraryCode.SUCCESSOR_UNKNOWN, Place.of("successor"), successor));
        }
    }
}
