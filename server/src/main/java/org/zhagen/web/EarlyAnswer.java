package org.zhagen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** A no that is said before any controller is reached: through the error page, which knows how to talk to whom. */
final class EarlyAnswer {

    private static final String CODE = EarlyAnswer.class.getName();

    private EarlyAnswer() {}

    /**
     * Ends the request.
     *
     * @param code stable; its words stand under {@code problem.<code>}
     */
    static void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        request.setAttribute(CODE, code);
        response.sendError(status.value());
    }

    /** The code that was sent, or another when none was. */
    static String code(HttpServletRequest request, String otherwise) {
        return Objects.requireNonNullElse((String) request.getAttribute(CODE), otherwise);
    }
}
