package org.zhagen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says no to people: what was given is wrong, it is not yours (or not there), the request can't be, the fault is ours. */
@ControllerAdvice(annotations = Pages.class)
class PageAdvice {

    private final NoPages pages;

    PageAdvice(NoPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView refused(NoException no, HttpServletRequest request, Locale language) {
        return pages.refused(no.refusal(), request, language);
    }

    @ExceptionHandler
    ModelAndView fault(Exception fault, HttpServletRequest request) {
        HttpStatusCode status = BadRequest.status(fault);
        return status == null ? pages.fault(fault, request) : pages.status(status, request);
    }
}
