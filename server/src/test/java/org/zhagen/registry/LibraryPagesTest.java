package org.zhagen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;

/** The pages and the API of the library as browsers and programs meet them. */
@PageTest
class LibraryPagesTest {

    private static final RequestPostProcessor READER = As.somebody("33", RegistryPermission.READ);
    private static final RequestPostProcessor CURATOR =
            As.somebody("9901", RegistryPermission.READ, RegistryPermission.CURATE, RegistryPermission.PUBLISH);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void publish() {
        LibraryFixture.publish(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/library",
                "/library?q=吹哨",
                "/library?q=不存在的东西呢",
                "/library?q=<script>alert(1)</script>&topic=grid&level=x&region=abc&strength=anecdote&page=99999",
                "/library/playbooks/whistle",
                "/library/playbooks/whistle/1.1.0",
                "/library/playbooks/whistle/1.2.0/yaml",
                "/library/playbooks/whistle/versions",
                "/library/playbooks/whistle/diff",
                "/library/playbooks/whistle/diff?from=1.2.0&to=1.1.0",
                "/library/playbooks/whistle/lineage",
                "/library/playbooks/data-authorisation",
                "/library/playbooks/points-management"
            })
    void readersSeePages(String path) throws Exception {
        mvc.perform(get(path).with(READER)).andExpect(status().isOk());
        mvc.perform(get(path).with(READER).cookie(new jakarta.servlet.http.Cookie("lang", "en")))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/library/playbooks/nothing",
                "/library/playbooks/whistle/9.9.9",
                "/library/playbooks/whistle/1.2",
                "/library/drafts/7b7c0c3e-0000-7000-8000-000000000000"
            })
    void whatIsNotThereIsSaid(String path) throws Exception {
        mvc.perform(get(path).with(CURATOR)).andExpect(status().isNotFound());
    }

    @Test
    void readersDoNotSeeDrafts() throws Exception {
        mvc.perform(get("/library/drafts").with(READER)).andExpect(status().isForbidden());
    }

    @Test
    void whatIsFoundIsMarkedAndNothingBecomesMarkup() throws Exception {
        mvc.perform(get("/library").param("q", "吹哨 <b>").with(READER))
                .andExpect(content().string(containsString("<mark>吹哨</mark>")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("吹哨 <b>"))));
    }

    @Test
    void allStandardPlaybooksHaveTheirPage() throws Exception {
        for (StandardPlaybooks.Text text : StandardPlaybooks.all()) {
            mvc.perform(get("/library/playbooks/" + text.folder()).with(READER)).andExpect(status().isOk());
        }
    }

    @Test
    void theApiSearches() throws Exception {
        mvc.perform(get("/api/v1/library").param("q", "时间银行").with(READER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hits[0].key").value("time-bank"))
                .andExpect(jsonPath("$.match").value("all"))
                .andExpect(jsonPath("$.total").value(greaterThan(0)));
    }

    @Test
    void theApiGivesVersionsInAllForms() throws Exception {
        String version = "/api/v1/playbooks/whistle/versions/1.2.0";
        mvc.perform(get("/api/v1/playbooks").with(READER))
                .andExpect(jsonPath("$.rows.length()").value(greaterThan(9)));
        mvc.perform(get("/api/v1/playbooks/whistle").with(READER))
                .andExpect(jsonPath("$[0].version").value("1.2.0"));
        mvc.perform(get(version).with(READER))
                .andExpect(jsonPath("$.seal.state").value("OWN"));
        mvc.perform(get(version + ".yaml").with(READER))
                .andExpect(content().string(containsString("id: whistle")))
                .andExpect(header().exists("ETag"));
        mvc.perform(get(version + ".json").with(READER))
                .andExpect(jsonPath("$.id").value("whistle"));
        mvc.perform(get(version + "/bundle").with(READER)).andExpect(status().isOk());
        mvc.perform(get("/api/v1/playbooks/whistle/diff?from=1.1.0&to=1.2.0").with(READER))
                .andExpect(jsonPath("$[0].at").value("version"));
        mvc.perform(get("/api/v1/playbooks/whistle/lineage").with(READER))
                .andExpect(jsonPath("$.edges[0].to").value("whistle@1.2.0"));
    }

    @Test
    void theApiChecksText() throws Exception {
        mvc.perform(post("/api/v1/lint")
                        .contentType("application/yaml")
                        .content("format: zhagen/1\nid: X\n")
                        .with(READER)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(greaterThan(3)));
    }

    @Test
    void theApiWritesDraftsWithTheirVersions() throws Exception {
        String location = mvc.perform(post("/api/v1/drafts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"yaml\": \"title: 甲\"}")
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(location).isNotNull();
        String changed = "{\"yaml\": \"title: 乙\"}";
        mvc.perform(put(String.valueOf(location))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(changed)
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("乙"));
        mvc.perform(put(String.valueOf(location))
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(changed)
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void aDraftIsBegunAndItsFormChangesItsText() throws Exception {
        String page = mvc.perform(post("/library/drafts/from/time-bank/1.0.0")
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String draft = String.valueOf(page);
        mvc.perform(get(draft).with(CURATOR)).andExpect(status().isOk());
        for (String part : java.util.List.of("core", "bottom-lines", "parameters", "steps", "variants", "points")) {
            mvc.perform(get(draft).param("part", part).with(CURATOR)).andExpect(status().isOk());
        }
        mvc.perform(post(draft + "/part")
                        .param("version", "0")
                        .param("part", "")
                        .param("kind", "set")
                        .param("v.title", "时间银行（修订）")
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("title: 时间银行（修订）")));
        mvc.perform(post(draft + "/check")
                        .param("yaml", "title: [")
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    @Test
    void wrongFilesAreRefusedInWords() throws Exception {
        mvc.perform(multipart("/library/import")
                        .file(new MockMultipartFile("file", "x.zhagen", null, new byte[] {1, 2, 3}))
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(multipart("/library/drafts/upload")
                        .file(new MockMultipartFile("file", "x.exe", null, new byte[] {1, 2, 3}))
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/library/drafts")
                        .param("id", "Ü")
                        .param("title", "")
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aBundleTravels() throws Exception {
        byte[] bundle = mvc.perform(
                        get("/api/v1/playbooks/grid/versions/1.0.0/bundle").with(READER))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String page = mvc.perform(multipart("/library/import")
                        .file(new MockMultipartFile("file", "grid.zhagen", null, bundle))
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(String.valueOf(page)).with(CURATOR)).andExpect(status().isOk());
        mvc.perform(post(String.valueOf(page))
                        .param("as", "version")
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(String.valueOf(page))
                        .param("as", "draft")
                        .with(CURATOR)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }
}
