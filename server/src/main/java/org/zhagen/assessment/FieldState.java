package org.zhagen.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.Field;

/**
 * What is known of one field at one site.
 *
 * @param current null while nothing is known
 * @param claims what other sources say for the same day, when they say something else
 * @param history all that was ever given, the latest first
 */
public record FieldState(
        Field field, Kind kind, @Nullable ProfileValue current, List<ProfileValue> claims, List<ProfileValue> history) {

    public FieldState {
        claims = List.copyOf(claims);
        history = List.copyOf(history);
    }

    /** How well it is known. */
    public enum Kind {
        /** Nobody has said it yet. */
        UNKNOWN,
        KNOWN,
        /** Known, from so long ago that it is asked for again. */
        STALE,
        /** Two sources say different things for the same day. */
        DISPUTED,
        /** Follows from the directory; never typed. */
        DERIVED
    }

    public boolean isKnown() {
        return current != null;
    }

    /** Whether people are asked for it. */
    public boolean isAsked() {
        return kind == Kind.UNKNOWN || kind == Kind.STALE || kind == Kind.DISPUTED;
    }
}
