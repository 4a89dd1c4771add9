package org.zhagen.kernel.playbook;

import java.util.HashMap;
import java.util.Map;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;

/** Ids are kebab-case and unique in their list, because merging goes by them. */
final class IdCheck {

    private IdCheck() {}

    static void check(Node node, Findings findings) {
        switch (node) {
            case Node.Scalar scalar -> {}
            case Node.Mapping map -> map.entries().values().forEach(entry -> check(entry.value(), findings));
            case Node.Listing list -> {
                Map<String, Integer> lines = new HashMap<>();
                for (Node item : list.items()) {
                    if (item instanceof Node.Mapping map && map.get("id") instanceof Node.Scalar id) {
                        id(id, lines, findings);
                    }
                    check(item, findings);
                }
            }
        }
    }

    private static void id(Node.Scalar id, Map<String, Integer> lines, Findings findings) {
        if (!Code.isId(id.text())) {
            findings.add(PlaybookCode.ID_FORM, id.at(), id.text());
        }
        Integer first = lines.putIfAbsent(id.text(), id.at().line());
        if (first != null) {
            findings.add(PlaybookCode.ID_REPEATED, id.at(), id.text(), first);
        }
    }
}
