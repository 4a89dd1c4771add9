package org.zhagen.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the version that a program has before it; a change without one is refused (RFC 6585, 428). */
final class IfMatchResolver implements HandlerMethodArgumentResolver {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new ApiProblem(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing");
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "if-match-form");
        }
        return new IfMatch(Integer.parseInt(version.group(1)));
    }
}
