package org.zhagen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;

/** The description of the API is that of the controllers. */
@PageTest
class OpenApiTest {

    private static final Path DESCRIBED = Path.of("docs/api/openapi.yaml");

    @Autowired
    private MockMvc mvc;

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

    @Test
    void strangersDoNotReadIt() throws Exception {
        mvc.perform(get("/api/v1/openapi")).andExpect(status().isUnauthorized());
    }
}
