package org.zhagen.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Gives programs a problem for requests that the container refuses itself, such as addresses that are none. */
final class EarliestAnswer extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(EarliestAnswer.class);

    private final ProblemWriter problems;
    private final JsonMapper json;

    EarliestAnswer(ProblemWriter problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        String path = request.getRequestURI();
        if (status == null || !status.is4xxClientError() || path == null || !path.startsWith("/api/")) {
            super.report(request, response, fault);
        } else if (response.getContentWritten() == 0 && response.setErrorReported()) {
            write(response, status);
        }
    }

    private void write(Response response, HttpStatus status) {
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            byte[] body = json.writeValueAsString(problems.status(status, Locale.CHINESE))
                    .getBytes(StandardCharsets.UTF_8);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("nobody waits for the answer any more", gone);
        }
    }
}
