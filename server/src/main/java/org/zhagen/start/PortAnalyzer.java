package org.zhagen.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The port is taken by another program. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException taken) {
        int port = taken.getPort();
        return new FailureAnalysis(
                "端口 %d 已被其他程序占用。%nAnother program is listening on port %d.".formatted(port, port),
                "也许扎根已在运行；或换一个端口，如 --port %d。%nMaybe Zhagen is running already; or take another port, such as --port %d."
                        .formatted(port + 1, port + 1),
                taken);
    }
}
