package org.zhagen.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhagen.access.Acting;
import tools.jackson.databind.JsonNode;

/**
 * What a route takes.
 *
 * @param parameters where and name, such as {@code query page}
 * @param body whether there is one
 * @param parts of the form of an upload
 */
record DescribedRoute(SortedSet<String> parameters, boolean body, SortedSet<String> parts) {

    /** As the description tells it. */
    static DescribedRoute told(JsonNode operation) {
        SortedSet<String> parameters = new TreeSet<>();
        operation
                .path("parameters")
                .forEach(one -> parameters.add(
                        one.get("in").stringValue() + " " + one.get("name").stringValue()));
        SortedSet<String> parts = new TreeSet<>(operation
                .path("requestBody")
                .path("content")
                .path("multipart/form-data")
                .path("schema")
                .path("properties")
                .propertyNames());
        return new DescribedRoute(parameters, operation.has("requestBody"), parts);
    }

    /** As the method takes it. */
    static DescribedRoute read(Method method) {
        boolean upload = Arrays.stream(method.getParameters()).anyMatch(DescribedRoute::hasFile);
        SortedSet<String> parameters = new TreeSet<>();
        SortedSet<String> parts = new TreeSet<>();
        boolean body = upload;
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                parameters.add("path " + parameter.getName());
            } else if (parameter.isAnnotationPresent(RequestBody.class)) {
                body = true;
            } else if (upload) {
                parts.addAll(names(parameter));
            } else {
                names(parameter).forEach(name -> parameters.add("query " + name));
            }
            if (parameter.getType() == IfMatch.class) {
                parameters.add("header If-Match");
            }
        }
        if (method.isAnnotationPresent(PostMapping.class) && !upload) {
            parameters.add("header Idempotency-Key");
        }
        return new DescribedRoute(parameters, body, parts);
    }

    private static List<String> names(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == Paging.class) {
            return List.of("page", "size", "sort");
        }
        if (parameter.isAnnotationPresent(RequestParam.class)) {
            return List.of(parameter.getName());
        }
        return type == Acting.class || type == IfMatch.class
                ? List.of()
                : components(type).map(RecordComponent::getName).toList();
    }

    private static boolean hasFile(Parameter parameter) {
        return parameter.getType() == MultipartFile.class
                || components(parameter.getType()).anyMatch(part -> part.getType() == MultipartFile.class);
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }
}
