package org.zhagen.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers what went wrong outside of controllers: unknown addresses, filters, templates. Pages get a page, programs a problem. */
@Controller
class FaultController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FaultController.class);

    private final NoPages pages;
    private final ProblemWriter problems;
    private final ObjectProvider<FaultVoice> voices;

    FaultController(NoPages pages, MessageSource words, ObjectProvider<FaultVoice> voices) {
        this.pages = pages;
        this.problems = new ProblemWriter(words);
        this.voices = voices;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    Object error(HttpServletRequest request, Locale language) {
        String path = PageFrame.path(request);
        Optional<FaultVoice> voice =
                voices.stream().filter(each -> each.speaksAt(path)).findFirst();
        if (voice.isPresent()) {
            return spoken(voice.get(), path, request);
        }
        return path.startsWith("/api/") ? problem(request, language) : page(request);
    }

    private ResponseEntity<byte[]> spoken(FaultVoice voice, String path, HttpServletRequest request) {
        HttpStatus status = status(request);
        if (!status.is4xxClientError()) {
            String reference = FaultReference.next();
            LOG.error("fault {} at {} {}", reference, request.getMethod(), path, cause(request));
            return voice.answer(HttpStatus.INTERNAL_SERVER_ERROR, path, reference);
        }
        return voice.answer(status, path, "");
    }

    private Object page(HttpServletRequest request) {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return pages.expired(request);
        }
        HttpStatus status = status(request);
        return status.is4xxClientError() ? pages.status(status, request) : pages.fault(cause(request), request);
    }

    private ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Locale language) {
        HttpStatus status = status(request);
        ProblemDetail problem = status.is4xxClientError()
                ? problems.of(status, EarlyAnswer.code(request, ProblemWriter.code(status)), language)
                : problems.fault(cause(request), request, language);
        // Spring would name the error page.
        problem.setInstance(UriComponentsBuilder.fromPath(PageFrame.path(request))
                .build()
                .encode()
                .toUri());
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            HttpStatusCode known = BadRequest.status(root(fault));
            if (known != null) {
                return HttpStatus.valueOf(known.value());
            }
        }
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** What a filter threw is wrapped by the container. */
    private static Throwable root(Throwable fault) {
        return fault instanceof ServletException wrapped && wrapped.getCause() != null ? wrapped.getCause() : fault;
    }

    private static Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                ? fault
                : new IllegalStateException("answered with " + status(request));
    }
}
