package org.zhagen.kernel.rule;

import java.util.List;

/** What became of compiling a rule. */
public sealed interface Compiled permits Rule, Compiled.Rejected {

    /**
     * The rule cannot be used.
     *
     * @param problems all of them, in order of place; not empty
     */
    record Rejected(List<RuleProblem> problems) implements Compiled {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
