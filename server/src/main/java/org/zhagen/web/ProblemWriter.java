package org.zhagen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.zhagen.kernel.document.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Puts problems into words. The words of a code stand under {@code problem.<code>}, with a way out in the same sentence. */
final class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final MessageSource words;

    ProblemWriter(MessageSource words) {
        this.words = words;
    }

    /**
     * One thing that is wrong.
     *
     * @param at the field, or the row of a file
     */
    record Wrong(String at, String code, String message) {}

    ProblemDetail of(HttpStatus status, String code, Locale language) {
        String detail = words.getMessage("problem." + code, null, null, language);
        return problem(status, code, detail, language);
    }

    /** For a status that the framework chose. */
    ProblemDetail status(HttpStatusCode status, Locale language) {
        return of(HttpStatus.valueOf(status.value()), code(status), language);
    }

    static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "unknown-sender";
            case 403 -> "not-yours";
            case 404 -> "missing";
            case 413 -> "too-large";
            default -> "request";
        };
    }

    /** Keeps the fault in the log under a number that the sender gets as well; that there is too much to do is none. */
    ProblemDetail fault(Throwable fault, HttpServletRequest request, Locale language) {
        if (Busy.is(fault)) {
            LOG.warn(
                    "too busy for the API {} {}: {}", request.getMethod(), PageFrame.path(request), fault.getMessage());
            return of(HttpStatus.SERVICE_UNAVAILABLE, "busy", language);
        }
        String reference = FaultReference.next();
        LOG.error("fault {} in the API {} {}", reference, request.getMethod(), PageFrame.path(request), fault);
        ProblemDetail problem = of(HttpStatus.INTERNAL_SERVER_ERROR, "fault", language);
        problem.setProperty("reference", reference);
        return problem;
    }

    ProblemDetail invalid(List<Finding> findings, Locale language) {
        ProblemDetail problem = of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", language);
        problem.setProperty(
                "errors",
                findings.stream()
                        .map(finding -> new Wrong(
                                finding.at().toString(), finding.code().id(), finding.message(language)))
                        .toList());
        return problem;
    }

    ProblemDetail notNow(Finding finding, Locale language) {
        return problem(HttpStatus.CONFLICT, finding.code().id(), finding.message(language), language);
    }

    /** Names the line and column of JSON that can't be read, and never quotes the parser. */
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable, Locale language) {
        ProblemDetail problem = of(HttpStatus.BAD_REQUEST, "unreadable", language);
        if (unreadable.getCause() instanceof JacksonException json) {
            TokenStreamLocation place = json.getLocation();
            if (place != null) {
                problem.setProperty("line", place.getLineNr());
                problem.setProperty("column", place.getColumnNr());
            }
            problem.setProperty("field", path(json));
        }
        return problem;
    }

    private static String path(JacksonException json) {
        return String.join(
                ".",
                json.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                        .toList());
    }

    private ProblemDetail problem(HttpStatus status, String code, @Nullable String detail, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:zhagen:problem:" + code));
        problem.setTitle(words.getMessage("problem.title." + status.value(), null, status.getReasonPhrase(), language));
        problem.setDetail(detail);
        problem.setProperty("code", code);
        return problem;
    }
}
