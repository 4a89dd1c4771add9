package org.zhagen.kernel.document;

import info.debatty.java.stringsimilarity.Damerau;
import info.debatty.java.stringsimilarity.JaroWinkler;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Finds what was probably meant by a misspelt name. */
public final class Nearest {

    private static final Damerau EDITS = new Damerau();
    private static final JaroWinkler LIKENESS = new JaroWinkler();

    private Nearest() {}

    /** The candidate within a third of the name's length in edits (at least two, but fewer than all); null for none. */
    public static @Nullable String to(String name, Collection<String> candidates) {
        int length = name.codePointCount(0, name.length());
        int limit = Math.min(Math.max(2, length / 3), length - 1);
        // each character more is an edit: what is far too long is not measured, which would take much room
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= limit)
                .filter(candidate -> EDITS.distance(name, candidate) <= limit)
                .min(Comparator.comparingDouble((String candidate) -> EDITS.distance(name, candidate))
                        .thenComparingDouble(candidate -> -LIKENESS.similarity(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }
}
