package org.zhagen.adaptation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhagen.directory.Unit;

/**
 * How well the name of a unit fits the body of a dispatch table, such as 澜亭区城市管理和综合执法局 to 城市管理执法部门: the share of the
 * pairs of neighbouring characters of the body that occur in the name. Of a body made of several (交通和市政公用部门) one is enough. A
 * convention of ours, good for a suggestion and for nothing else.
 */
final class Likeness {

    /** From here on a unit is suggested. */
    static final double ENOUGH = 0.6;

    private static final Pattern KIND = Pattern.compile("(主管)?(部门|机构|单位)$");
    private static final Pattern SEVERAL = Pattern.compile("[和与及、，]");

    private Likeness() {}

    /** From 0, for nothing in common, to 1. */
    static double of(String body, String name) {
        String plain = KIND.matcher(body.strip()).replaceFirst("");
        Set<String> named = pairs(name);
        return Arrays.stream(SEVERAL.split(plain))
                .mapToDouble(part -> share(pairs(part.strip()), named))
                .max()
                .orElse(0);
    }

    private static double share(Set<String> wanted, Set<String> named) {
        return wanted.isEmpty()
                ? 0
                : (double) wanted.stream().filter(named::contains).count() / wanted.size();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** The unit whose name fits best and well enough; of equal ones that which lies nearest, then the first. */
    static Optional<Unit> best(String body, List<Unit> units) {
        return units.stream()
                .filter(unit -> of(body, unit.name()) >= ENOUGH)
                .min(Comparator.comparingDouble((Unit unit) -> -of(body, unit.name()))
                        .thenComparingInt(unit -> -unit.region().digits().length())
                        .thenComparing(Unit::name));
    }
}
