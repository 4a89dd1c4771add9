package org.zhagen.adaptation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;

/** Says to which field of a plan a finding belongs, by the line and column at which the fields begin. */
final class PlanFields {

    private record Start(Place at, String field) {}

    private final List<Start> starts = new ArrayList<>();

    PlanFields(Adaptation adaptation) {
        adaptation.document().entries().forEach((key, entry) -> {
            starts.add(new Start(entry.key(), key));
            inside(key, entry.value());
        });
        starts.sort(Comparator.comparing(Start::at, PlanFields::compare));
    }

    private void inside(String key, Node value) {
        if (key.equals("set") && value instanceof Node.Mapping set) {
            set.entries().forEach((parameter, entry) -> starts.add(new Start(entry.key(), "set/" + parameter)));
        } else if (key.equals("changes") && value instanceof Node.Listing list) {
            for (int i = 0; i < list.items().size(); i++) {
                starts.add(new Start(list.items().get(i).at(), "changes/" + i));
            }
        }
    }

    PlanCheck.Remark remark(Finding finding) {
        return new PlanCheck.Remark(finding, field(finding.at()));
    }

    /** The last field that begins at a place or before it; empty for what stands elsewhere, or for the document itself. */
    private String field(Place at) {
        if (!at.file().equals(PlanText.NAME) || at.line() == 0 || (at.line() == 1 && at.column() == 1)) {
            return "";
        }
        String field = "";
        for (Start start : starts) {
            if (compare(start.at, at) <= 0) {
                field = start.field;
            }
        }
        return field;
    }

    private static int compare(Place one, Place other) {
        return one.line() == other.line()
                ? Integer.compare(one.column(), other.column())
                : Integer.compare(one.line(), other.line());
    }
}
