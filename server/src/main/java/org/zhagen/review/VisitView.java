package org.zhagen.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit with what happened to it, the oldest first.
 *
 * @param may what whoever looks may do with it now
 */
public record VisitView(FollowUp visit, List<VisitEvent> events, May may) {

    public VisitView {
        events = List.copyOf(events);
    }

    /** What somebody may do. */
    public record May(boolean visit, boolean appeal, boolean judge) {}

    /** What is known now; null while nothing is. */
    public @Nullable VisitAnswer answer() {
        return events.reversed().stream()
                .map(VisitEvent::answer)
                .filter(answer -> answer != null)
                .findFirst()
                .orElse(null);
    }

    /** What waits to be decided. */
    public Optional<VisitEvent> asked() {
        return visit.pending()
                ? events.reversed().stream()
                        .filter(event -> event.kind() == VisitEvent.Kind.ASKED)
                        .findFirst()
                : Optional.empty();
    }

    /** How often nobody answered. */
    public long tries() {
        return events.stream()
                .filter(event -> event.kind() == VisitEvent.Kind.UNREACHED)
                .count();
    }

    /** Whether the ticket went back because of it. */
    public boolean isSentBack() {
        return events.stream().anyMatch(VisitEvent::sentBack);
    }

    boolean visitedBy(UUID person) {
        return events.stream()
                .anyMatch(event -> event.kind() == VisitEvent.Kind.VISITED
                        && event.person().equals(person));
    }
}
