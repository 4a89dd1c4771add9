package org.zhagen.kernel.document;

import info.debatty.java.stringsimilarity.Damerau;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Finds the name somebody probably meant. */
public final class Nearest {

    private static final Damerau DISTANCE = new Damerau();

    private Nearest() {}

    /** The nearest candidate, or null when none is within a third of the name's length (at least 2 edits). */
    public static @Nullable String to(String name, Collection<String> candidates) {
        String best = candidates.stream()
                .min(Comparator.comparingDouble((String candidate) -> DISTANCE.distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        double limit = Math.max(name.length() <= 2 ? 1 : 2, name.length() / 3.0);
        return best == null || DISTANCE.distance(name, best) > limit ? null : best;
    }
}
