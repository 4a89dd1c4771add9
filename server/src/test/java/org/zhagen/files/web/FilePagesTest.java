package org.zhagen.files.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhagen.access.Acting;
import org.zhagen.files.FilesPermission;
import org.zhagen.files.Subject;
import org.zhagen.files.TestSubjects;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;

/** Attachments over HTTP: sent, listed, served with safe headers, refused in words. */
@PageTest
class FilePagesTest {

    private static final String API = "/api/v1/files";

    @Autowired
    private MockMvc mvc;

    private final Acting person = As.person("4401", FilesPermission.ATTACH);
    private final Subject subject = TestSubjects.of("open", "4401");

    @Test
    void aFileIsServedSoThatItHarmsNobody() throws Exception {
        String id = attached("报告 一.csv", "a,b\n1,2\n");
        mvc.perform(get("/files/" + id).with(As.acting(person)))
                .andExpect(status().isOk())
                .andExpect(content().string("a,b\n1,2\n"))
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("sandbox")))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(header().string(
                                "Content-Disposition",
                                Matchers.allOf(
                                        Matchers.startsWith("attachment;"),
                                        Matchers.containsString(
                                                "filename*=UTF-8''%E6%8A%A5%E5%91%8A%20%E4%B8%80.csv"))));
        String text = attached("a.txt", "looked at");
        mvc.perform(get(API + "/" + text).with(As.acting(person)))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("inline;")));
    }

    @Test
    void partsAndWhatIsKnownAlreadyAreAnsweredSo() throws Exception {
        String id = attached("a.txt", "0123456789");
        mvc.perform(get("/files/" + id).with(As.acting(person)).header("Range", "bytes=3-5"))
                .andExpect(status().isPartialContent())
                .andExpect(content().string("345"))
                .andExpect(header().string("Content-Range", "bytes 3-5/10"));
        mvc.perform(get("/files/" + id).with(As.acting(person)).header("Range", "bytes=20-"))
                .andExpect(status().isRequestedRangeNotSatisfiable());
        String tag = String.valueOf(mvc.perform(get("/files/" + id).with(As.acting(person)))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        mvc.perform(get("/files/" + id).with(As.acting(person)).header("If-None-Match", tag))
                .andExpect(status().isNotModified());
    }

    @Test
    void whatIsNotTakenIsSaidInWords() throws Exception {
        send("a.exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0})
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].at").value("file"))
                .andExpect(jsonPath("$.errors[0].code").value("type-refused"));
        send("a.pdf", "text".getBytes(StandardCharsets.UTF_8))
                .andExpect(jsonPath("$.errors[0].message", Matchers.containsString("a.txt")));
        send("a.txt", new byte[0]).andExpect(jsonPath("$.errors[0].code").value("file-missing"));
        send("big.txt", new byte[(20 << 20) + 1])
                .andExpect(jsonPath("$.errors[0].code").value("file-large"));
        mvc.perform(multipart(API).with(As.acting(person)).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void thePageLeadsBackToItselfAndNowhereElse() throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "a.txt", null, "page".getBytes(StandardCharsets.UTF_8));
        for (String[] back :
                new String[][] {{"/practices?page=2", "/practices?page=2"}, {"//elsewhere.example", "/"}}) {
            mvc.perform(multipart("/files")
                            .file(file)
                            .param("kind", subject.kind())
                            .param("subject", subject.id())
                            .param("back", back[0])
                            .with(As.acting(person))
                            .with(csrf()))
                    .andExpect(redirectedUrl(back[1]));
        }
        String id = attached("b.txt", "to be deleted");
        mvc.perform(post("/files/" + id + "/detach").with(As.acting(person)).with(csrf()))
                .andExpect(redirectedUrl("/"));
        mvc.perform(get("/files/" + id).with(As.acting(person))).andExpect(status().isNotFound());
    }

    @Test
    void theWrongPersonGetsNothing() throws Exception {
        String id = attached("a.txt", "inside");
        Acting stranger = As.person("3301", FilesPermission.ATTACH);
        for (String path : new String[] {"/files/" + id, API + "/" + id}) {
            mvc.perform(get(path).with(As.acting(stranger))).andExpect(status().isNotFound());
        }
        mvc.perform(delete(API + "/" + id).with(As.acting(stranger)).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(delete(API + "/" + id).with(As.somebody("4401")).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get(API + "/" + id)).andExpect(status().isUnauthorized());
        mvc.perform(get(API).param("kind", "nobodys").param("subject", "1").with(As.acting(person)))
                .andExpect(status().isNotFound());
        mvc.perform(get(API).param("kind", subject.kind())
                        .param("subject", subject.id())
                        .with(As.acting(person)))
                .andExpect(jsonPath("$[0].name").value("a.txt"));
    }

    @Test
    void noUploadIsAFault() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        String[] endings = {"pdf", "jpg", "png", "webp", "docx", "doc", "txt", "csv", "exe", ""};
        String[] heads = {
            "%PDF-1.7\n", "\u00ff\u00d8\u00ff", "\u0089PNG\r\n\u001a\n", "RIFF", "PK\3\4", "text ", "\u00d0\u00cf"
        };
        for (int round = 0; round < 150; round++) {
            byte[] content = new byte[random.nextInt(2000)];
            random.nextBytes(content);
            byte[] head = heads[random.nextInt(heads.length)].getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(head, 0, content, 0, Math.min(head.length, content.length));
            String name = "../\u202e" + (char) random.nextInt(0xffff) + "." + endings[random.nextInt(endings.length)];
            int status = send(name, content).andReturn().getResponse().getStatus();
            assertEquals(true, status == 201 || status == 422, "round " + round + " was answered with " + status);
        }
    }

    private String attached(String name, String text) throws Exception {
        String answer = send(name, text.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private ResultActions send(String name, byte[] content) throws Exception {
        return mvc.perform(multipart(API)
                .file(new MockMultipartFile("file", name, null, content))
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .with(As.acting(person))
                .with(csrf()));
    }
}
