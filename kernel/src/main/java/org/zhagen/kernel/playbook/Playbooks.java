package org.zhagen.kernel.playbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.DocumentCode;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.rule.RuleScopes;

/** Reads and checks playbooks. One pass reports everything that is wrong. */
public final class Playbooks {

    private final Vocabulary vocabulary;
    private final RuleScopes scopes = new RuleScopes();

    /** Playbooks whose rules may use the fields, and whose indicators the shared ones, of a vocabulary. */
    public Playbooks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The fields and shared indicators that playbooks may use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Reads a playbook file, and checks that its document templates are there; null when there are errors. */
    public @Nullable CheckedPlaybook read(Path file, Findings findings) {
        Node tree = YamlReader.read(file, findings);
        CheckedPlaybook playbook = tree == null ? null : check(tree, findings);
        return playbook != null && templatesExist(file, playbook.model(), findings) ? playbook : null;
    }

    /** Reads a playbook from bytes that are called {@code name} in findings; null when there are errors. */
    public @Nullable CheckedPlaybook read(String name, byte[] bytes, Findings findings) {
        Node tree = YamlReader.read(name, bytes, findings);
        return tree == null ? null : check(tree, findings);
    }

    /** Checks a tree: its form, ids, references, rules, content and variants; null when there are errors. */
    public @Nullable CheckedPlaybook check(Node tree, Findings findings) {
        return check(tree, Set.of(), findings);
    }

    /**
     * As {@link #check(Node, Findings)}, for a plan that need not keep all of its bottom lines.
     *
     * @param waived ids of bottom lines that may be broken; whether they are is then up to the caller
     */
    public @Nullable CheckedPlaybook check(Node tree, Set<String> waived, Findings findings) {
        Findings own = new Findings();
        CheckedPlaybook playbook = checkWithoutVariants(tree, waived, own);
        if (playbook != null) {
            Variants.check(playbook, this, own);
        }
        findings.addAll(own.sorted());
        return own.hasErrors() ? null : playbook;
    }

    @Nullable
    CheckedPlaybook checkWithoutVariants(Node tree, Findings findings) {
        return checkWithoutVariants(tree, Set.of(), findings);
    }

    private @Nullable CheckedPlaybook checkWithoutVariants(Node tree, Set<String> waived, Findings findings) {
        if (!(tree instanceof Node.Mapping mapping)) {
            findings.add(DocumentCode.WRONG_SHAPE, tree.at(), "mapping");
            return null;
        }
        Findings own = new Findings();
        Playbook playbook = PlaybookFormat.READER.read(Playbook.class, mapping, own);
        IdCheck.check(mapping, own);
        References.check(mapping, own);
        if (playbook == null) {
            findings.addAll(own.sorted());
            return null;
        }
        Map<RuleText, Formula> formulas = RuleCompiler.compile(playbook, vocabulary.fields(), scopes, own);
        ParameterCheck.check(playbook, own);
        new ContentCheck(mapping, playbook, vocabulary.indicators(), own).check();
        CheckedPlaybook checked = new CheckedPlaybook(mapping, playbook, vocabulary, formulas);
        if (!own.hasErrors()) {
            defaultsKeepBottomLines(checked, waived, own);
        }
        findings.addAll(own.sorted());
        return own.hasErrors() ? null : checked;
    }

    /** Defaults that need no site must not break a bottom line by themselves. */
    private static void defaultsKeepBottomLines(CheckedPlaybook playbook, Set<String> waived, Findings findings) {
        BottomLines.broken(playbook, Map.of()).stream()
                .filter(finding -> !waived.contains(BottomLines.id(finding)))
                .forEach(findings::add);
    }

    private static boolean templatesExist(Path file, Playbook playbook, Findings findings) {
        boolean all = true;
        for (DocumentSpec document : playbook.documents()) {
            String template = document.template();
            if (template != null && !Files.isRegularFile(file.resolveSibling(template))) {
                findings.add(PlaybookCode.TEMPLATE_MISSING, document.at(), template);
                all = false;
            }
        }
        return all;
    }
}
