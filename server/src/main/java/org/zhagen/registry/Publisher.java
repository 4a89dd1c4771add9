package org.zhagen.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.bundle.Signatures;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;

/** Publishes versions: checked, signed, kept, put into the library. Works within the transaction of the front door that asks. */
@Component
class Publisher {

    /** What a draft's text is called in findings. */
    static final String TEXT = "playbook.yaml";

    private final Playbooks playbooks;
    private final VersionRows rows;
    private final Shelf shelf;
    private final PublishCheck check;
    private final SigningKey key;
    private final VersionAfter after;
    private final PlaybookTraces traces;

    Publisher(
            Playbooks playbooks,
            VersionRows rows,
            Shelf shelf,
            PublishCheck check,
            SigningKey key,
            VersionAfter after,
            PlaybookTraces traces) {
        this.playbooks = playbooks;
        this.rows = rows;
        this.shelf = shelf;
        this.check = check;
        this.key = key;
        this.after = after;
        this.traces = traces;
    }

    Outcome<PlaybookVersion> publish(Acting acting, Manuscript manuscript) {
        Findings findings = new Findings();
        Bundle bundle = Bundles.of(TEXT, manuscript.yaml(), manuscript.templates(), manuscript.signature(), findings);
        CheckedPlaybook checked = bundle == null ? null : playbooks.check(bundle.tree(), findings);
        if (bundle == null || checked == null) {
            return Outcome.invalid(
                    findings.sorted().stream().filter(Finding::isError).toList());
        }
        String id = checked.model().id();
        if (acting.jurisdiction().prefix().isEmpty()) {
            return Outcome.invalid(check.of(acting, checked, null, manuscript.notes()));
        }
        VersionRows.Owner owner = rows.owner(id)
                .orElseGet(() -> new VersionRows.Owner(
                        new RegionCode(acting.jurisdiction().prefix()), acting.office()));
        if (acting.in(owner.region())) {
            rows.openAndLock(id, owner);
        } else {
            traces.refusedElsewhere(acting, id, owner.name());
        }
        Published before = shelf.highest(id);
        List<Finding> wrong = check.of(acting, checked, before, manuscript.notes());
        return wrong.isEmpty()
                ? Outcome.done(put(acting, manuscript, owner, before, new Ready(checked, signed(acting, bundle))))
                : Outcome.invalid(wrong);
    }

    private record Ready(CheckedPlaybook playbook, Bundle bundle) {}

    private Bundle signed(Acting acting, Bundle bundle) {
        if (bundle.signature() != null) {
            return bundle;
        }
        String signature = Signatures.sign(bundle, key.get().secret(), acting.office());
        return new Bundle(bundle.from(), bundle.yaml(), bundle.tree(), bundle.templates(), signature);
    }

    private PlaybookVersion put(
            Acting acting, Manuscript manuscript, VersionRows.Owner owner, @Nullable Published before, Ready ready) {
        Playbook model = ready.playbook.model();
        Version previous = before == null ? null : before.about().version();
        PlaybookVersion version = new PlaybookVersion(
                model.id(),
                model.version(),
                model.title(),
                owner.region(),
                owner.name(),
                ready.playbook.digest(),
                previous,
                manuscript.notes().changes(),
                manuscript.notes().explanation(),
                manuscript.at(),
                acting.name(),
                acting.office(),
                manuscript.signer(),
                null);
        rows.insert(version, new Published(version, ready.playbook, ready.bundle));
        after.published(acting, version, ready.playbook, manuscript.from(), before == null ? null : before.about());
        return version;
    }
}
