package org.zhagen.intake;

import java.util.ArrayList;
import java.util.List;

/** What is otherwise between before and after, in few words. */
public final class Differences {

    private static final String NOTHING = "—";

    private Differences() {}

    /**
     * The values that differ, as before → after.
     *
     * @param pairs before and after, in turns
     */
    public static String between(String... pairs) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i].equals(pairs[i + 1])) {
                differences.add(shown(pairs[i]) + " → " + shown(pairs[i + 1]));
            }
        }
        return String.join("；", differences);
    }

    private static String shown(String text) {
        return text.isEmpty() ? NOTHING : text;
    }
}
