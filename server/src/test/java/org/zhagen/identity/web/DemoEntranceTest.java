package org.zhagen.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.zhagen.demo.Walks;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;

/** The demo with its whole city: everybody on the welcome page can be entered as, without a password or second factor. */
@PageTest
@ActiveProfiles("demo")
@DirtiesContext
class DemoEntranceTest {

    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");

    private static final Pattern STEP = Pattern.compile(
            "name=\"person\" value=\"([^\"]+)\".*?name=\"role\" value=\"([^\"]+)\".*?name=\"next\" value=\"([^\"]+)\"",
            Pattern.DOTALL);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walks walks;

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
    void everyStepOfAWalkOpensItsPageInItsRole() throws Exception {
        String page = mvc.perform(get("/welcome/walks"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher step = STEP.matcher(page);
        int steps = 0;
        while (step.find()) {
            MockHttpServletResponse entered = mvc.perform(post("/welcome/enter")
                            .with(csrf())
                            .param("person", step.group(1))
                            .param("role", step.group(2))
                            .param("next", step.group(3)))
                    .andExpect(redirectedUrl(step.group(3)))
                    .andReturn()
                    .getResponse();
            Cookie cookie = Objects.requireNonNull(entered.getCookie(People.COOKIE));
            mvc.perform(get(URI.create(step.group(3))).cookie(cookie)).andExpect(status().isOk());
            steps++;
        }
        assertTrue(steps > 0, page);
        assertEquals(
                steps,
                walks.all().stream().mapToInt(walk -> walk.steps().size()).sum(),
                "people who can't be entered as");
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
