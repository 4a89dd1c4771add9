package org.zhagen.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Version;

/**
 * Published versions ready to be used. Reading and checking a playbook takes some ten milliseconds; since a version never
 * changes, those used last are kept in memory by their digest.
 */
@Component
class Shelf {

    private static final int KEPT = 200;

    private final VersionRows rows;
    private final Playbooks playbooks;
    private final Cache<String, Ready> ready =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Ready(CheckedPlaybook playbook, Bundle bundle) {}

    Shelf(VersionRows rows, Playbooks playbooks) {
        this.rows = rows;
        this.playbooks = playbooks;
    }

    Optional<Published> find(String playbook, Version version) {
        return rows.find(playbook, version).map(this::taken);
    }

    /** The newest version in use; the highest that there was when all are retired. */
    Optional<PlaybookVersion> newest(String playbook) {
        List<PlaybookVersion> all = rows.all(playbook);
        return all.stream()
                .filter(version -> !version.isRetired())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The highest version, retired or not; null where there is none. */
    @Nullable
    Published highest(String playbook) {
        return rows.all(playbook).stream().findFirst().map(this::taken).orElse(null);
    }

    Published taken(PlaybookVersion about) {
        Ready known = ready.get(about.name() + " " + about.digest(), _ -> read(about));
        return new Published(about, known.playbook, known.bundle);
    }

    private Ready read(PlaybookVersion about) {
        VersionRows.Content content =
                rows.content(about.playbook(), about.version()).orElseThrow();
        Findings findings = new Findings();
        Bundle bundle = Bundles.of(Publisher.TEXT, content.yaml(), content.templates(), content.signature(), findings);
        CheckedPlaybook checked = bundle == null ? null : playbooks.check(bundle.tree(), findings);
        if (bundle == null || checked == null) {
            List<String> lines = findings.sorted().stream()
                    .map((Finding finding) -> finding.line(Locale.ENGLISH))
                    .toList();
            throw new IllegalStateException(about.name() + " can no longer be read: " + String.join("; ", lines));
        }
        return new Ready(checked, bundle);
    }
}
