package org.zhagen.web;

import jakarta.servlet.http.HttpServletRequest;

/** Marks a request whose answer is kept nowhere, not even to be given again, since there is a secret in it. */
public final class Unkept {

    private static final String MARK = Unkept.class.getName();

    private Unkept() {}

    /** To be called before the answer is sent. */
    public static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    static boolean is(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
