package org.zhagen.matrix;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.zhagen.web.Paging;

/** The names of what a route reads, found in the signature of its method, so that no new field escapes. */
final class Fields {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private Fields() {}

    /** Parameters of an address or a form. */
    static List<String> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> !parameter.hasParameterAnnotation(RequestBody.class)
                        && !parameter.hasParameterAnnotation(PathVariable.class))
                .flatMap(Fields::parameter)
                .distinct()
                .toList();
    }

    private static Stream<String> parameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type == Paging.class) {
            return Stream.of("page", "size", "sort");
        }
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            parameter.initParameterNameDiscovery(NAMES);
            String name = parameter.getParameterName();
            return name == null || type == MultipartFile.class ? Stream.empty() : Stream.of(name);
        }
        return type.isRecord()
                        && !type.getName().endsWith(".Entrance")
                        && !type.getName().endsWith(".Acting")
                ? components(type, "")
                : Stream.empty();
    }

    private static Stream<String> components(Class<?> record, String prefix) {
        return Arrays.stream(record.getRecordComponents()).flatMap(component -> component(component, prefix));
    }

    private static Stream<String> component(RecordComponent component, String prefix) {
        String name = prefix + component.getName();
        if (component.getType() == List.class && component.getGenericType() instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return element instanceof Class<?> type && type.isRecord()
                    ? components(type, name + "[0].")
                    : Stream.of(name + "[0]", name + "[99999999]", name + "[x]");
        }
        return component.getType() == MultipartFile.class ? Stream.empty() : Stream.of(name);
    }

    /** Keys of the JSON that a route reads. */
    static List<String> keys(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName))
                .toList();
    }
}
