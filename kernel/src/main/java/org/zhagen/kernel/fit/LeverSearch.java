package org.zhagen.kernel.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.rule.Rule;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Profile;

/** Finds the fewest levers, and of these the least movement, that make some preconditions hold together. */
final class LeverSearch {

    /** Levers that are moved together for preconditions that hang together. */
    private static final int MOST_MOVED = 4;

    /** Evaluations of one search; what standard playbooks need stays below a hundredth of it. */
    private static final int MOST_TRIED = 50_000;

    private static final double LESS = 1e-12;

    private final CheckedPlaybook playbook;
    private final Profile site;
    private final List<Precondition> asks;
    private final List<Lever> levers;
    private final Map<Lever, Object> moved = new LinkedHashMap<>();
    private int tried;
    private Optional<Found> best = Optional.empty();

    /**
     * Levers and where they stand in the end.
     *
     * @param moved the value of a valued lever; a remedy stands for itself
     */
    record Found(Map<Lever, Object> moved, double movement) {}

    LeverSearch(CheckedPlaybook playbook, Profile site, List<Precondition> asks, List<Lever> levers) {
        this.playbook = playbook;
        this.site = site;
        this.asks = asks;
        this.levers = levers;
    }

    /** The smallest set; empty when none of at most four levers does. */
    Optional<Found> smallest() {
        for (int count = 1; count <= Math.min(MOST_MOVED, levers.size()); count++) {
            choose(count, 0, new ArrayList<>());
            if (best.isPresent()) {
                return best;
            }
        }
        return best;
    }

    private void choose(int left, int from, List<Lever> chosen) {
        if (left == 0) {
            move(chosen, 0);
            return;
        }
        for (int i = from; i <= levers.size() - left; i++) {
            chosen.add(levers.get(i));
            choose(left - 1, i + 1, chosen);
            chosen.removeLast();
        }
    }

    /** Moves what is left in every order: where one lever has to go depends on where the others stand. */
    private void move(List<Lever> left, double movement) {
        boolean worse = best.isPresent() && movement >= best.get().movement() - LESS;
        if (worse || tried > MOST_TRIED) {
            return;
        }
        if (left.isEmpty()) {
            tried++;
            if (holds()) {
                best = Optional.of(new Found(new LinkedHashMap<>(moved), movement));
            }
            return;
        }
        for (Lever lever : left) {
            List<Lever> rest =
                    left.stream().filter(other -> !other.equals(lever)).toList();
            switch (lever) {
                case Lever.OfRemedy remedy -> put(remedy, remedy, rest, movement + 1);
                case Lever.Valued valued -> {
                    for (Object value : valued.candidates(rules(), bindings())) {
                        put(valued, value, rest, movement + valued.distance(value));
                    }
                }
            }
        }
    }

    private void put(Lever lever, Object value, List<Lever> rest, double movement) {
        moved.put(lever, value);
        move(rest, movement);
        moved.remove(lever);
    }

    private List<Rule> rules() {
        return asks.stream().map(ask -> playbook.rule(ask.rule())).toList();
    }

    private Bindings bindings() {
        Map<String, Object> values = new HashMap<>(site.values());
        Map<String, Object> set = new HashMap<>();
        moved.forEach((lever, value) -> {
            switch (lever) {
                case Lever.OfField field -> values.put(field.field().id(), value);
                case Lever.OfParameter parameter ->
                    set.put(parameter.parameter().id(), value);
                case Lever.OfRemedy remedy -> {}
            }
        });
        Map<String, Object> params = new HashMap<>(playbook.settings(values));
        params.putAll(set);
        return new Bindings(values, params);
    }

    private boolean holds() {
        Bindings bindings = bindings();
        return asks.stream()
                .allMatch(ask -> moved.containsKey(new Lever.OfRemedy(ask))
                        || playbook.truth(ask.rule(), bindings) == Truth.TRUE);
    }
}
