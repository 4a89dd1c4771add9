package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.CoreElement;
import org.zhagen.kernel.playbook.Playbook;

/**
 * How much of a playbook a plan keeps, from 0 to 1:
 *
 * <pre>
 * fidelity = 0.6 · core + 0.4 · steps
 * core     = mean over core elements of the mean kept share of the steps, procedures and stages that carry it (1 if none does)
 * steps    = mean over the playbook's steps of their kept share
 * kept share of an element = 0 if it was removed, else 1 − Σ weight of each changed entry
 * weights: do 0.5 · standard 0.2 · deliverable 0.1 · owner (by) 0.1 · within 0.2 · any other entry 0.05; at most 1
 * </pre>
 *
 * What a site adds costs nothing: FRAME counts an addition that leaves the core alone as consistent with fidelity. The weights
 * are a convention of this product, not of the literature; the score compares plans of one playbook and judges nobody.
 *
 * @param core share of the core that is kept
 * @param steps share of the steps that is kept
 */
public record Fidelity(double core, double steps) {

    private static final double CORE_WEIGHT = 0.6;
    private static final double OTHER_ENTRY = 0.05;
    private static final Map<String, Double> WEIGHTS =
            Map.of("do", 0.5, "standard", 0.2, "deliverable", 0.1, "owner", 0.1, "by", 0.1, "within", 0.2);

    /** The score. */
    public double score() {
        return CORE_WEIGHT * core + (1 - CORE_WEIGHT) * steps;
    }

    static Fidelity of(Playbook playbook, Node.Mapping original, Node.Mapping plan) {
        List<TreePath> carriers = carriers(original);
        List<Double> cores = new ArrayList<>();
        for (CoreElement core : playbook.core()) {
            cores.add(mean(carriers.stream()
                    .filter(path -> path.in(original) instanceof Node.Mapping map
                            && core.id().equals(map.text("core")))
                    .map(path -> kept(path.in(original), path.in(plan)))
                    .toList()));
        }
        List<Double> steps = playbook.steps().stream()
                .map(step -> new TreePath(List.of("steps", step.id())))
                .map(path -> kept(path.in(original), path.in(plan)))
                .toList();
        return new Fidelity(mean(cores), mean(steps));
    }

    private static List<TreePath> carriers(Node.Mapping tree) {
        List<TreePath> paths = new ArrayList<>();
        for (String list : List.of("steps", "procedures")) {
            TreePath path = new TreePath(List.of(list));
            for (String id : Tree.ids(path.in(tree))) {
                TreePath item = path.child(id);
                paths.add(item);
                TreePath stages = item.child("stages");
                Tree.ids(stages.in(tree)).forEach(stage -> paths.add(stages.child(stage)));
            }
        }
        return paths;
    }

    private static double kept(@Nullable Node before, @Nullable Node after) {
        if (!(before instanceof Node.Mapping old) || !(after instanceof Node.Mapping now)) {
            return 0;
        }
        double lost = 0;
        for (String key : old.without("was").entries().keySet()) {
            if (!Node.same(old.get(key), now.get(key))) {
                lost += WEIGHTS.getOrDefault(key, OTHER_ENTRY);
            }
        }
        return Math.max(0, 1 - lost);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(1);
    }
}
