package org.zhagen.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;

/** The demo with its whole city: everybody on the welcome page can be entered as, without a password or second factor. */
@PageTest
@ActiveProfiles("demo")
@DirtiesContext
class DemoEntranceTest {

    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Test
    void everybodyOnTheWelcomePageCanBeEnteredAs() throws Exception {
        mvc.perform(get("/")).andExpect(redirectedUrl("/welcome"));
        String page = mvc.perform(get("/welcome"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher person = PERSON.matcher(page);
        int people = 0;
        while (person.find()) {
            Cookie cookie = Objects.requireNonNull(
                    mvc.perform(post("/welcome/enter").with(csrf()).param("person", person.group(1)))
                            .andExpect(status().is3xxRedirection())
                            .andReturn()
                            .getResponse()
                            .getCookie(People.COOKIE));
            assertEquals(
                    200,
                    mvc.perform(get("/me").cookie(cookie))
                            .andReturn()
                            .getResponse()
                            .getStatus());
            people++;
        }
        assertTrue(people >= 5, page);
    }

    @Test
    void nobodyElseCanBe() throws Exception {
        mvc.perform(post("/welcome/enter")
                        .with(csrf())
                        .param("person", UUID.randomUUID().toString()))
                .andExpect(redirectedUrl("/welcome"));
        mvc.perform(post("/welcome/enter").param("person", UUID.randomUUID().toString()))
                .andExpect(status().isForbidden());
    }
}
