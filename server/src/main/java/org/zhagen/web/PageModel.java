package org.zhagen.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame, and a form without problems until it has some. */
@ControllerAdvice(annotations = Pages.class)
class PageModel {

    private final PageFrame frame;

    PageModel(PageFrame frame) {
        this.frame = frame;
    }

    @ModelAttribute("frame")
    PageFrame.Frame frame(HttpServletRequest request) {
        return frame.of(request);
    }

    @ModelAttribute("problems")
    Problems problems() {
        return Problems.NONE;
    }
}
