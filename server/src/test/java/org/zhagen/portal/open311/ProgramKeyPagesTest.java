package org.zhagen.portal.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhagen.access.Acting;
import org.zhagen.identity.As;
import org.zhagen.portal.PortalPermission;
import tools.jackson.databind.JsonNode;

/** An officer gives out keys on a page or by a program; a secret is shown once. */
class ProgramKeyPagesTest extends Open311Ground {

    private final Acting officer = As.person(TOWN, PortalPermission.CONNECT);

    @Test
    void aKeyIsGivenOutAndEndedOnAPage() throws Exception {
        String name = "程序" + series.substring(0, 8);
        MockHttpServletResponse made = send(post("/programs")
                .with(As.acting(officer))
                .with(csrf())
                .param("name", name)
                .param("region", ""));
        assertThat(made.getStatus()).isEqualTo(200);
        String secret = text(made).replaceAll("(?s).*<code>([A-Za-z0-9_-]{43})</code>.*", "$1");
        assertThat(secret).hasSize(43);
        String list = text(send(get("/programs").with(As.acting(officer))));
        assertThat(list).contains(name, "…" + secret.substring(39)).doesNotContain(secret, "??");
        String id = list.replaceAll("(?s).*?" + name + ".*?/programs/([0-9a-f-]{36})/end.*", "$1");
        MockHttpServletResponse ended =
                send(post("/programs/" + id + "/end").with(As.acting(officer)).with(csrf()));
        assertThat(ended.getRedirectedUrl()).isEqualTo("/programs");
        assertThat(keys.byText(secret)).isEmpty();
        MockHttpServletResponse nameless =
                send(post("/programs").with(As.acting(officer)).with(csrf()).param("name", ""));
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(text(nameless)).contains("密钥要有名称");
        assertThat(send(get("/programs").with(As.somebody(TOWN))).getStatus()).isEqualTo(403);
    }

    /** Otherwise the answer would be kept, and the secret in it. */
    @Test
    void anAnswerWithASecretIsNotGivenAgain() throws Exception {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            MockHttpServletResponse made = send(post("/api/v1/program-keys")
                    .with(As.acting(officer))
                    .with(csrf())
                    .header("Idempotency-Key", "key-" + series)
                    .contentType("application/json")
                    .content("{\"name\":\"程序\",\"region\":\"\"}"));
            assertThat(made.getStatus()).isEqualTo(201);
            assertThat(made.getHeader("Idempotency-Replayed")).isNull();
            secrets.add(json(made).path("secret").asString());
        }
        assertThat(secrets).hasSize(2);
    }

    @Test
    void aKeyIsGivenOutByAProgram() throws Exception {
        MockHttpServletResponse made = send(post("/api/v1/program-keys")
                .with(As.acting(officer))
                .with(csrf())
                .contentType("application/json")
                .content("{\"name\":\"程序\",\"region\":\"\"}"));
        assertThat(made.getStatus()).isEqualTo(201);
        JsonNode given = json(made);
        assertThat(keys.byText(given.path("secret").asString())).isPresent();
        String id = given.path("key").path("id").asString();
        assertThat(text(send(get("/api/v1/program-keys").with(As.acting(officer)))))
                .contains(id)
                .doesNotContain(given.path("secret").asString());
        MockHttpServletResponse ended = send(
                delete("/api/v1/program-keys/" + id).with(As.acting(officer)).with(csrf()));
        assertThat(ended.getStatus()).isEqualTo(200);
        assertThat(keys.byText(given.path("secret").asString())).isEmpty();
    }
}
