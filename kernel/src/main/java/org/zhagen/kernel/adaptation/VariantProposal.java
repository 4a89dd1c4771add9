package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.rule.Declared;
import org.zhagen.kernel.rule.Expected;
import org.zhagen.kernel.rule.Rule;
import org.zhagen.kernel.rule.RuleScope;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Sizes;
import org.zhagen.kernel.value.ValueType;

/**
 * What a variant could be called that a site contributes, and for which sites it could be meant: a start for whoever takes it over.
 * Proposed are at most two fields about which the playbook asks and in which the site is unlike every other one: another word, or a
 * number beyond all of theirs. Those that lie farthest off come first; a word lies as far off as can be. A convention of ours.
 *
 * @param id not used in the playbook yet
 * @param when rule over site.*, true at the contributing site; it holds the rule of the variant from which the site starts
 */
public record VariantProposal(String id, String when) {

    private static final int MOST = 2;

    /**
     * Something that sets the site apart.
     *
     * @param far from 0 to 1
     */
    private record Mark(String name, String condition, double far) {}

    /**
     * Proposes a variant; empty where nothing sets the site apart.
     *
     * @param variant id of the one from which the site starts; null for none
     * @param others sites that work by the playbook without these changes
     */
    public static Optional<VariantProposal> of(
            CheckedPlaybook playbook, @Nullable String variant, Profile site, List<Profile> others) {
        List<Mark> marks = new ArrayList<>();
        for (String id : playbook.siteFields()) {
            Field field = Objects.requireNonNull(playbook.vocabulary().fields().field(id), id);
            mark(field, site.values().get(id), values(id, others)).ifPresent(marks::add);
        }
        List<Mark> first = marks.stream()
                .sorted(Comparator.comparingDouble(Mark::far).reversed().thenComparing(Mark::name))
                .limit(MOST)
                .toList();
        String own = first.stream().map(Mark::condition).collect(Collectors.joining(" && "));
        String when =
                start(playbook, variant).map(rule -> "(" + rule + ") && " + own).orElse(own);
        String name = first.stream().map(Mark::name).collect(Collectors.joining("-"));
        return first.isEmpty() || !holds(playbook, when, site)
                ? Optional.empty()
                : Optional.of(new VariantProposal(free(playbook, name), when));
    }

    private static List<Object> values(String field, List<Profile> others) {
        return others.stream()
                .map(other -> other.values().get(field))
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .toList();
    }

    private static Optional<Mark> mark(Field field, @Nullable Object here, List<Object> there) {
        if (here == null || there.isEmpty() || there.contains(here)) {
            return Optional.empty();
        }
        String name = "site." + field.id().replace('-', '_');
        return switch (field.type()) {
            case FLAG -> {
                boolean is = here.equals(true);
                yield Optional.of(new Mark((is ? "" : "no-") + field.id(), (is ? "" : "!") + name, 1));
            }
            case CHOICE -> Optional.of(new Mark(here.toString(), name + " == '" + here + "'", 1));
            case COUNT, NUMBER, PERCENT -> beyond(field, name, here, there);
            case MONEY, DURATION, TEXT -> Optional.empty();
        };
    }

    /** More than the most of the others, or less than the least. */
    private static Optional<Mark> beyond(Field field, String name, Object here, List<Object> there) {
        Comparator<Object> bySize = Comparator.comparingDouble(value -> size(value));
        Object most = there.stream().max(bySize).orElseThrow();
        Object least = there.stream().min(bySize).orElseThrow();
        boolean more = size(here) > size(most);
        if (!more && size(here) >= size(least)) {
            return Optional.empty();
        }
        Object nearest = more ? most : least;
        double span = Math.max(size(here), size(most)) - Math.min(size(here), size(least));
        String literal = field.type() == ValueType.PERCENT ? "percent('" + nearest + "')" : nearest.toString();
        return Optional.of(new Mark(
                (more ? "high-" : "low-") + field.id(),
                name + (more ? " > " : " < ") + literal,
                Math.abs(size(here) - size(nearest)) / span));
    }

    private static double size(Object value) {
        OptionalDouble size = Sizes.of(value);
        return size.orElseThrow();
    }

    private static Optional<String> start(CheckedPlaybook playbook, @Nullable String variant) {
        return playbook.model().variants().stream()
                .filter(each -> each.id().equals(variant))
                .map((Variant each) -> each.when().source())
                .findFirst();
    }

    private static boolean holds(CheckedPlaybook playbook, String when, Profile site) {
        Map<String, Declared> fields = new LinkedHashMap<>();
        playbook.vocabulary()
                .fields()
                .fields()
                .values()
                .forEach(field -> fields.put(field.id(), new Declared(field.type(), field.optionIds())));
        return RuleScope.of(fields, Map.of()).compile(when, Expected.TRUTH) instanceof Rule rule
                && rule.truth(new Bindings(site.values(), Map.of())) == Truth.TRUE;
    }

    private static String free(CheckedPlaybook playbook, String name) {
        List<String> taken = Tree.ids(playbook.tree().get("variants"));
        String id = name;
        for (int i = 2; taken.contains(id); i++) {
            id = name + "-" + i;
        }
        return id;
    }
}
