package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;
import static org.zhagen.adaptation.Town.effective;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.database.TestDatabaseInitializer;
import org.zhagen.identity.As;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.adaptation.Upgrade;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.registry.Drafts;
import org.zhagen.registry.RegistryPermission;
import org.zhagen.web.Paging;
import org.zhagen.work.MatterLine;
import org.zhagen.work.MatterState;

/** The plans of the demo city stand in every state, and a visitor can go on with them. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(TestClock.Beans.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class PlanDemoTest {

    private static final Acting CITY = As.person("9901", AdaptationPermission.values());

    @Autowired
    private Plans plans;

    @Autowired
    private PlanEditing editing;

    @Autowired
    private PlanReviews reviews;

    @Autowired
    private Upgrades upgrades;

    @Autowired
    private Drift drift;

    @Autowired
    private Contributions contributions;

    @Autowired
    private PlanPapers papers;

    @Autowired
    private Drafts drafts;

    private Map<String, PlanLine> lines() {
        return done(plans.list(CITY, PlanSearch.ALL, Paging.first(100))).rows().stream()
                .collect(Collectors.toMap(
                        line -> line.site().digits() + " " + line.playbook() + " " + line.revision(),
                        Function.identity()));
    }

    private static <T> T at(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static Acting person(String id, String role, String region) {
        Set<String> all = Set.of("adaptation.read", "adaptation.edit", "adaptation.approve");
        return new Acting(
                Ids.named("person", id),
                id,
                id,
                new Jurisdiction(region),
                role,
                all,
                new Origin(Origin.Channel.PAGE, "192.0.2.1"));
    }

    @Test
    void everyStateIsThere() {
        assertThat(lines().values().stream().map(PlanLine::state)).contains(PlanState.values());
        assertThat(lines().values()).allMatch(PlanLine::simulated);
    }

    @Test
    void theCountyWaitsForTheGuidanceGroup() {
        UUID plan = at(lines(), "990121 yield-per-mu 1").id();
        Acting guidance = person("fang-ruize", "guidance", "990121");
        Acting office = person("xu-huaiyuan", "reform-office", "9901");
        assertThat(done(reviews.isTurn(guidance, plan))).isTrue();
        assertThat(codes(reviews.approve(office, plan, 0, "同意"))).containsExactly("not-your-turn");
        assertThat(done(reviews.of(office, plan)).getFirst().person()).isEqualTo("谭守一");
        assertThat(done(plans.history(office, plan)).getFirst().taken().toString())
                .startsWith("2026-10-08");
    }

    @Test
    void theTownshipWorksByItsSecondRevision() {
        Map<String, PlanLine> lines = lines();
        PlanLine first = at(lines, "990122201 governance-community 1");
        PlanLine second = at(lines, "990122201 governance-community 2");
        assertThat(first.state()).isEqualTo(PlanState.SUPERSEDED);
        assertThat(second.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(done(plans.tasks(CITY, second.id())))
                .hasSize(effective(done(editing.open(CITY, second.id())).check())
                        .plan()
                        .model()
                        .steps()
                        .size());
        List<String> names = done(papers.names(CITY, second.id()));
        assertThat(names).contains("实施方案.docx", "操作手册.docx", "应急预案.docx", "任务清单.xlsx");
        assertThat(done(papers.all(CITY, second.id())).content()).isNotEmpty();
    }

    @Test
    void whatWasDoneIsDoneAndFewTasksAreLate() {
        UUID street = at(lines(), "990102003 whistle 1").id();
        List<MatterLine> tasks = done(plans.tasks(CITY, street));
        assertThat(tasks).filteredOn(task -> task.state() == MatterState.DONE).hasSize(13);
        assertThat(tasks)
                .filteredOn(task -> task.title().equals("需求调研"))
                .singleElement()
                .matches(
                        task -> Objects.requireNonNull(task.closed()).toString().startsWith("2025-11-06"));
        int late = done(drift.list(CITY, DriftSearch.ALL, Paging.first(100))).rows().stream()
                .mapToInt(DriftLine::late)
                .sum();
        assertThat(late).as("on 2026-11-23").isBetween(1, 4);
    }

    @Test
    void theStreetMeetsAConflictOnTheNewVersion() {
        UUID plan = at(lines(), "990102003 whistle 1").id();
        Acting team = person("song-yunzhou", "site-team", "990102003");
        assertThat(done(upgrades.newer(team, plan))).hasSize(1);
        Version newer = new Version(1, 2, 0);
        UpgradeView view = done(upgrades.of(team, plan, newer));
        assertThat(view.open()).isNotEmpty();
        for (Upgrade.Conflict conflict : view.open()) {
            view = done(upgrades.choose(team, plan, newer, conflict.at().toString(), Upgrade.Side.SITE));
        }
        assertThat(view.isReady()).isTrue();
        assertThat(view.check().isSound()).isTrue();
    }

    @Test
    void theBoardShowsWaiversAndVersionsBehind() {
        Map<String, DriftLine> board = done(drift.list(CITY, DriftSearch.ALL, Paging.first(100))).rows().stream()
                .collect(Collectors.toMap(line -> line.site().digits() + " " + line.playbook(), Function.identity()));
        assertThat(at(board, "990102003 whistle").behind()).isEqualTo(1);
        assertThat(at(board, "990121101 whistle").expired()).isEqualTo(1);
        assertThat(at(board, "990123 governance-community").waived()).isEqualTo(1);
        assertThat(at(board, "990121101 whistle").late()).isPositive();
    }

    @Test
    void oneContributionBecameADraftAndOneWaits() {
        List<ContributionLine> all =
                done(contributions.list(CITY, null, null, Paging.first(10))).rows();
        assertThat(all.stream().map(ContributionLine::state))
                .containsExactlyInAnyOrder(ContributionState.OFFERED, ContributionState.ACCEPTED);
        ContributionLine accepted = all.stream()
                .filter(line -> line.state() == ContributionState.ACCEPTED)
                .findFirst()
                .orElseThrow();
        Contribution contribution = done(contributions.find(CITY, accepted.id()));
        Contribution.Decision decision = Objects.requireNonNull(contribution.decision());
        Acting curator = As.person("9901", RegistryPermission.values());
        assertThat(done(drafts.find(curator, Objects.requireNonNull(decision.draft())))
                        .yaml())
                .contains("bean-vote");
    }
}
