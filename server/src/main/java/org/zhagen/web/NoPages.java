package org.zhagen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Finding;

/** The pages that say no: each says in plain words what happened and what to do next, and none says anything of our insides. */
@Component
class NoPages {

    private static final Logger LOG = LoggerFactory.getLogger(NoPages.class);

    private final PageFrame frame;

    NoPages(PageFrame frame) {
        this.frame = frame;
    }

    ModelAndView refused(Refusal refusal, HttpServletRequest request, Locale language) {
        return switch (refusal) {
            case Refusal.Invalid(List<Finding> findings) ->
                page("invalid", HttpStatus.UNPROCESSABLE_CONTENT, request)
                        .addObject("problems", Problems.of(findings, language));
            case Refusal.NotNow(Finding finding) ->
                page("invalid", HttpStatus.CONFLICT, request)
                        .addObject("problems", Problems.of(List.of(finding), language));
            case Refusal.Stale ignored -> page("stale", HttpStatus.CONFLICT, request);
            case Refusal.NotYours ignored -> page("not-yours", HttpStatus.FORBIDDEN, request);
            case Refusal.Missing ignored -> page("missing", HttpStatus.NOT_FOUND, request);
        };
    }

    /** For a status that the framework chose. */
    ModelAndView status(HttpStatusCode status, HttpServletRequest request) {
        String name = switch (status.value()) {
            case 401, 403 -> "not-yours";
            case 404 -> "missing";
            case 413 -> "too-large";
            case 429 -> "too-many";
            default -> "request";
        };
        return page(name, status, request);
    }

    /** The person's page was open so long that sending it is no longer safe. */
    ModelAndView expired(HttpServletRequest request) {
        return page("expired", HttpStatus.FORBIDDEN, request);
    }

    ModelAndView fault(Throwable fault, HttpServletRequest request) {
        if (Busy.is(fault)) {
            LOG.warn("too busy for page {} {}: {}", request.getMethod(), PageFrame.path(request), fault.getMessage());
            // what stands at the top is counted by the database
            return page("busy", HttpStatus.SERVICE_UNAVAILABLE, request)
                    .addObject("frame", frame.of(request).unmarked());
        }
        String reference = FaultReference.next();
        LOG.error("fault {} on page {} {}", reference, request.getMethod(), PageFrame.path(request), fault);
        return page("fault", HttpStatus.INTERNAL_SERVER_ERROR, request).addObject("reference", reference);
    }

    private ModelAndView page(String name, HttpStatusCode status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("ui/no/" + name, status);
        page.addObject("frame", frame.of(request));
        page.addObject("problems", Problems.NONE);
        return page;
    }
}
