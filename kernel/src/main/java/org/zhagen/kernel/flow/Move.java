package org.zhagen.kernel.flow;

import java.util.List;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** What comes of something that somebody wants to do with a ticket. */
public sealed interface Move {

    /** It is possible, and this happens. */
    record Happens(List<Happening> happenings) implements Move {
        public Happens {
            happenings = List.copyOf(happenings);
        }
    }

    /** It is not possible. */
    record Impossible(Finding why) implements Move {}

    static Move of(Happening... happenings) {
        return new Happens(List.of(happenings));
    }

    static Move not(FlowCode code, String field, Object... args) {
        return new Impossible(Finding.of(code, Place.of(field), args));
    }
}
