package org.zhagen.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhagen.access.Outcomes.done;
import static org.zhagen.identity.As.acting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhagen.access.Acting;
import org.zhagen.files.Files;
import org.zhagen.files.Subject;
import org.zhagen.identity.PageTest;
import org.zhagen.ticket.Fields;
import org.zhagen.ticket.TicketFilter;
import org.zhagen.ticket.TicketLine;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Paging;
import org.zhagen.work.Staff;
import tools.jackson.databind.json.JsonMapper;

/** The page for phones and what its script asks and sends. */
@PageTest
class FieldPagesTest {

    private static final TicketFilter RAISED =
            new TicketFilter(TicketFilter.Share.RAISED, TicketFilter.State.ALL, "", "", "", "");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Files files;

    @Autowired
    private JsonMapper json;

    @SuppressWarnings("NullAway.Init")
    private Fields fields;

    private final UUID key = UUID.randomUUID();

    @BeforeEach
    void install() {
        fields = new Fields(context, "257201");
    }

    private ResultActions page(Acting acting, String path) throws Exception {
        return mvc.perform(get(path).with(acting(acting)));
    }

    private List<TicketLine> raised() {
        return done(tickets.list(fields.worker, RAISED, Paging.first(50))).rows();
    }

    private ResultActions report(Acting acting, String kind) throws Exception {
        Map<String, Object> report = Map.of(
                "key",
                key,
                "course",
                fields.course.id(),
                "region",
                fields.grid,
                "place",
                "三号楼东侧",
                "form",
                Map.of("category", kind, "facts", "碎了一角"));
        return mvc.perform(post("/field/reports")
                .with(acting(acting))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(report)));
    }

    private ResultActions photo(Acting acting) throws Exception {
        byte[] text = "现场".getBytes(StandardCharsets.UTF_8);
        return mvc.perform(multipart("/field/reports/" + key + "/photos")
                .file(new MockMultipartFile("file", "现场-1.txt", "text/plain", text))
                .with(acting(acting))
                .with(csrf()));
    }

    @Test
    void withoutScriptsItIsAPlainForm() throws Exception {
        String form = "/field/report/" + fields.course.id();
        page(fields.worker, "/field")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(form + "?category=")))
                .andExpect(content().string(containsString("楼道堆物")));
        page(fields.worker, form + "?category=楼道堆物")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">楼道堆物</textarea>")));
        for (int i = 0; i < 2; i++) {
            mvc.perform(multipart(form)
                            .with(acting(fields.worker))
                            .with(csrf())
                            .param("key", key.toString())
                            .param("category", "楼道堆物")
                            .param("form.facts", "二楼到三楼")
                            .param("place", "三号楼"))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(raised()).hasSize(1);
        mvc.perform(multipart(form).with(acting(fields.worker)).with(csrf()).param("category", "楼道堆物"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-form.facts\"")));
    }

    @Test
    void aReportAndItsPhotoArriveOnceHoweverOftenTheyAreSent() throws Exception {
        page(fields.worker, "/field/now")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.token.header").value("X-CSRF-TOKEN"))
                .andExpect(
                        jsonPath("$.seen.account").value(fields.worker.person().toString()))
                .andExpect(jsonPath("$.seen.ways[0].region").value(fields.grid))
                .andExpect(jsonPath("$.seen.ways[0].kinds", hasSize(3)))
                .andExpect(jsonPath("$.seen.ways[0].quick").value(true));
        report(fields.worker, "井盖破损").andExpect(status().isOk());
        report(fields.worker, "井盖破损").andExpect(status().isOk());
        assertThat(raised()).hasSize(1);
        photo(fields.worker).andExpect(status().isOk());
        photo(fields.worker).andExpect(status().isOk());
        Subject subject = new Subject("ticket", raised().getFirst().id().toString());
        assertThat(done(files.list(fields.worker, subject)).files()).hasSize(1);
        photo(fields.neighbour).andExpect(status().isNotFound());
    }

    @Test
    void whatWaitedForSomebodyElseIsNotTaken() throws Exception {
        String other = json.writeValueAsString(
                Map.of("key", key, "account", UUID.randomUUID(), "course", fields.course.id(), "form", Map.of()));
        mvc.perform(post("/field/reports")
                        .with(acting(fields.worker))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(other))
                .andExpect(status().isConflict());
        assertThat(raised()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        report(fields.worker, "井盖")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("井盖")));
        assertThat(raised()).isEmpty();
        report(Staff.in("grid-worker", fields.grid), "井盖破损").andExpect(status().isForbidden());
    }

    @Test
    void whatThePhoneKeepsIsNobodys() throws Exception {
        String worker = page(fields.worker, "/field/worker.js")
                .andExpect(status().isOk())
                .andExpect(header().string("Service-Worker-Allowed", "/field"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> kept = Pattern.compile("/(assets|webjars)/[^\"']+")
                .matcher(worker)
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(kept)
                .hasSizeGreaterThan(8)
                .allMatch(path -> path.matches(".*[-/](\\p{XDigit}{32}|\\d+\\.\\d+\\.\\d+).*"));
        for (String path : kept) {
            mvc.perform(get(path)).andExpect(status().isOk());
        }
        page(fields.worker, "/field/shell")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(not(containsString(fields.worker.person().toString()))))
                .andExpect(content().string(not(containsString(fields.worker.name()))))
                .andExpect(content().string(not(containsString("_csrf"))));
        page(fields.worker, "/field/app.webmanifest")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.start_url").value("/field"));
    }
}
