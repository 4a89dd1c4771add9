package org.zhagen.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.intake.ImportRow;

/**
 * What the rows of a table want to change, seen together: what one of them does to a task may forbid what another one does to its
 * parts, whichever stands above.
 */
final class TaskChanges {

    private final List<Change> wanted = new ArrayList<>();

    /**
     * A row that changes something.
     *
     * @param before null for a new one
     * @param whole what it is a part of; null for a goal, or what nobody may see
     * @param detail what is different, for people
     * @param written says exactly what would be written
     */
    record Change(
            ImportRow row,
            @Nullable LedgerTask before,
            LedgerTask now,
            @Nullable LedgerTask whole,
            String detail,
            List<Object> written) {

        /** Whether there is one part more than before. */
        boolean comesToLife() {
            return before == null || (before.state() == TaskState.CANCELLED && now.state() != TaskState.CANCELLED);
        }

        boolean ends() {
            return before != null && before.state() != now.state() && now.state() == TaskState.DONE;
        }
    }

    void add(Change change) {
        wanted.add(change);
    }

    /**
     * Those that go together, in their order.
     *
     * @param bad takes each other one, and what is wrong with it
     */
    List<Change> agreed(BiConsumer<Change, Written> bad) {
        Set<UUID> fresh = fresh(wanted);
        List<Change> all;
        List<Change> rest = List.copyOf(wanted);
        do {
            all = rest;
            Together together = Together.of(all, fresh);
            rest = all.stream().filter(each -> fits(each, together, bad)).toList();
        } while (rest.size() < all.size());
        return rest;
    }

    private static boolean fits(Change change, Together together, BiConsumer<Change, Written> bad) {
        Written written = new Written();
        LedgerTask whole = change.whole;
        if (change.ends() && together.growing.contains(change.now.id())) {
            written.wrong(LedgerCode.DIVIDED, "state", change.now.title());
        } else if (whole != null && together.dropped.contains(whole.id())) {
            written.wrong(LedgerCode.PARENT_UNKNOWN, "parent", whole.title());
        } else if (whole != null && change.comesToLife() && together.state(whole) == TaskState.CANCELLED) {
            written.wrong(LedgerCode.PARENT_CLOSED, change.before == null ? "parent" : "state", whole.title());
        }
        if (!written.isRight()) {
            bad.accept(change, written);
        }
        return written.isRight();
    }

    private static Set<UUID> fresh(List<Change> changes) {
        return changes.stream()
                .filter(each -> each.before == null)
                .map(each -> each.now.id())
                .collect(Collectors.toSet());
    }

    /**
     * What is left of the rows says this.
     *
     * @param growing what gets parts
     * @param states of known tasks
     * @param dropped new ones that do not come in
     */
    private record Together(Set<UUID> growing, Map<UUID, TaskState> states, Set<UUID> dropped) {

        static Together of(List<Change> all, Set<UUID> fresh) {
            Set<UUID> dropped = new HashSet<>(fresh);
            dropped.removeAll(fresh(all));
            return new Together(
                    all.stream()
                            .filter(Change::comesToLife)
                            .flatMap(each -> Optional.ofNullable(each.now.parent()).stream())
                            .collect(Collectors.toSet()),
                    all.stream().collect(Collectors.toMap(each -> each.now.id(), each -> each.now.state())),
                    dropped);
        }

        TaskState state(LedgerTask task) {
            return states.getOrDefault(task.id(), task.state());
        }
    }
}
