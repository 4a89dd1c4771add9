package org.zhagen.registry;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;

/** What a bundle of elsewhere is, and how it stands to what is here. */
@Component
class BundleLook {

    private final Playbooks playbooks;
    private final Shelf shelf;
    private final Seals seals;

    BundleLook(Playbooks playbooks, Shelf shelf, Seals seals) {
        this.playbooks = playbooks;
        this.shelf = shelf;
        this.seals = seals;
    }

    ForeignBundle at(BundleRows.Upload upload) {
        Findings findings = new Findings();
        Bundle bundle = read(upload, findings);
        CheckedPlaybook known = bundle == null ? null : playbooks.check(bundle.tree(), findings);
        CheckedPlaybook checked = findings.hasErrors() ? null : known;
        Seal seal = bundle == null ? Seal.NONE : seals.of(bundle);
        Published here = checked == null ? null : shelf.highest(checked.model().id());
        return new ForeignBundle(
                upload.id(),
                upload.name(),
                bundle,
                checked,
                findings.sorted(),
                seal,
                collision(checked, here),
                here == null ? null : here.about());
    }

    /** A text of a playbook is a bundle without templates and signature; those that it names are missing, which is a finding. */
    private static @Nullable Bundle read(BundleRows.Upload upload, Findings findings) {
        String name = upload.name();
        if (!ForeignBundle.isText(name)) {
            return Bundles.read(name, upload.content(), findings);
        }
        String text = new String(upload.content(), StandardCharsets.UTF_8);
        Bundle whole = Bundles.of(name, text, new TreeMap<>(), null, findings);
        return whole != null
                ? whole
                : YamlReader.read(name, upload.content(), new Findings()) instanceof Node.Mapping tree
                        ? new Bundle("", text, tree, new TreeMap<>(), null)
                        : null;
    }

    private ForeignBundle.Collision collision(@Nullable CheckedPlaybook checked, @Nullable Published here) {
        if (checked == null) {
            return ForeignBundle.Collision.UNUSABLE;
        }
        if (here == null) {
            return ForeignBundle.Collision.NEW;
        }
        return shelf.find(checked.model().id(), checked.model().version())
                .map(same -> same.about().digest().equals(checked.digest())
                        ? ForeignBundle.Collision.SAME
                        : ForeignBundle.Collision.DIFFERENT)
                .orElseGet(
                        () -> checked.model().version().compareTo(here.about().version()) > 0
                                ? ForeignBundle.Collision.NEWER
                                : ForeignBundle.Collision.OLDER);
    }

    /** Vouches from now on for a key that nobody here has vouched for. */
    void trust(Acting acting, ForeignBundle foreign, Bundle bundle, String name) {
        if (!name.isEmpty() && foreign.seal().state() == Seal.State.UNKNOWN) {
            seals.remember(acting, bundle, name);
        }
    }
}
