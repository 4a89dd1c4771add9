package org.zhagen.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a missing key at the start into two sentences instead of a stack trace. */
final class SecretKeyFaultAnalyzer extends AbstractFailureAnalyzer<SecretKeyFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SecretKeyFault fault) {
        return new FailureAnalysis(String.valueOf(fault.getMessage()), SecretKeyFault.wayOut(), fault);
    }
}
