package org.zhagen.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a fault at start-up into two sentences instead of a stack trace. */
final class DatabaseFaultAnalyzer extends AbstractFailureAnalyzer<DatabaseFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseFault fault) {
        return new FailureAnalysis(fault.problem().toString(), fault.wayOut().toString(), fault);
    }
}
