package org.zhagen.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.zhagen.access.Acting;
import org.zhagen.kernel.playbook.Version;

/** What OpenAPI says of all routes alike: who may call, how lists are cut, how versions are demanded, what a problem is. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Acting.class, Paging.class, IfMatch.class)
                .addSimpleTypesForParameterObject(SoughtRegion.class, Version.class)
                .replaceWithClass(SoughtRegion.class, String.class)
                .replaceWithClass(Version.class, String.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Zhagen 扎根")
                        .version("1")
                        .description("How to call it, with examples: docs/api/README.md")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("this server")))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .components(new Components()
                        .addSecuritySchemes("token", token())
                        .addSecuritySchemes("session", session())
                        .addSchemas(PROBLEM, problem()));
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A personal token, made under the own account.");
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("zhagen-session")
                .description("The session of a browser; changes also need the header X-CSRF-TOKEN.");
    }

    private static Schema<?> problem() {
        Schema<?> wrong = new ObjectSchema()
                .addProperty("at", new StringSchema().description("the field, or file and row"))
                .addProperty("code", new StringSchema().description("stable"))
                .addProperty("message", new StringSchema().description("in the language of the request"));
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema().description("stable"))
                .addProperty("errors", new ArraySchema().items(wrong));
    }

    @Bean
    GlobalOperationCustomizer conventions() {
        return ApiDescription::conventions;
    }

    private static Operation conventions(Operation operation, HandlerMethod method) {
        String owner = method.getBeanType().getSimpleName().replaceFirst("Api$", "");
        // Named after its method, or the order of rooms would be in the names.
        operation.setOperationId(owner.substring(0, 1).toLowerCase(Locale.ROOT) + owner.substring(1) + "."
                + method.getMethod().getName());
        if (takes(method, Paging.class)) {
            operation.addParametersItem(query("page", "from 1").schema(new IntegerSchema()));
            operation.addParametersItem(
                    query("size", "rows, at most " + Paging.LARGEST).schema(new IntegerSchema()));
            operation.addParametersItem(query("sort", "a column; a minus before it sorts downwards"));
        }
        if (takes(method, IfMatch.class)) {
            operation.addParametersItem(
                    header("If-Match", "the ETag that was read").required(true));
        }
        if (UploadDescription.isUpload(method.getMethod())) {
            // and no key: the same content under the same name is taken once
            UploadDescription.describe(operation, method.getMethod());
        } else if (method.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(
                    header("Idempotency-Key", "a new one for each thing to be done, such as a UUID"));
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("a problem")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
        return operation;
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(one -> one.getParameterType() == type);
    }

    private static Parameter query(String name, String what) {
        return parameter("query", name, what);
    }

    private static Parameter header(String name, String what) {
        return parameter("header", name, what);
    }

    private static Parameter parameter(String in, String name, String what) {
        return new Parameter().in(in).name(name).description(what).schema(new StringSchema());
    }
}
