package org.zhagen.adaptation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.adaptation.Consultations;
import org.zhagen.adaptation.ContributionDraft;
import org.zhagen.adaptation.Contributions;
import org.zhagen.adaptation.HolderDraft;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanEdit;
import org.zhagen.adaptation.PlanHolders;
import org.zhagen.adaptation.PlanReviews;
import org.zhagen.adaptation.PlanWaivers;
import org.zhagen.adaptation.Town;
import org.zhagen.adaptation.WaiverDraft;
import org.zhagen.database.ServerTest;
import org.zhagen.web.Browser;
import org.zhagen.web.Windows;

/** The pages of plans in Chromium: nobody is kept out, with and without scripts. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdaptationBrowserTest extends Windows {

    private final Map<String, Seen> pages = new LinkedHashMap<>();
    private Plan draft;
    private Town town;

    /** A page, and who looks at it. */
    private record Seen(UUID person, String path) {}

    @BeforeAll
    void prepare() {
        Town other = new Town(context, "2416");
        Plan running = other.active(other.edit(other.draft(""), Town.shorterList("清单不少于 12 项")));
        town = new Town(context, "2417");
        draft = shared(town, written(town));
        Town upgrading = new Town(context, "2418");
        Plan old = upgrading.active(upgrading.edit(upgrading.draft("1.1.0"), Town.shorterList("清单不少于 10 项")));
        Town asking = new Town(context, "2419");
        Plan asked = consulted(asking);
        Town approving = new Town(context, "2420");
        Plan sent = Outcomes.done(context.getBean(PlanReviews.class)
                .submit(approving.team, written(approving).id(), 4, "请审"));
        var offered = Outcomes.done(context.getBean(Contributions.class)
                .offer(
                        other.team,
                        running.id(),
                        new ContributionDraft(
                                "小镇清单可以短", List.of(), List.of(0), "按时响应率", "71%", "90%", "2026 年上半年", "同期增加了一名调度员")));
        String page = "/adaptation/plans/" + draft.id();
        UUID team = town.team.person();
        pages.put("list", new Seen(team, "/adaptation/plans"));
        pages.put("new", new Seen(team, "/adaptation/plans/new?site=" + town.site + "&playbook=grid"));
        pages.put("basis", new Seen(team, page));
        pages.put("settings", new Seen(team, page + "/settings"));
        pages.put("content", new Seen(team, page + "/content"));
        pages.put("item", new Seen(team, page + "/content/item?at=steps/list"));
        pages.put("field", new Seen(team, page + "/content/new?in=procedures/whistle/form"));
        pages.put("people", new Seen(team, page + "/people?m.whistle=20"));
        pages.put("compare", new Seen(team, page + "/compare"));
        pages.put("consultation", new Seen(asking.team.person(), "/adaptation/plans/" + asked.id() + "/consultation"));
        pages.put("approval", new Seen(approving.leader.person(), "/adaptation/plans/" + sent.id() + "/approval"));
        pages.put("approval-draft", new Seen(team, page + "/approval"));
        pages.put("papers", new Seen(other.team.person(), "/adaptation/plans/" + running.id() + "/papers"));
        pages.put("active", new Seen(other.team.person(), "/adaptation/plans/" + running.id() + "/approval"));
        pages.put("contribute", new Seen(other.team.person(), "/adaptation/plans/" + running.id() + "/contribute"));
        pages.put("contribution", new Seen(other.team.person(), "/adaptation/contributions/" + offered.id()));
        pages.put("contributions", new Seen(other.team.person(), "/adaptation/contributions"));
        pages.put("upgrade", new Seen(upgrading.team.person(), "/adaptation/plans/" + old.id() + "/upgrade"));
        pages.put("drift", new Seen(upgrading.office.person(), "/adaptation/drift"));
        pages.put("chains", new Seen(town.office.person(), "/adaptation/chains"));
        pages.put("chain-form", new Seen(town.office.person(), "/adaptation/chains/edit?region=" + town.site));
    }

    /** Two hold a role beside each other. */
    private Plan shared(Town town, Plan plan) {
        return Outcomes.done(context.getBean(PlanHolders.class)
                .name(
                        town.team,
                        plan.id(),
                        plan.version(),
                        List.of(
                                new HolderDraft("coordinator", "", "", "sub-district"),
                                new HolderDraft("coordinator", "", "", "site-team"))));
    }

    private static Plan written(Town town) {
        Plan plan = town.edit(town.draft(""), new PlanEdit.SetParameter("respond-within", "3h", "部门人手少，夜间值班一人"));
        plan = town.edit(plan, Town.shorterList("清单不少于 8 项"));
        plan = town.edit(
                plan,
                new PlanEdit.AddChange(
                        new PlanEdit.ChangeDraft("remove", "steps/weekly-review", "", null, "人少，随时能碰头", "format")));
        return town.edit(plan, new PlanEdit.Purpose("先让跨部门的事有人应", List.of("镇党委", "派出所"), "planned"));
    }

    private Plan consulted(Town asking) {
        Plan plan = written(asking);
        Consultations consultations = context.getBean(Consultations.class);
        plan = Outcomes.done(consultations.open(asking.team, plan.id(), plan.version(), asking.day(20), "请重点看清单"));
        Acting villager = asking.somebody("community", asking.site.digits());
        var one = Outcomes.done(consultations.comment(villager, plan.id(), "steps/list", "清单里少了农田水利"));
        Outcomes.done(consultations.comment(villager, plan.id(), "", "开会时间避开农忙"));
        Outcomes.done(consultations.answer(asking.team, plan.id(), one.id(), "partly", "灌溉纠纷列入，水利建设按项目走"));
        Outcomes.done(context.getBean(PlanWaivers.class)
                .request(asking.team, plan.id(), new WaiverDraft("arrival", "雨季两个村道路不通")));
        return plan;
    }

    static Stream<Arguments> looks() {
        return Stream.of(Arguments.of(Browser.DESK, "zh"), Arguments.of(Browser.PHONE, "en"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void nobodyIsKeptOut(Browser.Size size, String language) {
        List<String> barriers = new ArrayList<>();
        try (BrowserContext window = window(null, size, true, language)) {
            Page page = window.newPage();
            page.onPageError(error -> barriers.add(page.url() + " " + error));
            pages.forEach((name, seen) -> {
                Consumer<ConsoleMessage> complaints = message -> {
                    if (message.type().equals("error")) {
                        barriers.add(name + " " + message.text());
                    }
                };
                page.navigate("about:blank");
                introduce(window, seen.person(), language);
                page.onConsoleMessage(complaints);
                int status = page.navigate(at(seen.path())).status();
                page.offConsoleMessage(complaints); // taking a picture puts styles into the page
                Browser.picture(page, String.join("-", "plans", name, size.name(), language));
                if (status != 200) {
                    barriers.add(name + " answers " + status);
                    return;
                }
                Browser.barriers(page).forEach(barrier -> barriers.add(name + " " + barrier));
                if ((int) page.evaluate("() => document.documentElement.scrollWidth") > size.width()) {
                    barriers.add(name + " is wider than the screen");
                }
            });
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void theCheckAnswersWhileOneTypes() {
        try (BrowserContext window = window(town.team.person(), Browser.DESK, true, "zh")) {
            Page page = window.newPage();
            page.setDefaultTimeout(10_000);
            page.navigate(at("/adaptation/plans/" + draft.id() + "/settings"));
            page.locator("[id='f-v.respond-within']").fill("9小时");
            page.locator("#check-panel .remark-error").waitFor();
            assertThat(page.locator("#check-panel").innerText()).contains("响应时限");
            page.locator("[id='f-v.respond-within']").fill("3小时");
            page.locator("#check-panel .state-good, #check-panel .state-warn").waitFor();
        }
    }

    @Test
    void aPlanIsBegunAndChangedWithoutScripts() {
        Town fresh = new Town(context, "2421");
        try (BrowserContext window = window(fresh.team.person(), Browser.PHONE, false, "zh")) {
            Page page = window.newPage();
            page.setDefaultTimeout(10_000);
            page.navigate(at("/adaptation/plans/new"));
            page.locator("#f-site").fill(fresh.site.digits());
            page.locator("#f-playbook").selectOption("whistle");
            page.getByText("下一步").press("Enter");
            page.locator("form[method=post] button.btn-primary").press("Enter");
            assertThat(page.locator(".notice-success").innerText()).contains("已建立方案");
            String plan = page.url();
            page.navigate(plan + "/settings");
            page.locator("[id='f-v.arrive-within']").fill("30小时");
            page.locator("#settings-form .form-foot button").press("Enter");
            assertThat(page.locator("#problems").innerText()).contains("请填写");
            assertThat(page.locator("[id='f-v.arrive-within']").inputValue()).isEqualTo("30小时");
            page.locator("[id='f-r.arrive-within']").fill("最远的村开车要两个小时");
            page.locator("#settings-form .form-foot button").press("Enter");
            assertThat(page.locator("[id='f-v.arrive-within']").inputValue()).isEqualTo("1天6小时");
            page.navigate(plan + "/content/item?at=steps/list");
            page.locator("[id='f-v.standard']").fill("清单不少于 8 项");
            page.locator("#f-reason").fill("镇里权限少");
            page.locator("#f-kind").selectOption("context");
            page.locator(".form-foot button.btn-primary").first().press("Enter");
            assertThat(page.locator("#made").innerText()).contains("清单不少于 8 项", "镇里权限少");
            page.locator("#made button").press("Enter");
            assertThat(page.locator("#made").innerText()).contains("还没有改动");
        }
    }
}
