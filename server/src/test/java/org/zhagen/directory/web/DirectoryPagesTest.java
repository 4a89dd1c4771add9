package org.zhagen.directory.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;

/** The routes of the directory: what they answer to the right person, to the wrong one, and to nonsense. */
@PageTest
class DirectoryPagesTest {

    private static final List<String> READS = List.of(
            "/directory",
            "/directory?q=%25",
            "/directory/regions/11",
            "/directory/units",
            "/directory/units?sort=-kind&q=%E5%B1%80&region=11&category=nonsense&page=999999",
            "/directory/units/suggest?unit=x",
            "/directory/regions/suggest?region=%E5%8C%97%E4%BA%AC",
            "/directory/people",
            "/directory/people?sort=unit&former=true",
            "/directory/region-changes");

    @Autowired
    private MockMvc mvc;

    @Test
    void pagesAreThereForWhoMayRead() throws Exception {
        for (String path : READS) {
            mvc.perform(get(URI.create(path)).with(reader())).andExpect(status().isOk());
        }
    }

    @Test
    void whoMayNotReadIsToldSo() throws Exception {
        for (String path : List.of("/directory", "/directory/units", "/directory/people", "/imports")) {
            mvc.perform(get(path).with(As.somebody(""))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/api/v1/units").with(As.somebody(""))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/imports").with(reader())).andExpect(status().isForbidden());
    }

    @Test
    void nonsenseIsNoFault() throws Exception {
        for (String path : List.of(
                "/directory/regions/abc",
                "/directory/regions/999999",
                "/directory/units/00000000-0000-0000-0000-000000000000",
                "/api/v1/regions/abc",
                "/api/v1/people/00000000-0000-0000-0000-000000000000")) {
            mvc.perform(get(path).with(reader())).andExpect(status().isNotFound());
        }
        mvc.perform(get("/directory/units/not-an-id").with(reader())).andExpect(status().is4xxClientError());
        mvc.perform(get("/api/v1/units/not-an-id").with(reader())).andExpect(status().is4xxClientError());
        mvc.perform(get("/api/v1/regions/11/on?then=gestern").with(reader())).andExpect(status().is4xxClientError());
    }

    @Test
    void aProgramOpensChangesAndReadsAUnit() throws Exception {
        String unit =
                "{\"region\":\"110101\",\"kind\":\"department\",\"name\":\"接口试验局\",\"shortName\":\"\",\"note\":\"\"}";
        String place = place(mvc.perform(post("/api/v1/units")
                        .with(editor("11"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(unit))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"0\""))
                .andReturn());
        mvc.perform(put(place)
                        .with(editor("11"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(unit))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(put(place)
                        .with(editor("11"))
                        .with(csrf())
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(unit.replace("接口试验局", "接口更名局")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        mvc.perform(put(place)
                        .with(editor("11"))
                        .with(csrf())
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(unit))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(post("/api/v1/units")
                        .with(editor("12"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(unit))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("region-outside"));
    }

    @Test
    void aFormComesBackWithWhatIsWrongAndTheOwnWords() throws Exception {
        mvc.perform(post("/directory/units")
                        .with(editor("11"))
                        .with(csrf())
                        .param("name", "自己写的名称")
                        .param("region", "鼓楼区")
                        .param("kind", "department"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"problems\"")))
                .andExpect(content().string(containsString("自己写的名称")));
    }

    @Test
    void regionsAreReadOnAnotherDay() throws Exception {
        mvc.perform(get("/api/v1/regions/110101/on?then=2020-01-01&day=2026-01-01")
                        .with(reader()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.codes[0]").value("110101"));
        mvc.perform(get("/api/v1/regions/4419/children").with(reader()))
                .andExpect(jsonPath("$[0].level").value("township"));
    }

    @Test
    void listsAndTemplatesGoOut() throws Exception {
        for (String path : List.of(
                "/directory/units/export",
                "/directory/people/export",
                "/directory/regions/export?region=110101",
                "/imports/template?table=people")) {
            mvc.perform(get(path).with(editor("11"))).andExpect(status().isOk());
        }
    }

    @Test
    void aTableIsUploadedAndShown() throws Exception {
        byte[] table = "单位名称,类型,区划代码\n<b>表格</b>局,部门,110101\n错局,部们,110101\n".getBytes(StandardCharsets.UTF_8);
        RequestPostProcessor clerk = editor("11");
        String place = place(mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", table))
                        .param("table", "units")
                        .with(clerk)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn());
        mvc.perform(get(place).with(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("部们")))
                .andExpect(content().string(not(containsString("<b>表格"))));
        mvc.perform(get(place + "/flaws").with(clerk)).andExpect(status().isOk());
    }

    private static RequestPostProcessor reader() {
        return As.somebody("", DirectoryPermission.READ);
    }

    private static RequestPostProcessor editor(String prefix) {
        return As.acting(As.person(prefix, DirectoryPermission.values()));
    }

    private static String place(MvcResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }
}
