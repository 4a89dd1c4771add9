package org.zhagen.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * What OpenAPI says of uploads: that file and fields are parts of one form. Springdoc takes the fields for parameters of the
 * address and overlooks a file in a record.
 */
final class UploadDescription {

    private UploadDescription() {}

    /** A part of the form. */
    private record Part(String name, boolean file) {

        static Part of(String name, Class<?> type) {
            return new Part(name, type == MultipartFile.class);
        }

        Schema<?> schema() {
            return file
                    ? new StringSchema().format("binary").description("the file, with its name")
                    : new StringSchema();
        }
    }

    /** Whether the method takes a file. */
    static boolean isUpload(Method method) {
        return parts(method).stream().anyMatch(Part::file);
    }

    /** Describes the form of an upload in the place of what was found out of it. */
    static void describe(Operation operation, Method method) {
        Schema<?> form = new ObjectSchema();
        List<Part> parts = parts(method);
        parts.forEach(part -> {
            form.addProperty(part.name, part.schema());
            form.addRequiredItem(part.name);
        });
        List<String> names = parts.stream().map(Part::name).toList();
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(one -> names.contains(one.getName()) && !"path".equals(one.getIn()));
        }
        operation.setRequestBody(new RequestBody()
                .required(true)
                .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(form))));
    }

    private static List<Part> parts(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(UploadDescription::parts)
                .toList();
    }

    private static Stream<Part> parts(Parameter parameter) {
        RecordComponent[] components = parameter.getType().getRecordComponents();
        boolean form = components != null
                && Arrays.stream(components).anyMatch(component -> component.getType() == MultipartFile.class);
        if (form) {
            return Arrays.stream(components).map(component -> Part.of(component.getName(), component.getType()));
        }
        return isAsked(parameter) ? Stream.of(Part.of(parameter.getName(), parameter.getType())) : Stream.empty();
    }

    private static boolean isAsked(AnnotatedElement parameter) {
        return parameter.isAnnotationPresent(RequestParam.class);
    }
}
