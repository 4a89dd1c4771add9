package org.zhagen.kernel.bundle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;

/**
 * A playbook with all that belongs to it, in memory. It was read, but not checked: its meaning is the affair of {@link
 * org.zhagen.kernel.playbook.Playbooks#check}.
 *
 * @param from what stands before the name of a part in findings: {@code whistle.zhagen!/} or {@code playbooks/whistle/}
 * @param yaml the playbook as it was written, with its comments
 * @param tree the playbook as a document
 * @param templates Markdown by name ({@code documents/charter.md})
 * @param signature the text of {@code signature.json}; null where it is not signed
 */
public record Bundle(
        String from,
        String yaml,
        Node.Mapping tree,
        SortedMap<String, String> templates,
        @Nullable String signature) {

    /** Between the name of a bundle file and the name of a part, as in the addresses of jar files. */
    static final String INSIDE = "!/";

    public Bundle {
        templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    }

    /** Id and version of the playbook: {@code whistle@1.2.0}. */
    public String name() {
        return tree.text("id") + "@" + tree.text("version");
    }

    Bundle withSignature(@Nullable String text) {
        return new Bundle(from, yaml, tree, templates, text);
    }

    Place place(String part) {
        return Place.of(from + part);
    }
}
