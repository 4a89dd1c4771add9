package org.zhagen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Finding;

/** Says no to programs: problems of RFC 9457 with a stable code, the fields that are wrong, and no word about our insides. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ApiAdvice.class);

    private final ProblemWriter problems;

    ApiAdvice(MessageSource words) {
        this.problems = new ProblemWriter(words);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(NoException no, Locale language) {
        return switch (no.refusal()) {
            case Refusal.Invalid(List<Finding> findings) -> answer(problems.invalid(findings, language));
            case Refusal.NotYours ignored -> answer(problems.of(HttpStatus.FORBIDDEN, "not-yours", language));
            case Refusal.Missing ignored -> answer(problems.of(HttpStatus.NOT_FOUND, "missing", language));
            case Refusal.Stale ignored -> answer(problems.of(HttpStatus.PRECONDITION_FAILED, "stale", language));
            case Refusal.NotNow(Finding finding) -> answer(problems.notNow(finding, language));
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiProblem problem, Locale language) {
        return answer(problems.of(problem.status(), problem.code(), language));
    }

    /** Whoever listened has gone away, as pages do that are closed; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone, HttpServletRequest request) {
        LOG.debug("nobody listens any more at {}", request.getRequestURI(), gone);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable, Locale language) {
        return answer(problems.unreadable(unreadable, language));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault, HttpServletRequest request, Locale language) {
        HttpStatusCode status = BadRequest.status(fault);
        if (status != null) {
            return answer(problems.status(status, language));
        }
        return answer(problems.fault(fault, request, language));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        // said outright: whoever names formats that are none would get no body
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
