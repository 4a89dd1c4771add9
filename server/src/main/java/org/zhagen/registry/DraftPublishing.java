package org.zhagen.registry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.playbook.Version;

/** Makes a version out of a draft, and tells the display that it began with. */
@Component
class DraftPublishing {

    private final Shelf shelf;
    private final Publisher publisher;
    private final Displays displays;
    private final Clock clock;

    DraftPublishing(Shelf shelf, Publisher publisher, Displays displays, Clock clock) {
        this.shelf = shelf;
        this.publisher = publisher;
        this.displays = displays;
        this.clock = clock;
    }

    Outcome<PlaybookVersion> publish(Acting acting, Draft draft, PublishDraft notes) {
        return publisher.publish(acting, manuscript(draft, notes)).map(version -> {
            displays.becamePlaybook(acting, draft.display(), version);
            return version;
        });
    }

    private Manuscript manuscript(Draft draft, PublishDraft notes) {
        List<Lineage.Origin> from = new ArrayList<>();
        UUID display = draft.display();
        if (display != null) {
            from.add(new Lineage.Origin(Lineage.Kind.DISPLAY, display.toString(), draft.title()));
        }
        if (!draft.base().isEmpty()) {
            String[] base = draft.base().split("@", 2);
            String label = shelf.find(base[0], Objects.requireNonNull(Version.parse(base[1])))
                    .map(one -> one.about().title())
                    .orElse(draft.base());
            from.add(new Lineage.Origin(Lineage.Kind.VERSION, draft.base(), label));
        }
        return new Manuscript(draft.yaml(), draft.templates(), notes, null, "", from, clock.instant());
    }
}
