package org.zhagen.kernel.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.playbook.Variants;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Profile;

/**
 * Finds the smallest change of a site, of parameters and of the variant with which all required preconditions of a playbook hold, so
 * that the verdict is ready or adapt.
 *
 * <p>Smallest means the fewest moves, and of these the least movement. One move is: to choose another variant than the one that
 * suits (movement 1); to set a parameter within its limits; to bring one field to another value, where a precondition that mentions
 * it has a remedy and it is no terrain; to find out a field that is unknown (1); to follow a remedy in its own words (1). A
 * parameter or field with a size moves by its distance over its span, which is what the caller gives, or from limit to limit; one of
 * words moves by 1. Values are those at which a comparison turns, the steps beside them in which people state such sizes, and the
 * limits; that is exact for rules of comparisons between sums of fields and parameters. Fields behind the rule of a parameter's
 * default are not moved. What takes more than four moves for preconditions that hang together is not found. The definition is a
 * convention of ours.
 */
public final class SmallestChanges {

    private final Fitter fitter;
    private final Map<String, Double> spans;

    /**
     * @param spans from the smallest to the largest value of a field among the sites, in the sizes of
     *     {@link org.zhagen.kernel.value.Sizes}; may lack any
     */
    public SmallestChanges(Fitter fitter, Map<String, Double> spans) {
        this.fitter = fitter;
        this.spans = Map.copyOf(spans);
    }

    /** The smallest change for a site; empty when there is none. */
    public Optional<SmallestChange> of(Profile site) {
        CheckedPlaybook playbook = fitter.playbook();
        Optional<Variant> suiting = Variants.suiting(playbook, site.values());
        List<SmallestChange> changes = new ArrayList<>();
        with(suiting, suiting, site).ifPresent(changes::add);
        if (suiting.isPresent()) {
            with(Optional.empty(), suiting, site).ifPresent(changes::add);
        }
        playbook.model().variants().stream()
                .filter(variant -> !variant.coreOnly())
                .filter(variant -> !Optional.of(variant).equals(suiting))
                .forEach(variant -> with(Optional.of(variant), suiting, site).ifPresent(changes::add));
        return changes.stream()
                .min(Comparator.<SmallestChange>comparingInt(
                                change -> change.moves().size())
                        .thenComparingDouble(SmallestChange::movement));
    }

    private Optional<SmallestChange> with(Optional<Variant> variant, Optional<Variant> suiting, Profile site) {
        CheckedPlaybook offered = fitter.offered(variant);
        Levers levers = new Levers(offered, site, spans);
        List<Move> moves = new ArrayList<>();
        double movement = 0;
        if (!variant.equals(suiting)) {
            moves.add(new Move.Choose(
                    variant, variant.or(() -> suiting).orElseThrow().at()));
            movement = 1;
        }
        for (Knot knot : knots(offered, levers)) {
            if (knot.open().isEmpty()) {
                continue;
            }
            Optional<LeverSearch.Found> found = new LeverSearch(offered, site, knot.asks(), knot.levers()).smallest();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            moves.addAll(moves(found.get(), knot, offered));
            movement += found.get().movement();
        }
        return Optional.of(new SmallestChange(variant.orElse(null), moves, movement));
    }

    /** Preconditions that hang together because they share a lever. */
    private record Knot(List<Precondition> asks, List<Precondition> open, List<Lever> levers) {}

    private static List<Knot> knots(CheckedPlaybook playbook, Levers levers) {
        List<Knot> knots = new ArrayList<>();
        for (PreconditionState state : levers.required()) {
            Precondition ask = state.precondition();
            knots.add(new Knot(List.of(ask), state.state() == Truth.TRUE ? List.of() : List.of(ask), List.of()));
        }
        for (Lever lever : levers.all()) {
            List<Knot> tied = knots.stream()
                    .filter(knot -> knot.asks().stream().anyMatch(ask -> lever.moves(ask, playbook.rule(ask.rule()))))
                    .toList();
            int first = tied.isEmpty() ? knots.size() : knots.indexOf(tied.getFirst());
            knots.removeAll(tied);
            knots.add(first, tie(tied, lever));
        }
        return knots;
    }

    private static Knot tie(List<Knot> knots, Lever lever) {
        Knot tied = new Knot(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Knot knot : knots) {
            tied.asks().addAll(knot.asks());
            tied.open().addAll(knot.open());
            tied.levers().addAll(knot.levers());
        }
        tied.levers().add(lever);
        return tied;
    }

    private static List<Move> moves(LeverSearch.Found found, Knot knot, CheckedPlaybook playbook) {
        long unknown = found.moved().keySet().stream()
                .filter(lever -> lever instanceof Lever.OfField field && field.now() == null)
                .count();
        List<Move> moves = new ArrayList<>();
        found.moved().forEach((lever, value) -> {
            List<Precondition> serves = knot.open().stream()
                    .filter(ask -> lever.moves(ask, playbook.rule(ask.rule())))
                    .toList();
            List<Precondition> all = serves.isEmpty() ? knot.open() : serves;
            moves.add(
                    switch (lever) {
                        case Lever.OfParameter set -> new Move.Set(set.parameter(), set.now(), value, all);
                        case Lever.OfField field ->
                            new Move.Reach(field.field(), field.now(), to(field, value, unknown), all);
                        case Lever.OfRemedy remedy -> new Move.Remedy(remedy.precondition());
                    });
        });
        return moves;
    }

    private static @Nullable Object to(Lever.OfField field, Object value, long unknown) {
        return field.now() == null && unknown > 1 ? null : value;
    }
}
