package org.zhagen.office;

import java.util.ArrayList;
import java.util.List;

/** Collects problems up to a bound, then only counts: nobody reads ten thousand of them. */
final class ProblemList {
    private static final int KEPT = 200;
    private final List<TableProblem> problems = new ArrayList<>();
    private int left;

    void add(TableProblem problem) {
        if (problems.size() < KEPT) {
            problems.add(problem);
        } else {
            left++;
        }
    }

    List<TableProblem> all() {
        if (left == 0) {
            return problems;
        }
        List<TableProblem> all = new ArrayList<>(problems);
        all.add(TableProblem.file(TableProblem.Code.MORE, Integer.toString(left)));
        return all;
    }
}
