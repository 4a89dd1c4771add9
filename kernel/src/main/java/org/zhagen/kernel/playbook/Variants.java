package org.zhagen.kernel.playbook;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.rule.Truth;

/** The variants of a playbook: which one suits a site, and what the playbook is with it. */
public final class Variants {

    private Variants() {}

    /** The first variant that suits the site for certain, of those that keep more than the core idea. */
    public static Optional<Variant> suiting(CheckedPlaybook playbook, Map<String, Object> site) {
        return first(playbook, site, false);
    }

    /** The first variant that keeps only the core idea and suits the site for certain. */
    public static Optional<Variant> coreOnly(CheckedPlaybook playbook, Map<String, Object> site) {
        return first(playbook, site, true);
    }

    private static Optional<Variant> first(CheckedPlaybook playbook, Map<String, Object> site, boolean coreOnly) {
        return playbook.model().variants().stream()
                .filter(v -> v.coreOnly() == coreOnly)
                .filter(v -> suits(playbook, v, site))
                .findFirst();
    }

    /** Whether a variant suits a site for certain. */
    public static boolean suits(CheckedPlaybook playbook, Variant variant, Map<String, Object> site) {
        return playbook.truth(variant.when(), new Bindings(site, Map.of())) == Truth.TRUE;
    }

    /** The document with a variant's changes and settings; it no longer offers variants. */
    public static Node.Mapping apply(Node.Mapping tree, Variant variant, Findings findings) {
        Node.Mapping changed = Overlay.apply(tree, variant.changes(), Overlay.Author.VARIANT, findings);
        TreePath settings = TreePath.of("variants").child(variant.id()).child("set");
        for (var setting : variant.set().entrySet()) {
            Literal value = setting.getValue();
            Node written = settings.child(setting.getKey()).in(tree);
            Node node = written == null ? new Node.Scalar(value.text(), value.at()) : written;
            changed = Overlay.set(changed, setting.getKey(), node, findings);
        }
        return changed.without("variants");
    }

    /** The playbook with a variant; null, with findings, when the variant does not fit the playbook. */
    public static @Nullable CheckedPlaybook with(
            CheckedPlaybook playbook, Variant variant, Playbooks playbooks, Findings findings) {
        Findings own = new Findings();
        Node.Mapping tree = apply(playbook.tree(), variant, own);
        CheckedPlaybook changed = playbooks.checkWithoutVariants(tree, own);
        findings.addAll(own.sorted());
        return own.hasErrors() ? null : changed;
    }

    /** Each variant must give a valid playbook. */
    static void check(CheckedPlaybook playbook, Playbooks playbooks, Findings findings) {
        for (Variant variant : playbook.model().variants()) {
            if (with(playbook, variant, playbooks, findings) == null) {
                findings.add(PlaybookCode.VARIANT_BROKEN, variant.at(), variant.id());
            }
        }
    }
}
