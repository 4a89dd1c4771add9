package org.zhagen.web;

import org.springframework.http.HttpStatus;

/** A request of a program that is refused before it reaches a front door. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String code;

    /**
     * @param code stable; its words stand under {@code problem.<code>}
     */
    public ApiProblem(HttpStatus status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
