package org.zhagen.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Version;

/** Whether a checked playbook may be published as the next version; each rule is a method, and all that is wrong is said at once. */
@Component
class PublishCheck {

    private static final int NOTE = 2000;
    private static final List<TreePath> FIXED = List.of(TreePath.of("core"), TreePath.of("bottom-lines"));

    private final VersionRows rows;

    PublishCheck(VersionRows rows) {
        this.rows = rows;
    }

    /**
     * @param before the highest version so far, with its content; null for the first
     */
    List<Finding> of(Acting acting, CheckedPlaybook next, @Nullable Published before, PublishDraft notes) {
        List<Finding> findings = new ArrayList<>();
        String playbook = next.model().id();
        Optional<VersionRows.Owner> owner = rows.owner(playbook);
        if (acting.jurisdiction().prefix().isEmpty()) {
            findings.add(Finding.of(LibraryCode.REGION_NEEDED, Place.of("")));
        } else if (owner.isPresent() && !acting.in(owner.get().region())) {
            findings.add(Finding.of(
                    LibraryCode.PLAYBOOK_ELSEWHERE,
                    Place.of("id"),
                    playbook,
                    owner.get().name()));
        }
        length("changes", notes.changes(), findings);
        length("explanation", notes.explanation(), findings);
        if (before != null) {
            higher(next, before.about().version(), findings);
            explained(next, before, notes, findings);
        }
        return findings;
    }

    private static void length(String field, String text, List<Finding> findings) {
        int length = text.codePointCount(0, text.length());
        if (length > NOTE) {
            findings.add(Finding.of(LibraryCode.NOTE_LONG, Place.of(field), length, NOTE));
        }
    }

    private static void higher(CheckedPlaybook next, Version last, List<Finding> findings) {
        Version version = next.model().version();
        if (version.compareTo(last) <= 0) {
            Version maybe = new Version(last.major(), last.minor() + 1, 0);
            findings.add(Finding.of(LibraryCode.VERSION_NOT_GREATER, Place.of("version"), version, last)
                    .maybe(maybe.toString()));
        }
    }

    private static void explained(CheckedPlaybook next, Published before, PublishDraft notes, List<Finding> findings) {
        Version last = before.about().version();
        if (notes.changes().isEmpty()) {
            findings.add(Finding.of(LibraryCode.CHANGES_MISSING, Place.of("changes"), last));
        }
        List<String> fixed = fixedChanges(before.playbook(), next);
        if (fixed.isEmpty()) {
            return;
        }
        if (notes.explanation().isEmpty()) {
            findings.add(
                    Finding.of(LibraryCode.EXPLANATION_MISSING, Place.of("explanation"), String.join(", ", fixed)));
        }
        Version version = next.model().version();
        if (version.major() <= last.major()) {
            findings.add(Finding.of(LibraryCode.MAJOR_NEEDED, Place.of("version"), version, last)
                    .maybe(new Version(last.major() + 1, 0, 0).toString()));
        }
    }

    /** The core elements and bottom lines that are not as they were. */
    static List<String> fixedChanges(CheckedPlaybook before, CheckedPlaybook after) {
        return TreeDiff.between(before.tree(), after.tree()).stream()
                .map(TreeDiff.Difference::at)
                .filter(at -> FIXED.stream().anyMatch(at::within))
                .map(at -> at.segments().size() > 1 ? at.segments().get(1) : at.first())
                .distinct()
                .toList();
    }
}
