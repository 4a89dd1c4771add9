package org.zhagen.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.Accounts;
import org.zhagen.identity.IdentityPermission;
import org.zhagen.identity.NewAccount;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.identity.TestClock;

@PageTest
class SignInTest {

    private static final Acting SYSTEM =
            Acting.system("test", Jurisdiction.COUNTRY, IdentityPermission.MANAGE_ACCOUNTS);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestClock clock;

    private People people;
    private UUID person;
    private String login;
    private String password;

    @BeforeEach
    void open() {
        people = new People(context);
        person = UUID.randomUUID();
        login = "u" + person.toString().substring(0, 8);
        Accounts.Opened opened = Outcomes.done(
                accounts.open(SYSTEM, new NewAccount(person, login, "王小明", "清河市委改革办 · 主任", "4401", true, null)));
        password = Objects.requireNonNull(opened.oneTimePassword());
        people.give(person, "reform-office", "4401");
        clock.forward(Duration.ofHours(1));
    }

    private ResultActions signIn(String withLogin, String withPassword) throws Exception {
        return mvc.perform(post("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("192.0.2." + Math.floorMod(person.hashCode(), 250));
                    return request;
                })
                .param("login", withLogin)
                .param("password", withPassword)
                .param("next", "/practices?page=2"));
    }

    private Cookie cookie(ResultActions answer) {
        Cookie cookie = answer.andReturn().getResponse().getCookie(People.COOKIE);
        assertNotNull(cookie);
        return cookie;
    }

    @Test
    void theOneTimePasswordLetsInToChangeItAndNoFurther() throws Exception {
        ResultActions answer = signIn(login.toUpperCase(Locale.ROOT), password);
        answer.andExpect(redirectedUrl("/practices?page=2"));
        Cookie cookie = cookie(answer);
        assertEquals("Lax", cookie.getAttribute("SameSite"));
        assertEquals(true, cookie.isHttpOnly());
        mvc.perform(get("/practices").cookie(cookie)).andExpect(redirectedUrl("/me/password"));
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() throws Exception {
        String wrong = signIn(login, "not the password")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String unknown = signIn("x" + login.substring(1), "not the password")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertEquals(plain(wrong), plain(unknown));
    }

    /** Without what differs by itself: the login typed and the token of the form. */
    private String plain(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("[ux]" + login.substring(1), "");
    }

    @Test
    void fiveMistakesLockForAQuarterOfAnHour() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn(login, "not the password").andExpect(status().isUnprocessableContent());
        }
        signIn(login, password).andExpect(status().isUnprocessableContent());
        clock.forward(Duration.ofMinutes(16));
        signIn(login, password).andExpect(status().is3xxRedirection());
    }

    @Test
    void anAddressThatFailsAgainAndAgainHasToWait() throws Exception {
        for (int i = 0; i < 20; i++) {
            signIn("nobody" + i, "not the password").andExpect(status().isUnprocessableContent());
        }
        signIn(login, password).andExpect(status().isTooManyRequests());
        clock.forward(Duration.ofMinutes(16));
        signIn(login, password).andExpect(status().is3xxRedirection());
    }

    @Test
    void onlyPathsOfThisServerAreGoneOnTo() {
        assertEquals("/a/b?c=d", LocalPath.or("/a/b?c=d", "/"));
        for (String stranger : new String[] {
            "https://example.com", "//example.com", "/\\example.com", "\\\\example.com", "/a\nb", "javascript:1", ""
        }) {
            assertEquals("/", LocalPath.or(stranger, "/"), stranger);
        }
    }

    @Test
    void aSecondFactorIsAskedForAndItsCodeCountsOnce() throws Exception {
        people.trusted(person);
        Cookie half = cookie(signIn(login, password));
        mvc.perform(get("/practices").cookie(half)).andExpect(redirectedUrl("/sign-in/code"));
        mvc.perform(get("/sign-in/code").cookie(half)).andExpect(status().isOk());
        mvc.perform(post("/sign-in/code").cookie(half).with(csrf()).param("code", "1234567"))
                .andExpect(status().isUnprocessableContent());
        String code = people.code();
        Cookie whole = cookie(
                mvc.perform(post("/sign-in/code").cookie(half).with(csrf()).param("code", code))
                        .andExpect(status().is3xxRedirection()));
        mvc.perform(get("/practices").cookie(whole)).andExpect(redirectedUrl("/me/password"));
        mvc.perform(get("/practices").cookie(half)).andExpect(redirectedUrl("/sign-in?next=%2Fpractices"));
        Cookie second = cookie(signIn(login, password));
        mvc.perform(post("/sign-in/code").cookie(second).with(csrf()).param("code", code))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theClosedSendToTheSignInAndBack() throws Exception {
        mvc.perform(get("/practices?page=2")).andExpect(redirectedUrl("/sign-in?next=%2Fpractices%3Fpage%3D2"));
        mvc.perform(get("/api/v1/practices"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"));
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutAClickAndAfterTwelveHoursInAnyCase() throws Exception {
        Cookie cookie = people.cookie(people.with("leader", "4401"));
        for (int i = 0; i < 12 * 60 / 29; i++) {
            clock.forward(Duration.ofMinutes(29));
            mvc.perform(get("/me").cookie(cookie)).andExpect(status().isOk());
        }
        clock.forward(Duration.ofMinutes(29));
        mvc.perform(get("/me").cookie(cookie)).andExpect(redirectedUrl("/sign-in?next=%2Fme"));

        Cookie idle = people.cookie(people.with("leader", "4401"));
        clock.forward(Duration.ofMinutes(30));
        mvc.perform(get("/me").cookie(idle)).andExpect(redirectedUrl("/sign-in?next=%2Fme"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        Cookie cookie = people.cookie(people.with("leader", "4401"));
        mvc.perform(post("/sign-out").cookie(cookie)).andExpect(status().isForbidden());
        mvc.perform(post("/sign-out").cookie(cookie).with(csrf())).andExpect(redirectedUrl("/"));
        mvc.perform(get("/me").cookie(cookie)).andExpect(redirectedUrl("/sign-in?next=%2Fme"));
    }

    @Test
    void whoHasTwoRolesActsInTheOneChosen() throws Exception {
        UUID two = people.with("leader", "4401");
        UUID other = people.give(two, "expert", "4402");
        Cookie cookie = people.cookie(two);
        mvc.perform(post("/me/role").cookie(cookie).with(csrf()).param("grant", other.toString()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/me/role").cookie(cookie)).andExpect(status().isOk());
    }

    @Test
    void thereIsNoEntranceOfTheDemoOutsideOfTheDemo() throws Exception {
        mvc.perform(get("/welcome")).andExpect(status().isNotFound());
        mvc.perform(post("/welcome/enter").with(csrf()).param("person", person.toString()))
                .andExpect(status().isNotFound());
    }

    @Test
    void pagesForbidWhatIsStrange() throws Exception {
        mvc.perform(get("/sign-in").secure(true))
                .andExpect(header().exists("Content-Security-Policy"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Strict-Transport-Security"));
    }
}
