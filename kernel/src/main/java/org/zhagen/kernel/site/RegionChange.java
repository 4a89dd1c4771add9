package org.zhagen.kernel.site;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A change of divisions on one day: which codes there were, and which there are from that day on. What lies in a division
 * goes along with it: its code gets the new beginning.
 *
 * @param effective the first day on which the codes in {@code to} hold
 * @param from codes that ended, or changed their meaning, on that day
 * @param to codes that took their place; for {@link Kind#RENUMBER} in the order of {@code from}
 */
public record RegionChange(Kind kind, LocalDate effective, List<RegionCode> from, List<RegionCode> to) {

    /** What kind of change, and how many codes it has on each side. */
    public enum Kind {
        /** Two or more become one, which may be one of them. */
        MERGE,
        /** One becomes two or more, of which it may be one; what lay in it keeps its code until it is renumbered. */
        SPLIT,
        /** Each gets another code; they may exchange theirs. */
        RENUMBER,
        /** One keeps its code and has another name. */
        RENAME,
        /** One or more end, with all that lies in them. */
        CLOSE
    }

    /** Why codes do not make a change. */
    public enum Flaw {
        /** More or fewer codes than the kind has. */
        COUNT,
        /** A code stands twice on one side. */
        TWICE,
        /** The codes are not of one level. */
        LEVELS
    }

    /** @throws IllegalArgumentException when the codes have a {@link #flaw} */
    public RegionChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
        Optional<Flaw> flaw = flaw(kind, from, to);
        if (flaw.isPresent()) {
            throw new IllegalArgumentException("not a change of divisions: " + flaw.get());
        }
    }

    /** What is wrong with the codes of a change; empty when nothing is. */
    public static Optional<Flaw> flaw(Kind kind, List<RegionCode> from, List<RegionCode> to) {
        if (!counts(kind, from, to)) {
            return Optional.of(Flaw.COUNT);
        }
        if (new HashSet<>(from).size() < from.size() || new HashSet<>(to).size() < to.size()) {
            return Optional.of(Flaw.TWICE);
        }
        Set<RegionCode.Level> levels = new HashSet<>();
        from.forEach(code -> levels.add(code.level()));
        to.forEach(code -> levels.add(code.level()));
        return levels.size() > 1 ? Optional.of(Flaw.LEVELS) : Optional.empty();
    }

    private static boolean counts(Kind kind, List<RegionCode> from, List<RegionCode> to) {
        return switch (kind) {
            case MERGE -> from.size() >= 2 && to.size() == 1;
            case SPLIT -> from.size() == 1 && to.size() >= 2;
            case RENUMBER -> !from.isEmpty() && from.size() == to.size();
            case RENAME -> from.size() == 1 && from.equals(to);
            case CLOSE -> !from.isEmpty() && to.isEmpty();
        };
    }

    /** The codes that a code of the day before has become; empty when it ended without a successor, or did not exist yet. */
    public Set<RegionCode> forward(RegionCode code) {
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i).contains(code)) {
                return successors(i, code);
            }
        }
        boolean isNew = to.stream().anyMatch(next -> next.contains(code));
        return isNew ? Set.of() : Set.of(code);
    }

    private Set<RegionCode> successors(int index, RegionCode code) {
        RegionCode old = from.get(index);
        return switch (kind) {
            case MERGE -> Set.of(moved(code, old, to.getFirst()));
            case SPLIT -> code.equals(old) ? Set.copyOf(to) : Set.of(code);
            case RENUMBER -> Set.of(moved(code, old, to.get(index)));
            case RENAME -> Set.of(code);
            case CLOSE -> Set.of();
        };
    }

    /** The codes of the day before that have become this one, by {@link #forward}. */
    public Set<RegionCode> backward(RegionCode code) {
        Set<RegionCode> origins = new TreeSet<>();
        origins.add(code);
        for (RegionCode next : to) {
            if (next.contains(code)) {
                from.forEach(old -> origins.add(moved(code, next, old)));
            }
        }
        origins.removeIf(origin -> !forward(origin).contains(code));
        return origins;
    }

    private static RegionCode moved(RegionCode code, RegionCode old, RegionCode next) {
        return new RegionCode(
                next.digits() + code.digits().substring(old.digits().length()));
    }
}
