package org.zhagen.kernel.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Sizes;

/**
 * How unlike two sites are: the distance of J. C. Gower, A general coefficient of similarity and some of its properties,
 * Biometrics 27 (1971) 857–871. Over the fields that both sites know: |a − b| ÷ range for numbers, 0 or 1 for words and flags;
 * the mean of these. 0 is alike, 1 as unlike as can be. The range is that of all sites compared.
 */
public final class Gower {

    /** In one order for ever: a sum of doubles depends on it. */
    private final SortedSet<String> fields;

    private final Map<String, Double> ranges = new HashMap<>();

    /** Distances over some fields among some sites. */
    public Gower(Set<String> fields, List<Profile> sites) {
        this.fields = new TreeSet<>(fields);
        for (String field : fields) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (Profile site : sites) {
                OptionalDouble number = Sizes.of(site.values().get(field));
                if (number.isPresent()) {
                    min = Math.min(min, number.getAsDouble());
                    max = Math.max(max, number.getAsDouble());
                }
            }
            ranges.put(field, max - min);
        }
    }

    /** The distance; empty when the sites know no field in common. */
    public OptionalDouble distance(Profile a, Profile b) {
        double sum = 0;
        int shared = 0;
        for (String field : fields) {
            Object x = a.values().get(field);
            Object y = b.values().get(field);
            if (x != null && y != null) {
                sum += apart(field, x, y);
                shared++;
            }
        }
        return shared == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / shared);
    }

    /** How far two sites are apart in one field, 0 to 1; empty when one of them does not know it. */
    OptionalDouble apart(String field, Profile a, Profile b) {
        Object x = a.values().get(field);
        Object y = b.values().get(field);
        return x == null || y == null ? OptionalDouble.empty() : OptionalDouble.of(apart(field, x, y));
    }

    /** A site and how far it is. */
    public record Neighbour(Profile site, double distance) {}

    /** The nearest of some sites, nearest first; the site itself (same code) is left out. */
    public List<Neighbour> nearest(Profile site, List<Profile> others, int most) {
        List<Neighbour> neighbours = new ArrayList<>();
        for (Profile other : others) {
            OptionalDouble distance = distance(site, other);
            if (distance.isPresent() && !other.code().equals(site.code())) {
                neighbours.add(new Neighbour(other, distance.getAsDouble()));
            }
        }
        neighbours.sort(Comparator.comparingDouble(Neighbour::distance)
                .thenComparing(n -> n.site().code()));
        return List.copyOf(neighbours.subList(0, Math.min(most, neighbours.size())));
    }

    private double apart(String field, Object x, Object y) {
        OptionalDouble a = Sizes.of(x);
        OptionalDouble b = Sizes.of(y);
        if (a.isEmpty() || b.isEmpty()) {
            return x.equals(y) ? 0 : 1;
        }
        double range = ranges.getOrDefault(field, 0.0);
        return range <= 0 ? 0 : Math.min(1, Math.abs(a.getAsDouble() - b.getAsDouble()) / range);
    }
}
