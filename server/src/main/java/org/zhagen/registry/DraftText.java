package org.zhagen.registry;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.registry.edit.YamlEdit;

/** What can be said of the text of a draft without keeping it. */
@Component
class DraftText {

    static final int TITLE = 120;

    private final Playbooks playbooks;

    DraftText(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /** All findings, by line; empty when it may be published. */
    List<Finding> check(String yaml, SortedMap<String, String> templates) {
        Findings findings = new Findings();
        Bundle bundle = Bundles.of(Publisher.TEXT, yaml, templates, null, findings);
        Node tree = bundle == null ? tree(yaml) : bundle.tree();
        if (tree != null) {
            playbooks.check(tree, findings);
        }
        return findings.sorted();
    }

    private static @Nullable Node tree(String yaml) {
        return YamlEdit.tree(yaml).orElse(null);
    }

    /** The title that the text gives; another where it gives none. */
    static String title(String yaml, String other) {
        String title = YamlEdit.tree(yaml)
                .map(tree -> tree.text("title"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(other);
        int length = title.codePointCount(0, title.length());
        return length <= TITLE ? title : title.substring(0, title.offsetByCodePoints(0, TITLE));
    }

    /** Whether a text is not too large to be kept. */
    static List<Finding> size(String yaml) {
        int kilobytes = yaml.length() / 1024;
        int most = YamlReader.MAX_BYTES / 1024;
        return yaml.length() > YamlReader.MAX_BYTES / 3
                ? List.of(Finding.of(LibraryCode.DRAFT_TOO_LARGE, Place.of("yaml"), kilobytes, most / 3))
                : List.of();
    }
}
