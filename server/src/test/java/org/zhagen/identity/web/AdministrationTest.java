package org.zhagen.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.identity.TestClock;

/** Those who look after accounts, roles and the audit, each in their own hands. */
@PageTest
class AdministrationTest {

    private static final Pattern SECRET = Pattern.compile("<code>([^<]+)</code>");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    private People people;
    private Cookie system;
    private Cookie security;
    private Cookie auditor;
    private UUID staff;

    @BeforeEach
    void appoint() {
        people = new People(context);
        system = people.trusted(people.with("system-admin", "4401"));
        security = people.trusted(people.with("security-admin", "4401"));
        auditor = people.trusted(people.with("audit-admin", "4401"));
        staff = people.with("department", "440103");
    }

    private String page(Cookie who, String path) throws Exception {
        return mvc.perform(get(path).cookie(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String secret(String page) {
        Matcher code = SECRET.matcher(page);
        assertTrue(code.find(), page);
        return code.group(1);
    }

    private MockHttpServletRequestBuilder form(Cookie who, String path) {
        return post(path).cookie(who).with(csrf());
    }

    @ParameterizedTest
    @CsvSource({
        "system-admin, /accounts",
        "system-admin, /accounts?q=x&role=leader&state=locked&sort=-region&page=7",
        "system-admin, /accounts/new",
        "system-admin, /roles",
        "system-admin, /grants",
        "security-admin, /grants",
        "audit-admin, /audit",
        "audit-admin, /audit?q=x&action=identity.sign-in&result=failed&region=4401&from=2026-01-01",
        "audit-admin, /audit/verify",
        "audit-admin, /audit/export",
        "system-admin, /accounts/export",
        "leader, /me",
        "leader, /me/role",
        "leader, /me/password",
        "leader, /me/second-factor",
        "leader, /me/tokens"
    })
    void pagesAreShown(String role, String path) throws Exception {
        page(people.trusted(people.with(role, "4401")), path);
    }

    @ParameterizedTest
    @CsvSource({
        "audit-admin, /accounts", "leader, /accounts", "system-admin, /audit", "security-admin, /audit",
        "leader, /grants", "resident, /audit/verify", "leader, /api/v1/accounts", "security-admin, /api/v1/audit",
        "leader, /actuator/prometheus"
    })
    void pagesOfOthersAreNot(String role, String path) throws Exception {
        mvc.perform(get(path).cookie(people.trusted(people.with(role, "4401")))).andExpect(status().isForbidden());
    }

    @Test
    void anAccountIsOpenedUsedDisabledAndLetInAgain() throws Exception {
        String login = "new" + staff.toString().substring(0, 8);
        String made = mvc.perform(form(system, "/accounts")
                        .param("name", "李小红")
                        .param("login", login)
                        .param("office", "清河市民政局 · 科员")
                        .param("region", "440103"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String oneTime = secret(made);
        Cookie fresh = Objects.requireNonNull(
                mvc.perform(post("/sign-in").with(csrf()).param("login", login).param("password", oneTime))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getCookie(People.COOKIE));
        mvc.perform(form(fresh, "/me/password")
                        .param("old", oneTime)
                        .param("password", "short")
                        .param("repeat", "other"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(form(fresh, "/me/password")
                        .param("old", oneTime)
                        .param("password", "四海为家的清晨雨伞和钢琴呀")
                        .param("repeat", "四海为家的清晨雨伞和钢琴呀"))
                .andExpect(redirectedUrl("/"));
        mvc.perform(get("/me").cookie(fresh)).andExpect(redirectedUrl("/sign-in/no-role"));
        page(fresh, "/sign-in/no-role");

        mvc.perform(form(system, "/accounts")
                        .param("name", "李")
                        .param("login", login)
                        .param("region", "11"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void disablingEndsTheSessionsAtOnce() throws Exception {
        Cookie working = people.cookie(staff);
        page(working, "/me");
        mvc.perform(form(system, "/accounts/" + staff + "/disable").param("version", "7"))
                .andExpect(status().isConflict());
        mvc.perform(form(system, "/accounts/" + staff + "/disable").param("version", "0"))
                .andExpect(redirectedUrl("/accounts/" + staff));
        mvc.perform(get("/me").cookie(working)).andExpect(redirectedUrl("/sign-in?next=%2Fme"));
        mvc.perform(form(system, "/accounts/" + staff + "/enable").param("version", "1"))
                .andExpect(redirectedUrl("/accounts/" + staff));
        secret(mvc.perform(form(system, "/accounts/" + staff + "/reset"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        page(system, "/accounts/" + staff);
    }

    @Test
    void aLostSecondFactorIsRemovedButNotThatOfAnAdministrator() throws Exception {
        people.trusted(staff);
        mvc.perform(form(system, "/accounts/" + staff + "/second-factor/remove"))
                .andExpect(redirectedUrl("/accounts/" + staff));
        UUID administrator = people.with("audit-admin", "4401");
        people.trusted(administrator);
        mvc.perform(form(system, "/accounts/" + administrator + "/second-factor/remove"))
                .andExpect(status().isConflict());
    }

    @Test
    void accountsElsewhereAreNotThere() throws Exception {
        UUID elsewhere = people.with("leader", "4402");
        mvc.perform(get("/accounts/" + elsewhere).cookie(system)).andExpect(status().isNotFound());
        mvc.perform(form(system, "/accounts/" + elsewhere + "/reset")).andExpect(status().isNotFound());
    }

    @Test
    void aLoginIsMaskedAndItsReadingIsKept() throws Exception {
        assertTrue(page(system, "/accounts/" + staff).contains("p***"));
        String shown = mvc.perform(form(system, "/accounts/" + staff + "/login"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertFalse(shown.contains("p***"));
        String audit = page(auditor, "/audit?action=personal-data.read&subjectKind=account&subjectId=" + staff);
        assertTrue(audit.contains("查看个人信息"), audit);
    }

    @Test
    void rolesAreGivenWithReasonsWhenRefusedAndTakenAway() throws Exception {
        String today = LocalDate.now(clock).toString();
        page(security, "/grants/new?person=" + staff);
        String refused = mvc.perform(form(security, "/grants")
                        .param("person", staff.toString())
                        .param("role", "leader")
                        .param("region", "11")
                        .param("from", today)
                        .param("reason", "工作需要"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertTrue(refused.contains("区域超出你的管辖范围"), refused);
        mvc.perform(form(security, "/grants")
                        .param("person", staff.toString())
                        .param("role", "leader")
                        .param("region", "440103")
                        .param("from", today)
                        .param("reason", "工作需要"))
                .andExpect(redirectedUrl("/accounts/" + staff));
        UUID other = people.give(staff, "expert", "440103");
        mvc.perform(form(security, "/grants/revoke")
                        .param("grant", other.toString())
                        .param("person", staff.toString())
                        .param("reason", "岗位调整"))
                .andExpect(redirectedUrl("/accounts/" + staff));
        assertTrue(page(security, "/accounts/" + staff).contains("岗位调整"));
    }

    @Test
    void anAdministratorWithoutASecondFactorHasToSetOneUp() throws Exception {
        Cookie fresh = people.cookie(people.with("system-admin", "4401"));
        mvc.perform(get("/accounts").cookie(fresh)).andExpect(redirectedUrl("/me/second-factor"));
        assertTrue(page(fresh, "/me/second-factor").contains("<svg"));
        mvc.perform(form(fresh, "/me/second-factor").param("code", "000000x"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aTokenActsWithItsScopesUntilItIsRevoked() throws Exception {
        String until = LocalDate.now(clock).plusDays(30).toString();
        mvc.perform(form(system, "/me/tokens")
                        .param("name", "x")
                        .param("until", until)
                        .param("scopes", "audit.read"))
                .andExpect(status().isUnprocessableContent());
        String token = secret(mvc.perform(form(system, "/me/tokens")
                        .param("name", "同步")
                        .param("until", until)
                        .param("scopes", "identity.read"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        String bearer = "Bearer " + token;
        String id = mvc.perform(get("/api/v1/tokens").header("Authorization", bearer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].name").value("同步"))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        mvc.perform(get("/api/v1/session").header("Authorization", bearer))
                .andExpect(jsonPath("$.permissions.length()").value(1))
                .andExpect(jsonPath("$.permissions[0]").value("identity.read"));
        mvc.perform(get("/api/v1/accounts?size=1").header("Authorization", bearer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows.length()").value(1));
        mvc.perform(post("/api/v1/accounts/" + staff + "/reset").header("Authorization", bearer))
                .andExpect(status().isForbidden());
        mvc.perform(delete("/api/v1/tokens/" + id).header("Authorization", bearer))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/v1/session").header("Authorization", bearer)).andExpect(status().isUnauthorized());
    }

    @Test
    void programsSeeTheSameRules() throws Exception {
        mvc.perform(post("/api/v1/accounts")
                        .cookie(system)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/accounts")
                        .cookie(system)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"login\":\"?\",\"region\":\"9\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(3));
        mvc.perform(post("/api/v1/accounts/" + staff + "/disable")
                        .cookie(system)
                        .with(csrf()))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(post("/api/v1/accounts/" + staff + "/disable")
                        .cookie(system)
                        .with(csrf())
                        .header("If-Match", "\"0\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DISABLED"));
        mvc.perform(get("/api/v1/roles").cookie(security)).andExpect(status().isOk());
        mvc.perform(get("/api/v1/grants").cookie(security)).andExpect(status().isOk());
        mvc.perform(get("/api/v1/audit?size=5").cookie(auditor))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows.length()").value(5));
    }

    @Test
    void theAuditorSeesAnEntryAndSignInsWithTheirResult() throws Exception {
        String found = page(auditor, "/audit?action=identity.account-open");
        Matcher link = Pattern.compile("href=\"(/audit/[0-9a-f-]{36})\"").matcher(found);
        assertTrue(link.find());
        assertTrue(page(auditor, link.group(1)).contains("开通账号"));
        mvc.perform(form(auditor, "/audit/verify").param("anchor", "")).andExpect(redirectedUrl("/audit/verify"));
        assertEquals(
                200,
                mvc.perform(get("/audit/verify").cookie(auditor))
                        .andReturn()
                        .getResponse()
                        .getStatus());
    }
}
