package org.zhagen.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.fit.Move;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Published;
import org.zhagen.registry.Versions;
import org.zhagen.web.Paging;
import org.zhagen.work.MatterActs;
import org.zhagen.work.MatterLine;
import org.zhagen.work.MatterState;
import org.zhagen.work.Matters;
import org.zhagen.work.Subject;
import org.zhagen.work.WorkPermission;

/** What fits where, on a real database: reports, what-ifs out of memory, similar sites, and tasks that settle themselves. */
@PageTest
class SuitabilityTest {

    private static final String P = "95";
    private static final RegionCode FIT = new RegionCode(P + "0101101");
    private static final RegionCode NEARLY = new RegionCode(P + "0101102");
    private static final RegionCode UNFIT = new RegionCode(P + "0102101");
    private static final RegionCode OPEN = new RegionCode(P + "0102102");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Suitability suitability;

    @Autowired
    private WhatIfs whatIfs;

    @Autowired
    private Preparations preparations;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Matters matters;

    @BeforeEach
    void furnish() {
        FitGround.furnish(context, P);
    }

    private static Acting clerk() {
        return FitGround.clerk(P);
    }

    private PlaybookSites sites(Acting acting, Map<String, String> values) {
        return Outcomes.done(whatIfs.sites(
                acting, "whistle", null, new SitesAsk(null, null, null, false, values), Paging.first(20)));
    }

    private static Map<String, String> verdicts(PlaybookSites sites) {
        return sites.listing().rows().stream()
                .collect(Collectors.toMap(
                        PlaybookSites.Line::name, line -> line.after().id()));
    }

    @Test
    void aReportRestsOnLinesOfThePlaybookAndFieldsOfTheProfile() {
        SiteFit fit = Outcomes.done(suitability.fit(clerk(), NEARLY, "whistle", null));
        assertEquals(Verdict.PREPARE_FIRST, fit.fit().verdict());
        assertTrue(fit.level());
        SiteFit.Ask departments = fit.asks().getFirst();
        assertEquals("departments", departments.state().precondition().id());
        assertTrue(departments.state().precondition().at().toString().startsWith("playbook.yaml:"));
        FieldState field = departments.fields().getFirst();
        assertEquals("2025 年统计公报", Objects.requireNonNull(field.current()).source());
        assertEquals(4L, Objects.requireNonNull(field.current()).value());
        assertNotNull(fit.smallest());
        Move.Reach reach = (Move.Reach) fit.smallest().moves().getFirst();
        assertEquals("departments 4 > 5", reach.field().id() + " " + reach.from() + " > " + reach.to());
        assertEquals(
                List.of(Stock.Kind.PEOPLE, Stock.Kind.MONEY, Stock.Kind.MATERIAL, Stock.Kind.SOCIAL),
                fit.stock().stream().map(Stock::kind).toList());
        Stock.Need liaison = fit.stock().getFirst().needs().getFirst();
        assertEquals(
                "liaison 4 departments",
                liaison.cost().resource().id() + " " + liaison.cost().amount() + " "
                        + liaison.fields().getFirst().field().id());
        assertTrue(
                fit.unknownFields().contains("data-platform"),
                fit.unknownFields().toString());
    }

    @Test
    void whatIfsAnswerAsThePlaybookDoesAndAsItWould() {
        PlaybookSites asIs = sites(clerk(), Map.of());
        assertEquals(
                Map.of("安镇", "ready", "白镇", "prepare-first", "陈镇", "prepare-first", "丁镇", "unknown"), verdicts(asIs));
        assertFalse(asIs.isMoved());
        assertEquals(0, asIs.changed());
        assertEquals(
                List.of("departments.1", "baseline.1", "few-systems.1", "reachable.1"),
                asIs.moves().stream().map(moved -> moved.slider().knob().id()).toList());
        PlaybookSites easier = sites(clerk(), Map.of("departments.1", "3"));
        assertEquals(1, easier.changed());
        assertEquals("adapt", verdicts(easier).get("白镇"));
        assertEquals(1, easier.before().get(Verdict.READY));
        assertEquals(1, easier.after().get(Verdict.ADAPT));
        PlaybookSites harder = sites(clerk(), Map.of("departments.1", "10"));
        assertEquals("prepare-first", verdicts(harder).get("安镇"));
    }

    /** Column by column and site by site say the same. */
    @Test
    void theListSaysWhatTheReportsSay() {
        Published whistle = Outcomes.done(context.getBean(Versions.class).newest(clerk(), "whistle"));
        Fitter fitter = new Fitter(whistle.playbook(), context.getBean(Playbooks.class));
        for (PlaybookSites.Line line : sites(clerk(), Map.of()).listing().rows()) {
            var fit = fitter.fit(Outcomes.done(profiles.profile(clerk(), line.code())));
            assertEquals(fit.verdict(), line.after());
            assertEquals(fit.score(), line.score());
        }
    }

    @Test
    void everybodySeesTheirOwnJurisdiction() {
        PlaybookSites county = sites(FitGround.reader(P + "0102"), Map.of());
        assertEquals(2, county.sites());
        assertEquals(
                List.of("陈镇", "丁镇"),
                county.tiles().stream().map(PlaybookSites.Tile::name).toList());
        assertEquals(
                List.of("东县", "西县"),
                sites(FitGround.reader(P + "01"), Map.of()).tiles().stream()
                        .map(PlaybookSites.Tile::name)
                        .toList());
        assertEquals(0, sites(FitGround.reader("26"), Map.of()).sites());
        assertEquals(
                List.of("Missing"), Plain.wrong(suitability.fit(FitGround.reader(P + "0102"), FIT, "whistle", null)));
        assertEquals(List.of("NotYours"), Plain.wrong(suitability.fit(As.person(P), FIT, "whistle", null)));
        SitesAsk elsewhere = new SitesAsk(null, null, new RegionCode(P + "0101"), false, Map.of());
        assertEquals(
                2,
                Outcomes.done(whatIfs.sites(FitGround.reader(P + "0102"), "whistle", null, elsewhere, Paging.first(20)))
                        .sites());
    }

    @Test
    void filtersAndOrdersHold() {
        assertEquals(List.of("安镇", "白镇", "陈镇", "丁镇"), names("", null, false));
        assertEquals(List.of("安镇", "白镇", "陈镇", "丁镇"), names("name", null, false));
        assertEquals(List.of("丁镇", "陈镇", "白镇", "安镇"), names("region", null, true));
        assertEquals("安镇", names("score", null, true).getFirst());
        assertEquals(List.of("白镇", "陈镇"), names("", Verdict.PREPARE_FIRST, false));
        SitesAsk changed = new SitesAsk(null, null, null, true, Map.of("departments.1", "3"));
        assertEquals(
                List.of("白镇"),
                Outcomes.done(whatIfs.sites(clerk(), "whistle", null, changed, Paging.first(20)))
                        .listing()
                        .rows()
                        .stream()
                        .map(PlaybookSites.Line::name)
                        .toList());
    }

    private List<String> names(String sort, @Nullable Verdict verdict, boolean descending) {
        SitesAsk ask = new SitesAsk(null, verdict, null, false, Map.of());
        return Outcomes.done(whatIfs.sites(clerk(), "whistle", null, ask, new Paging(1, 20, sort, descending)))
                .listing()
                .rows()
                .stream()
                .map(PlaybookSites.Line::name)
                .toList();
    }

    @Test
    void valuesThatCantBeReadAreNamed() {
        assertEquals(
                List.of("departments.1 knob-value", "departments.9 knob-unknown"),
                Plain.wrong(whatIfs.sites(
                                clerk(),
                                "whistle",
                                null,
                                new SitesAsk(
                                        null, null, null, false, Map.of("departments.1", "many", "departments.9", "3")),
                                Paging.first(20)))
                        .stream()
                        .sorted()
                        .toList());
        assertEquals(
                List.of("params.logistics-limit knob-limits"),
                Plain.wrong(whatIfs.sites(
                        clerk(),
                        "e-commerce-village",
                        null,
                        new SitesAsk(null, null, null, false, Map.of("params.logistics-limit", "1000000")),
                        Paging.first(20))));
    }

    /** What is kept in memory follows values, new sites and names; and what was never committed leaves no trace. */
    @Test
    void memoryFollowsTheDatabase() {
        String own = "80";
        FitGround.furnish(context, own);
        Acting clerk = FitGround.clerk(own);
        RegionCode town = new RegionCode(own + "0101102");
        assertEquals("prepare-first", verdicts(sites(clerk, Map.of())).get("白镇"));
        Outcomes.done(profiles.save(clerk, town, Plain.draft("2026-06-30", "台账", "departments", "6")));
        assertEquals("adapt", verdicts(sites(clerk, Map.of())).get("白镇"));
        Doors doors = context.getBean(Doors.class);
        doors.command(clerk, AssessmentPermission.WRITE_PROFILE, () -> {
            Outcomes.done(profiles.save(clerk, town, Plain.draft("2026-07-31", "台账", "departments", "1")));
            assertEquals("prepare-first", verdicts(sites(clerk, Map.of())).get("白镇"));
            return Outcome.missing();
        });
        assertEquals("adapt", verdicts(sites(clerk, Map.of())).get("白镇"));
        assertEquals(4, sites(clerk, Map.of()).sites());
        doors.write(
                Acting.system("test", new Jurisdiction(own)),
                () -> context.getBean(JdbcClient.class)
                        .sql("update directory_region set name = '新名镇' where code = :code")
                        .param("code", own + "0101101")
                        .update());
        assertTrue(verdicts(sites(clerk, Map.of())).containsKey("新名镇"));
    }

    /** Only what concerns which sites there are makes the next question read them all again; a value does not (ADR 18). */
    @Test
    void aValueIsNoReasonToReadAllSitesAgain() {
        String own = "67";
        FitGround.furnish(context, own);
        Acting clerk = FitGround.clerk(own);
        RegionCode town = new RegionCode(own + "0101102");
        long before = readingsOfAllSites();
        Outcomes.done(profiles.save(clerk, town, Plain.draft("2026-06-30", "台账", "departments", "6")));
        context.getBean(Doors.class)
                .write(
                        Acting.system("test", new Jurisdiction(own)),
                        () -> context.getBean(JdbcClient.class)
                                .sql("update directory_region set name = '无此地' where code = :code")
                                .param("code", own + "9999")
                                .update());
        assertEquals(before, readingsOfAllSites());
        Outcomes.done(profiles.save(
                clerk, new RegionCode(own + "0102"), Plain.draft("2026-06-30", "台账", "population", "500000")));
        assertEquals(before + 1, readingsOfAllSites());
    }

    private long readingsOfAllSites() {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from assessment_revision where field = ''")
                .query(Long.class)
                .single();
    }

    @Test
    void allPlaybooksOfTheLibraryAreFittedToOneSite() throws IOException {
        List<PlaybookFit> fits = Outcomes.done(suitability.playbooks(clerk(), FIT));
        Set<String> standard;
        try (Stream<Path> folders = Files.list(Path.of("playbooks"))) {
            standard = folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        }
        // other tests publish playbooks of their own
        List<PlaybookFit> ours = fits.stream()
                .filter(fit -> standard.contains(fit.about().playbook()))
                .toList();
        assertEquals(standard.size(), ours.size());
        assertEquals("whistle", ours.getFirst().about().playbook());
        assertEquals(Verdict.READY, ours.getFirst().verdict());
        for (int i = 1; i < fits.size(); i++) {
            PlaybookFit before = fits.get(i - 1);
            PlaybookFit after = fits.get(i);
            if (before.level() == after.level()) {
                assertTrue(Suitability.rank(before.verdict()) <= Suitability.rank(after.verdict()));
            }
        }
    }

    @Test
    void sitesThatAreAlikeComeNearestFirst() {
        Alike alike = Outcomes.done(suitability.alike(clerk(), FIT, "whistle", null));
        assertEquals(3, alike.near().size());
        assertEquals("丁镇", alike.near().getFirst().name());
        assertEquals("西县", alike.near().getFirst().above());
        assertTrue(alike.near().getFirst().distance() <= alike.near().getLast().distance());
    }

    @Test
    void tasksAreOpenedOnceAndSettledWhenTheValueIsGiven() {
        Acting clerk = clerk();
        String later = LocalDate.now(context.getBean(Clock.class)).plusDays(60).toString();
        TaskSheet sheet = Outcomes.done(preparations.propose(clerk, OPEN, "whistle", null));
        List<String> ids =
                sheet.proposals().stream().map(TaskSheet.Proposal::id).toList();
        assertTrue(ids.contains("research.departments"), ids.toString());
        assertTrue(sheet.proposals().stream().allMatch(each -> each.who().equals("me") && each.open() == null));
        assertEquals(
                2,
                Outcomes.done(preparations.open(
                        clerk,
                        OPEN,
                        "whistle",
                        null,
                        List.of(
                                new TaskDraft("research.departments", "", later),
                                new TaskDraft("research.data-platform", "me", "")))));
        Subject subject = new Subject("site-field", OPEN + "/departments");
        MatterLine open = matters.of(clerk, subject).getFirst();
        assertEquals("查明：丁镇 · 常驻联系部门数", open.title().replaceAll("· .*", "· 常驻联系部门数"));
        assertTrue(open.link().startsWith("/assessment/profiles/" + OPEN + "/edit?group="));
        assertEquals(
                0,
                Outcomes.done(preparations.open(
                        clerk, OPEN, "whistle", null, List.of(new TaskDraft("research.departments", "", "")))));
        Outcomes.done(profiles.save(clerk, OPEN, Plain.draft("2026-06-30", "台账", "departments", "7")));
        assertEquals(MatterState.DONE, matters.of(clerk, subject).getFirst().state());
        assertEquals(
                MatterState.OPEN,
                matters.of(clerk, new Subject("site-field", OPEN + "/data-platform"))
                        .getFirst()
                        .state());
    }

    /** Who can't find it out says so, and who asked by mistake takes it back; then it may be asked for again. */
    @Test
    void researchCanEndWithoutAValue() {
        String own = "68";
        FitGround.furnish(context, own);
        Acting clerk = working(FitGround.clerk(own));
        RegionCode site = new RegionCode(own + "0102102");
        Subject subject = new Subject("site-field", site + "/departments");
        MatterActs acts = context.getBean(MatterActs.class);
        List<TaskDraft> ask = List.of(new TaskDraft("research.departments", "me", ""));
        assertEquals(1, Outcomes.done(preparations.open(clerk, site, "whistle", null, ask)));
        UUID first = matters.of(clerk, subject).getFirst().id();
        Outcomes.done(acts.finish(clerk, first, 0, "县里没有这项台账"));
        assertEquals(1, Outcomes.done(preparations.open(clerk, site, "whistle", null, ask)));
        UUID second = matters.of(clerk, subject).getFirst().id();
        Outcomes.done(acts.withdraw(clerk, second, 0, "问错了地方"));
        assertEquals(1, Outcomes.done(preparations.open(clerk, site, "whistle", null, ask)));
        assertEquals(3, matters.of(clerk, subject).size());
    }

    @Test
    void nobodyIsAskedTwiceForTheSame() {
        String own = "70";
        FitGround.furnish(context, own);
        Acting clerk = FitGround.clerk(own);
        RegionCode site = new RegionCode(own + "0102101");
        TaskDraft leader = new TaskDraft("prepare.leader", "me", "");
        assertEquals(1, Outcomes.done(preparations.open(clerk, site, "whistle", null, List.of(leader, leader))));
        assertEquals(0, Outcomes.done(preparations.open(clerk, site, "whistle", null, List.of(leader))));
        MatterLine open = matters.of(clerk, new Subject("site-precondition", site + "/whistle/leader"))
                .getFirst();
        String standard = Outcomes.done(context.getBean(Matters.class).find(working(clerk), open.id()))
                .matter()
                .standard();
        assertFalse(standard.contains("site."), standard);
        assertTrue(standard.startsWith("使条件成立："), standard);
    }

    private static Acting working(Acting clerk) {
        Set<String> may = new TreeSet<>(clerk.permissions());
        may.addAll(List.of(WorkPermission.READ.id(), WorkPermission.HANDLE.id()));
        return new Acting(clerk.person(), clerk.name(), clerk.office(), clerk.jurisdiction(), may, clerk.origin());
    }

    @Test
    void tasksWithFaultsAreNamed() {
        assertEquals(
                List.of(" tasks-none"), Plain.wrong(preparations.open(clerk(), UNFIT, "whistle", null, List.of())));
        assertEquals(
                List.of(" task-unknown", "prepare.leader.who task-who", "prepare.baseline.due day-past"),
                Plain.wrong(preparations.open(
                        clerk(),
                        UNFIT,
                        "whistle",
                        null,
                        List.of(
                                new TaskDraft("research.nothing", "", ""),
                                new TaskDraft("prepare.leader", "nobody", ""),
                                new TaskDraft("prepare.baseline", "me", "2020-01-01")))));
        assertEquals(
                List.of("NotYours"),
                Plain.wrong(preparations.open(FitGround.reader(P), UNFIT, "whistle", null, List.of())));
        assertEquals(
                1,
                Outcomes.done(preparations.open(
                        clerk(), UNFIT, "whistle", null, List.of(new TaskDraft("prepare.leader", "me", "")))));
        TaskSheet again = Outcomes.done(preparations.propose(clerk(), UNFIT, "whistle", null));
        assertTrue(
                again.proposals().stream().anyMatch(each -> each.id().equals("prepare.leader") && each.open() != null));
    }
}
