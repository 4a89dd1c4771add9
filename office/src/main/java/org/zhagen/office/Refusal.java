package org.zhagen.office;

/** Leaves the depth of a parser with the reason for refusing the file; never leaves this package. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient TableProblem problem;

    Refusal(TableProblem problem) {
        super(problem.code().name(), null, false, false);
        this.problem = problem;
    }

    TableProblem problem() {
        return problem;
    }
}
