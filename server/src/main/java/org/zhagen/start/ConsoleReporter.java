package org.zhagen.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the server cannot start, and what to do, instead of a stack trace. */
final class ConsoleReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println();
        System.err.println("zhagen: 无法启动 · cannot start");
        System.err.println(analysis.getDescription().indent(2).stripTrailing());
        if (analysis.getAction() != null) {
            System.err.println();
            System.err.println(analysis.getAction().indent(2).stripTrailing());
        }
    }
}
