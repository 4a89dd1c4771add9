package org.zhagen.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A route as the server has it.
 *
 * @param path with variables in braces, their patterns left out
 */
record Mapped(String method, String path, HandlerMethod handler) {

    /** All routes, but the page of errors, which is nobody's aim. */
    static List<Mapped> all(ApplicationContext context) {
        RequestMappingHandlerMapping mapping =
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
                .flatMap(entry -> each(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Mapped::path).thenComparing(Mapped::method))
                .toList();
    }

    private static Stream<Mapped> each(RequestMappingInfo info, HandlerMethod handler) {
        List<String> methods = info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .toList();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? List.of("GET") : methods)
                        .stream().map(method -> new Mapped(method, plain(path), handler)));
    }

    private static String plain(String path) {
        return path.isEmpty() ? "/" : path.replaceAll("\\{(\\w+):[^/{}]*(?:\\{[^}]*\\}[^/{}]*)*\\}", "{$1}");
    }

    String name() {
        return method + " " + path;
    }

    boolean changes() {
        return !method.equals("GET");
    }

    boolean api() {
        return path.startsWith("/api/");
    }
}
