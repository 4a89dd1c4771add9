package org.zhagen.adaptation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhagen.access.Outcomes;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanEdit;
import org.zhagen.adaptation.PlanEditing;
import org.zhagen.adaptation.PlanHolders;
import org.zhagen.adaptation.PlanSearch;
import org.zhagen.adaptation.Plans;
import org.zhagen.adaptation.RoleHolder;
import org.zhagen.adaptation.Town;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.web.Paging;

/** What the pages of plans answer to input that can't be kept: the person's own words stay, and the field says what is wrong. */
@PageTest
class PlanPagesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Town town;
    private Plan plan;
    private Cookie team;
    private String page;

    @BeforeEach
    void begin() {
        town = new Town(context, "2415");
        team = new People(context).cookie(town.team.person());
        plan = Outcomes.done(context.getBean(Plans.class)
                        .list(
                                town.team,
                                new PlanSearch("", "whistle", town.site, null, null, false, false, false),
                                Paging.first(1)))
                .rows()
                .stream()
                .findFirst()
                .map(line -> Outcomes.done(context.getBean(Plans.class).find(town.team, line.id())))
                .orElseGet(() -> town.draft(""));
        page = "/adaptation/plans/" + plan.id();
    }

    private MockHttpServletRequestBuilder sent(String path) {
        return post(page + path).cookie(team).with(csrf()).param("version", String.valueOf(plan.version()));
    }

    @Test
    void aSuggestedUnitCountsOnlyOnceItIsSaved() throws Exception {
        String name = "试验县生态环境局" + UUID.randomUUID().toString().substring(0, 6);
        Unit unit = Outcomes.done(context.getBean(Units.class)
                .open(
                        As.person("241501", DirectoryPermission.values()),
                        new UnitDraft("241501", "department", name, "", "")));
        String key = "u." + unit.id();
        mvc.perform(get(page + "/people").cookie(team))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("派单目录里的单位")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"" + key + "\" selected.*建议.*")));
        PlanHolders holders = context.getBean(PlanHolders.class);
        assertThat(Outcomes.done(holders.of(town.team, plan.id()))).isEmpty();
        mvc.perform(sent("/people").param("h.生态环境部门", key).param("h.grid-worker", "r.grid-worker"))
                .andExpect(redirectedUrl(page + "/people"));
        assertThat(Outcomes.done(holders.of(town.team, plan.id())))
                .extracting(RoleHolder::role, RoleHolder::name)
                .containsExactlyInAnyOrder(tuple("生态环境部门", name), tuple("grid-worker", "网格员"));
        mvc.perform(get("/api/v1/plans/" + plan.id() + "/bodies").cookie(team))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.body == '生态环境部门')].suggestedName").value(""));
    }

    @Test
    void severalMayHoldTheSameAndOneIsTakenAway() throws Exception {
        PlanHolders holders = context.getBean(PlanHolders.class);
        mvc.perform(sent("/people").param("h.supervisor", "r.grid-worker").param("h.supervisor", "r.sub-district"))
                .andExpect(redirectedUrl(page + "/people"));
        mvc.perform(get(page + "/people").cookie(team))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"f-h.supervisor.1\"")))
                .andExpect(content().string(containsString("id=\"f-h.supervisor.2\"")));
        plan = Outcomes.done(context.getBean(Plans.class).find(town.team, plan.id()));
        mvc.perform(sent("/people").param("h.supervisor", "").param("h.supervisor", "r.sub-district"))
                .andExpect(redirectedUrl(page + "/people"));
        assertThat(Outcomes.done(holders.of(town.team, plan.id())))
                .filteredOn(holder -> holder.role().equals("supervisor"))
                .extracting(RoleHolder::standardRole)
                .containsExactly("sub-district");
        String both = "{\"standardRole\": \"department\", \"others\": [{\"standardRole\": \"grid-worker\"}]}";
        held(both);
        mvc.perform(get("/api/v1/plans/" + plan.id() + "/holders").cookie(team))
                .andExpect(jsonPath("$[?(@.role == 'supervisor')].standardRole")
                        .value(contains("department", "grid-worker")));
        held("{}");
        assertThat(Outcomes.done(holders.of(town.team, plan.id())))
                .extracting(RoleHolder::role)
                .doesNotContain("supervisor");
    }

    private void held(String holders) throws Exception {
        plan = Outcomes.done(context.getBean(Plans.class).find(town.team, plan.id()));
        mvc.perform(put("/api/v1/plans/" + plan.id() + "/holders/supervisor")
                        .cookie(team)
                        .with(csrf())
                        .header("If-Match", "\"" + plan.version() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(holders))
                .andExpect(status().isOk());
    }

    @Test
    void aParameterOutOfPlaceNeedsAReasonAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(sent("/settings").param("v.respond-within", "3小时").param("r.respond-within", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"3小时\"")))
                .andExpect(content().string(containsString("id=\"e-r.respond-within\"")));
        mvc.perform(sent("/settings").param("v.respond-within", "9小时").param("r.respond-within", "人少"))
                .andExpect(redirectedUrl(page + "/settings"));
        mvc.perform(get(page + "/settings").cookie(team))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("#f-v.respond-within")))
                .andExpect(content().string(containsString("响应时限")))
                .andExpect(content().string(not(containsString("“respond-within”"))));
    }

    @Test
    void aChangeWithoutReasonOrKindIsSaidAtItsFields() throws Exception {
        mvc.perform(sent("/content/item")
                        .param("at", "risks/abuse")
                        .param("v.title", "乱吹哨")
                        .param("v.sign", "月度哨声突增")
                        .param("v.answer", "先核对清单"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("乱吹哨")))
                .andExpect(content().string(containsString("id=\"f-reason\"")));
        mvc.perform(get(page + "/content/item").param("at", "steps/nothing").cookie(team))
                .andExpect(status().isNotFound());
        mvc.perform(get(page + "/content/item").param("at", "core/joint-duty").cookie(team))
                .andExpect(status().isNotFound());
        mvc.perform(get(page + "/content/new").param("in", "bottom-lines").cookie(team))
                .andExpect(status().isNotFound());
    }

    @Test
    void aMoveWithoutReasonComesBackAsItWas() throws Exception {
        mvc.perform(sent("/content/move")
                        .param("at", "steps/list")
                        .param("after", "weekly-review")
                        .param("kind", "format"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(matchesPattern("(?s).*fold-card\" open.*value=\"weekly-review\" selected.*"
                                + "id=\"f-reason\".*value=\"format\" selected.*")));
        mvc.perform(sent("/content/remove")
                        .param("at", "steps/list")
                        .param("reason", "")
                        .param("kind", ""))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void wordsThatAreMissingAreSaidInTheFormThatWasSent() throws Exception {
        mvc.perform(sent("/consultation").param("words", "")).andExpect(status().isConflict());
        mvc.perform(sent("/approval/step").param("step", "withdraw").param("words", "字".repeat(1_001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(matchesPattern("(?s).*id=\"f-words\"[^>]*aria-invalid=\"true\".*")));
    }

    @Test
    void whoMayNotEditReadsFromWhichVariantAPlanStarts() throws Exception {
        Variant variant = Outcomes.done(context.getBean(PlanEditing.class).open(town.team, plan.id()))
                .check()
                .playbook()
                .playbook()
                .model()
                .variants()
                .getFirst();
        town.edit(plan, new PlanEdit.Variant(variant.id()));
        mvc.perform(get(page).cookie(new People(context).cookie(town.leader.person())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(variant.title())));
    }

    @Test
    void whatIsNoVersionNamesNothing() throws Exception {
        mvc.perform(get(page + "/upgrade").param("to", "new").cookie(team)).andExpect(status().isBadRequest());
        mvc.perform(get(page + "/upgrade").param("to", "").cookie(team)).andExpect(status().isOk());
        mvc.perform(get("/api/v1/plans/" + plan.id() + "/upgrades/new").cookie(team))
                .andExpect(status().isNotFound());
        mvc.perform(get("/library/playbooks/whistle/1.x").cookie(team)).andExpect(status().isNotFound());
    }

    @Test
    void whatIsNotCurrentIsAConflict() throws Exception {
        mvc.perform(post(page + "/settings")
                        .cookie(team)
                        .with(csrf())
                        .param("version", "999")
                        .param("v.object-within", "5小时")
                        .param("r.object-within", "人少"))
                .andExpect(status().isConflict());
    }

    @Test
    void aDayThatIsNoneAndAnExceptionWithoutReasonComeBack() throws Exception {
        mvc.perform(sent("/consultation/open").param("until", "明天").param("words", "请看清单"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请看清单")))
                .andExpect(content().string(containsString("id=\"e-until\"")));
        mvc.perform(sent("/approval/waivers").param("bottomLine", "arrival").param("reason", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("#f-reason")));
    }

    @Test
    void aPlaceThatIsNoneIsSaidAtItsField() throws Exception {
        mvc.perform(get("/adaptation/plans/new").param("site", "天边镇").cookie(team))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"天边镇\"")))
                .andExpect(content().string(containsString("id=\"e-site\"")));
        mvc.perform(post("/adaptation/plans").cookie(team).with(csrf()).param("site", "12x"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoMayOnlyReadSeesNoForms() throws Exception {
        Cookie leader = new People(context).cookie(town.leader.person());
        mvc.perform(get(page + "/settings").cookie(leader))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("settings-form"))));
        mvc.perform(post(page + "/settings").cookie(leader).with(csrf()).param("version", "0"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/adaptation/plans/new").cookie(leader)).andExpect(status().isForbidden());
        mvc.perform(get("/adaptation/chains").cookie(leader)).andExpect(status().isForbidden());
    }
}
