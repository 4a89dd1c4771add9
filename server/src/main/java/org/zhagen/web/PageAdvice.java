package org.zhagen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Finding;

/** Says no to people, on three different pages: what was given is wrong, it is not yours (or not there), the fault is ours. */
@ControllerAdvice(annotations = Pages.class)
class PageAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

    private final PageFrame frame;

    PageAdvice(PageFrame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView refused(NoException no, HttpServletRequest request, Locale language) {
        return switch (no.refusal()) {
            case Refusal.Invalid(List<Finding> findings) ->
                page("ui/no/invalid", HttpStatus.UNPROCESSABLE_CONTENT, request)
                        .addObject("problems", Problems.of(findings, language));
            case Refusal.NotNow(Finding finding) ->
                page("ui/no/invalid", HttpStatus.CONFLICT, request)
                        .addObject("problems", Problems.of(List.of(finding), language));
            case Refusal.Stale ignored -> page("ui/no/stale", HttpStatus.CONFLICT, request);
            case Refusal.NotYours ignored -> page("ui/no/not-yours", HttpStatus.FORBIDDEN, request);
            case Refusal.Missing ignored -> page("ui/no/missing", HttpStatus.NOT_FOUND, request);
        };
    }

    @ExceptionHandler
    ModelAndView fault(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            String view = status == HttpStatus.NOT_FOUND ? "ui/no/missing" : "ui/no/request";
            return page(view, status, request);
        }
        LOG.error("fault on a page", fault);
        return page("ui/no/fault", HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    private ModelAndView page(String view, HttpStatus status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(view, status);
        page.addObject("frame", frame.of(request));
        page.addObject("problems", Problems.NONE);
        return page;
    }
}
