package org.zhagen.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Shows how far the city is, instead of half a city, until all of it is there. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PreparationFilter extends OncePerRequestFilter {

    private final Preparation preparation;
    private final TemplateEngine templates;

    PreparationFilter(Preparation preparation, TemplateEngine templates) {
        this.preparation = preparation;
        this.templates = templates;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return preparation.state().ready()
                || path.startsWith("/actuator/")
                || path.endsWith(".css")
                || path.endsWith(".svg");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        Context context = new Context(Locale.CHINESE);
        context.setVariable("state", preparation.state());
        templates.process("demo/preparing", context, response.getWriter());
    }
}
