package org.zhagen.registry;

import static org.zhagen.registry.DisplayState.DISPLAYED;
import static org.zhagen.registry.DisplayState.DISTILLED;
import static org.zhagen.registry.DisplayState.DRAFT;
import static org.zhagen.registry.DisplayState.RETURNED;
import static org.zhagen.registry.DisplayState.SELECTED;
import static org.zhagen.registry.DisplayState.SUBMITTED;
import static org.zhagen.registry.DisplayState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;

/** The table of transitions of a display: who may take which step, to which state, from which states. */
public enum DisplayStep {
    SUBMIT(RegistryPermission.DISPLAY, SUBMITTED, DRAFT, RETURNED),
    RECALL(RegistryPermission.DISPLAY, DRAFT, SUBMITTED),
    DISPLAY(RegistryPermission.CURATE, DISPLAYED, SUBMITTED),
    SEND_BACK(RegistryPermission.CURATE, RETURNED, SUBMITTED, DISPLAYED, SELECTED),
    SELECT(RegistryPermission.CURATE, SELECTED, DISPLAYED),
    RELEASE(RegistryPermission.CURATE, DISPLAYED, SELECTED),
    DISTIL(RegistryPermission.PUBLISH, DISTILLED, SELECTED, DISTILLED),
    WITHDRAW(RegistryPermission.DISPLAY, WITHDRAWN, DRAFT, SUBMITTED, RETURNED, DISPLAYED, SELECTED);

    private final RegistryPermission permission;
    private final DisplayState to;
    // made by Set.of, which gives a set that nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<DisplayState> from;

    DisplayStep(RegistryPermission permission, DisplayState to, DisplayState... from) {
        this.permission = permission;
        this.to = to;
        this.from = Set.of(from);
    }

    public String id() {
        return Code.kebab(this);
    }

    public RegistryPermission permission() {
        return permission;
    }

    public DisplayState to() {
        return to;
    }

    /** Whether the step leads on from a state. */
    public boolean from(DisplayState state) {
        return from.contains(state);
    }

    /** Whether whoever takes the step has to say why. */
    public boolean needsWords() {
        return this == SEND_BACK;
    }

    /** What somebody may do with a display in that state; distilling is done in the library. */
    static List<DisplayStep> offered(Acting acting, DisplayState state) {
        return Arrays.stream(values())
                .filter(step -> step != DISTIL && step.from(state) && acting.may(step.permission))
                .toList();
    }
}
