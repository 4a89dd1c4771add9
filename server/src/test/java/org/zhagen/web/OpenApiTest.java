package org.zhagen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is that of the controllers. */
@PageTest
class OpenApiTest {

    private static final Path DESCRIBED = Path.of("docs/api/openapi.yaml");

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** Set {@code ZHAGEN_DESCRIBE=1} to write it anew. */
    @Test
    void theDescriptionIsTrue() throws Exception {
        String fresh = mvc.perform(get("/api/v1/openapi.yaml").with(As.somebody("44")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        if (System.getenv("ZHAGEN_DESCRIBE") != null) {
            Files.createDirectories(DESCRIBED.resolveSibling(""));
            Files.writeString(DESCRIBED, fresh);
        }
        assertEquals(fresh, Files.exists(DESCRIBED) ? Files.readString(DESCRIBED) : "");
    }

    @Test
    void conventionsAreDescribedAndOurOwnArgumentsAreNot() throws Exception {
        mvc.perform(get("/api/v1/openapi").with(As.somebody("44")))
                .andExpect(jsonPath("$.openapi", Matchers.startsWith("3.1")))
                .andExpect(jsonPath("$.paths['/api/v1/units'].get.parameters[*].name")
                        .value(Matchers.containsInAnyOrder(
                                "q", "region", "category", "closed", "page", "size", "sort")))
                .andExpect(jsonPath("$.paths['/api/v1/units/{id}'].put.parameters[*].name")
                        .value(Matchers.containsInAnyOrder("id", "If-Match")))
                .andExpect(jsonPath("$.paths['/api/v1/units'].post.parameters[*].name")
                        .value(Matchers.contains("Idempotency-Key")))
                .andExpect(jsonPath("$.components.schemas.Acting").doesNotExist());
    }

    /** What is described is what the methods take, and nothing else; a form is described by its parts. */
    @Test
    void whatIsDescribedIsRead() throws Exception {
        JsonNode paths = new JsonMapper()
                .readTree(mvc.perform(get("/api/v1/openapi").with(As.somebody("44")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .get("paths");
        int seen = 0;
        for (Map.Entry<RequestMappingInfo, HandlerMethod> route :
                mapping.getHandlerMethods().entrySet()) {
            for (String pattern : route.getKey().getPatternValues()) {
                String path = pattern.replaceAll("\\{(\\w+):[^/}]*\\}", "{$1}");
                JsonNode operations = paths.get(path);
                if (!path.startsWith("/api/v1/") || operations == null) {
                    continue;
                }
                for (RequestMethod verb : route.getKey().getMethodsCondition().getMethods()) {
                    JsonNode operation = operations.get(verb.name().toLowerCase(Locale.ROOT));
                    DescribedRoute told = DescribedRoute.told(operation);
                    assertEquals(DescribedRoute.read(route.getValue().getMethod()), told, verb + " " + path);
                    seen++;
                }
            }
        }
        int described = 0;
        for (JsonNode operations : paths) {
            described += operations.size();
        }
        assertEquals(described, seen);
    }

    @Test
    void strangersDoNotReadIt() throws Exception {
        mvc.perform(get("/api/v1/openapi")).andExpect(status().isUnauthorized());
    }
}
