package org.zhagen.kernel.fit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.Sizes;

/**
 * 差异点: in what a site differs from the pilot site whose practice it takes over, as far as the playbook asks about it. Rows are put
 * in the order of how much they matter, which is a convention of ours:
 *
 * <pre>
 * matters = apart · Σ over dependents of weight · (1 if it comes to the same at both sites, else 2)
 * apart   = the field's Gower distance, 0 to 1; 1 where one value is unknown, because it has to be found out
 * weight  = precondition: its own, times 3 where it is required · bottom line, variant: 3 · parameter, cost: 1
 * </pre>
 *
 * @param rows the fields that rules of the playbook mention, those that matter most first
 */
public record SiteComparison(List<FieldDifference> rows) {

    public SiteComparison {
        rows = List.copyOf(rows);
    }

    /**
     * Compares two sites.
     *
     * @param among sites that say how far values spread; with the two alone each difference of a number is as large as can be
     */
    public static SiteComparison of(CheckedPlaybook playbook, Profile there, Profile here, List<Profile> among) {
        List<Dependent> dependents = new Dependents(playbook, there, here).all();
        SortedSet<String> fields = new TreeSet<>();
        dependents.forEach(dependent -> fields.addAll(dependent.fields()));
        List<Profile> all = new ArrayList<>(among);
        all.add(there);
        all.add(here);
        Gower gower = new Gower(fields, all);
        Map<String, Double> apart = new HashMap<>();
        fields.forEach(id -> gower.apart(id, there, here).ifPresent(value -> apart.put(id, value)));
        double sum =
                fields.stream().mapToDouble(id -> apart.getOrDefault(id, 0.0)).sum();
        List<FieldDifference> rows = new ArrayList<>();
        for (String id : fields) {
            Field field = Objects.requireNonNull(playbook.vocabulary().fields().field(id), id);
            List<Dependent> own = dependents.stream()
                    .filter(dependent -> dependent.fields().contains(id))
                    .sorted(Comparator.comparingDouble(SiteComparison::counts).reversed())
                    .toList();
            rows.add(row(field, there, here, apart.get(id), sum, own));
        }
        rows.sort(Comparator.comparingDouble(FieldDifference::matters)
                .reversed()
                .thenComparing(row -> row.field().id()));
        return new SiteComparison(rows);
    }

    /** The rows of which a value is unknown. */
    public List<FieldDifference> unknown() {
        return rows.stream().filter(row -> !row.isKnown()).toList();
    }

    private static double counts(Dependent dependent) {
        return dependent.weight() * (dependent.isSame() ? 1 : 2);
    }

    private static FieldDifference row(
            Field field, Profile there, Profile here, @Nullable Double apart, double sum, List<Dependent> dependents) {
        Object atPilot = there.values().get(field.id());
        Object atSite = here.values().get(field.id());
        double weight = dependents.stream().mapToDouble(SiteComparison::counts).sum();
        return new FieldDifference(
                field,
                atPilot,
                atSite,
                difference(atPilot, atSite),
                relative(atPilot, atSite),
                apart == null ? OptionalDouble.empty() : OptionalDouble.of(apart),
                apart == null ? OptionalDouble.empty() : OptionalDouble.of(sum == 0 ? 0 : apart / sum),
                dependents,
                (apart == null ? 1 : apart) * weight);
    }

    private static @Nullable Object difference(@Nullable Object there, @Nullable Object here) {
        return switch (here) {
            case Long x when there instanceof Long y -> x - y;
            case Double x when there instanceof Double y -> x - y;
            case Percent x when there instanceof Percent y -> new Percent(x.points() - y.points());
            case Money x when there instanceof Money y -> new Money(x.fen() - y.fen());
            case Duration x when there instanceof Duration y -> x.minus(y);
            case null, default -> null;
        };
    }

    private static OptionalDouble relative(@Nullable Object there, @Nullable Object here) {
        OptionalDouble x = Sizes.of(here);
        OptionalDouble y = Sizes.of(there);
        return x.isEmpty() || y.isEmpty() || y.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((x.getAsDouble() - y.getAsDouble()) / Math.abs(y.getAsDouble()));
    }
}
