package org.zhagen.assessment.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhagen.assessment.AssessmentPermission;
import org.zhagen.assessment.Plain;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;

/** The pages and calls of profiles: for whom they are there, and what programs get. */
@PageTest
class ProfilePagesTest {

    private static final String TOWN = "270101101";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void open() {
        Plain.open(context, "27");
    }

    private static RequestPostProcessor clerk() {
        return As.somebody("27", AssessmentPermission.values());
    }

    @Test
    void pagesAreThereForWhoMayReadTheSite() throws Exception {
        for (String path :
                List.of("", "/export", "/" + TOWN, "/" + TOWN + "/export", "/" + TOWN + "/edit?group=money")) {
            mvc.perform(get("/assessment/profiles" + path).with(clerk())).andExpect(status().isOk());
            mvc.perform(get("/assessment/profiles" + path).with(As.somebody("27")))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/assessment/profiles/" + TOWN).with(As.somebody("270101102", AssessmentPermission.READ)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/assessment/profiles/12x").with(clerk())).andExpect(status().isNotFound());
        mvc.perform(get("/assessment/profiles/" + TOWN + "/edit?group=cars").with(clerk()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aProgramGivesAndReadsValues() throws Exception {
        String values = """
                {"asOf": "2025-12-31", "source": "公报", "owner": "统计局", "values": {"population": "4,870", "budget": "45万元"}}
                """;
        mvc.perform(post("/api/v1/profiles/" + TOWN + "/values")
                        .with(clerk())
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(values))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.taken").value(2));
        mvc.perform(get("/api/v1/profiles/" + TOWN).with(clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fields[0].field").value("population"))
                .andExpect(jsonPath("$.fields[0].current.value").value("4870"))
                .andExpect(jsonPath("$.fields[0].current.source").value("公报"));
        mvc.perform(post("/api/v1/profiles/" + TOWN + "/values")
                        .with(clerk())
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(values.replace("4,870", "keine")))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/v1/profiles/fields").with(clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(68));
        mvc.perform(get("/api/v1/profiles?level=township").with(clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows.length()").value(2));
    }
}
