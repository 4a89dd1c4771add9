package org.zhagen.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.Accounts;
import org.zhagen.identity.IdentityPermission;
import org.zhagen.identity.NewAccount;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;

@PageTest
@DirtiesContext
class OidcTest {

    private static final OidcProvider PROVIDER = new OidcProvider();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("zhagen.oidc.issuer", PROVIDER::issuer);
        properties.add("zhagen.oidc.client-id", () -> "zhagen-test");
        properties.add("zhagen.oidc.client-secret", () -> "secret");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    /** What the browser brings to the provider: the state, the nonce and the cookie. */
    private record Begun(String state, String nonce, Cookie cookie) {}

    private Begun begin() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/oauth2/authorization/zhagen?next=/practices"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();
        UriComponents address = UriComponentsBuilder.fromUriString(Objects.requireNonNull(answer.getRedirectedUrl()))
                .build();
        assertTrue(address.toString().startsWith(PROVIDER.issuer() + "/authorize"));
        return new Begun(
                parameter(address, "state"),
                parameter(address, "nonce"),
                Objects.requireNonNull(answer.getCookie(OidcRequests.COOKIE)));
    }

    private static String parameter(UriComponents address, String name) {
        return UriUtils.decode(Objects.requireNonNull(address.getQueryParams().getFirst(name)), "UTF-8");
    }

    private ResultActions comeBack(Begun begun, String code) throws Exception {
        return mvc.perform(get("/login/oauth2/code/zhagen")
                .param("code", code)
                .param("state", begun.state)
                .cookie(begun.cookie));
    }

    private UUID account(String login) {
        UUID person = UUID.randomUUID();
        Acting system = Acting.system("test", Jurisdiction.COUNTRY, IdentityPermission.MANAGE_ACCOUNTS);
        Outcomes.done(accounts.open(system, new NewAccount(person, login, "王小明", "单位", "4401", false, null)));
        new People(context).give(person, "leader", "4401");
        return person;
    }

    @Test
    void whoHasAnAccountComesInAndStaysLinkedToTheSubject() throws Exception {
        account("wang");
        Begun begun = begin();
        MockHttpServletResponse in = comeBack(begun, PROVIDER.code("s-1", "Wang", begun.nonce))
                .andExpect(redirectedUrl("/practices"))
                .andReturn()
                .getResponse();
        mvc.perform(get("/me").cookie(Objects.requireNonNull(in.getCookie(People.COOKIE))))
                .andExpect(status().isOk());

        Begun renamed = begin();
        comeBack(renamed, PROVIDER.code("s-1", "other", renamed.nonce)).andExpect(redirectedUrl("/practices"));
        Begun stranger = begin();
        comeBack(stranger, PROVIDER.code("s-2", "wang", stranger.nonce))
                .andExpect(redirectedUrl("/sign-in?problem=unknown"));
    }

    @Test
    void strangersAndWhatComesTwiceAreRefused() throws Exception {
        Begun begun = begin();
        String code = PROVIDER.code("s-9", "nobody", begun.nonce);
        MockHttpServletResponse answer = comeBack(begun, code)
                .andExpect(redirectedUrl("/sign-in?problem=unknown"))
                .andReturn()
                .getResponse();
        assertNull(answer.getCookie(People.COOKIE));
        comeBack(begun, code).andExpect(redirectedUrl("/sign-in?problem=provider"));

        Begun other = begin();
        mvc.perform(get("/login/oauth2/code/zhagen")
                        .param("code", PROVIDER.code("s-9", "nobody", other.nonce))
                        .param("state", "forged")
                        .cookie(other.cookie))
                .andExpect(redirectedUrl("/sign-in?problem=provider"));
        Begun nonce = begin();
        comeBack(nonce, PROVIDER.code("s-9", "nobody", "forged")).andExpect(redirectedUrl("/sign-in?problem=provider"));
        String page = mvc.perform(get("/sign-in?problem=unknown"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertTrue(page.contains("没有对应的账号") && page.contains("/oauth2/authorization/zhagen"));
        assertEquals(200, mvc.perform(get("/sign-in")).andReturn().getResponse().getStatus());
    }
}
