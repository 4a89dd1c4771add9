package org.zhagen.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhagen.kernel.fit.Cost;
import org.zhagen.kernel.playbook.Resource;
import org.zhagen.kernel.site.Field;

/**
 * One of the four kinds of a 资源盘点: what a playbook needs of it beside what the profile knows.
 *
 * @param needs what the playbook costs the site
 * @param known fields of the kind that have a value
 * @param missing fields of the kind that nobody has said anything about
 */
public record Stock(Kind kind, List<Need> needs, List<FieldState> known, List<FieldState> missing) {

    /**
     * What the playbook needs of it.
     *
     * @param fields of the profile from which the amount follows
     */
    public record Need(Cost cost, List<FieldState> fields) {
        public Need {
            fields = List.copyOf(fields);
        }
    }

    /** 人力, 财力, 物力, 社会. Place and equipment are one. */
    public enum Kind {
        PEOPLE(Field.Category.PEOPLE, Set.of(Resource.Kind.PEOPLE)),
        MONEY(Field.Category.MONEY, Set.of(Resource.Kind.MONEY)),
        MATERIAL(Field.Category.MATERIAL, Set.of(Resource.Kind.PLACE, Resource.Kind.EQUIPMENT)),
        SOCIAL(Field.Category.SOCIAL, Set.of(Resource.Kind.SOCIAL));

        private final Field.Category category;

        // made by Set.of, which gives a set that nobody can change
        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<Resource.Kind> resources;

        Kind(Field.Category category, Set<Resource.Kind> resources) {
            this.category = category;
            this.resources = resources;
        }
    }

    public Stock {
        needs = List.copyOf(needs);
        known = List.copyOf(known);
        missing = List.copyOf(missing);
    }

    static List<Stock> of(SiteProfile site, List<Need> needs) {
        return Arrays.stream(Kind.values())
                .map(kind -> {
                    Map<Boolean, List<FieldState>> fields =
                            site.of(kind.category).stream().collect(Collectors.partitioningBy(FieldState::isKnown));
                    return new Stock(
                            kind,
                            needs.stream()
                                    .filter(need -> kind.resources.contains(
                                            need.cost().resource().kind()))
                                    .toList(),
                            fields.getOrDefault(true, List.of()),
                            fields.getOrDefault(false, List.of()));
                })
                .toList();
    }
}
