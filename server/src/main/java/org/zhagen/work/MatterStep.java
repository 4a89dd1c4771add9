package org.zhagen.work;

import static org.zhagen.work.MatterState.DONE;
import static org.zhagen.work.MatterState.OPEN;
import static org.zhagen.work.MatterState.TAKEN;
import static org.zhagen.work.MatterState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;

/** The table of transitions of a matter: which step leads to which state, from which states, in whose hands it is. */
public enum MatterStep {
    TAKE(TAKEN, Set.of(OPEN), Set.of(Part.HOLDER, Part.ROLE), false),
    GIVE_BACK(OPEN, Set.of(TAKEN), Set.of(Part.HOLDER), false),
    FINISH(DONE, Set.of(OPEN, TAKEN), Set.of(Part.HOLDER, Part.ROLE), true),
    REASSIGN(OPEN, Set.of(OPEN, TAKEN), Set.of(Part.HOLDER, Part.ROLE, Part.MANAGER), true),
    HAND_OVER(OPEN, Set.of(OPEN, TAKEN), Set.of(Part.HANDING_OVER), true),
    CHANGE_DUE(null, Set.of(OPEN, TAKEN), Set.of(Part.GIVER, Part.MANAGER), true),
    WITHDRAW(WITHDRAWN, Set.of(OPEN, TAKEN), Set.of(Part.GIVER, Part.MANAGER), true),
    SETTLE(DONE, Set.of(OPEN, TAKEN), Set.of(Part.ROOM), false),
    COMMENT(null, Set.of(OPEN, TAKEN, DONE, WITHDRAWN), Set.of(Part.values()), true);

    /** As what somebody stands to a matter. */
    enum Part {
        /** Has it, or stands in for who has it. */
        HOLDER,
        /** Acts in the role for which it waits, in that jurisdiction, or is of the unit, while nobody has it. */
        ROLE,
        /** Acts in the role, or is of the unit, from which somebody else took it. */
        COLLEAGUE,
        /** Opened it. */
        GIVER,
        /** May assign, and see all that waits, in the jurisdiction in which it is or waits. */
        MANAGER,
        /** May hand over what people have who leave, and see all that waits there. */
        HANDING_OVER,
        /** May see there all that waits. */
        OVERSEER,
        /** Had it, gave it or spoke about it before. */
        PARTICIPANT,
        /** The room that it is about. */
        ROOM
    }

    private final @Nullable MatterState to;
    // made by Set.of, which gives sets that nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<MatterState> from;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Part> by;

    private final boolean words;

    MatterStep(@Nullable MatterState to, Set<MatterState> from, Set<Part> by, boolean words) {
        this.to = to;
        this.from = from;
        this.by = by;
        this.words = words;
    }

    public String id() {
        return Code.kebab(this);
    }

    /** The state that it leads to from another one; some leave the state as it is. */
    MatterState to(MatterState now) {
        return to == null ? now : to;
    }

    boolean from(MatterState state) {
        return from.contains(state);
    }

    /** Whether one of the parts that somebody has in a matter allows it. */
    boolean by(Set<Part> parts) {
        return parts.stream().anyMatch(by::contains);
    }

    /** Whether whoever takes the step has to say what came of it, or why. */
    public boolean needsWords() {
        return words;
    }

    /** Whether it does by hand what only its own room may do with a matter that it settles: there it would stay as it was. */
    boolean isOfTheRoom() {
        return this == FINISH || this == WITHDRAW || this == REASSIGN || this == CHANGE_DUE;
    }

    /** What somebody may do with a matter on its page; handing over is done for all matters of somebody at once. */
    static List<MatterStep> offered(Matter matter, Set<Part> parts) {
        return Arrays.stream(values())
                .filter(step -> step != HAND_OVER && step != SETTLE)
                .filter(step -> step.from(matter.state()) && step.by(parts))
                .filter(step -> !(matter.settledElsewhere() && step.isOfTheRoom()))
                .filter(step -> step != GIVE_BACK || matter.assignee().isShared())
                .toList();
    }
}
