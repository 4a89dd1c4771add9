package org.zhagen.office.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.adaptation.Adapter;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.adaptation.Frame;
import org.zhagen.kernel.adaptation.Waivers;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Phase;
import org.zhagen.kernel.rule.Truth;

class PlanContextTest {

    private static final CheckedPlaybook WHISTLE = Plans.playbook("whistle");

    @Test
    void aSitesValuesAreChinese() {
        Map<String, @Nullable Object> site = Maps.map(context(Plans.asItIs(WHISTLE, Plans.known())), "site");
        assertEquals("40人", site.get("population"));
        assertEquals("62.5%", site.get("elderly-share"));
        assertEquals("30万元", site.get("budget"));
        assertEquals("是", site.get("data-platform"));
        assertEquals("平原", site.get("terrain"));
        assertEquals("12.5公里", site.get("distance-to-county"));
    }

    @Test
    void whatIsUnknownIsToBeFoundOut() {
        Map<String, @Nullable Object> context = context(Plans.asItIs(WHISTLE, Plans.littleKnown()));
        assertEquals("待查", Maps.map(context, "site").get("households"));
        assertEquals("待查", Maps.map(context, "param").get("whistles-high"));
        List<Object> states = Maps.list(context, "preconditions").stream()
                .map(p -> p.get("state"))
                .toList();
        assertTrue(states.containsAll(List.of("不具备", "待查")), states::toString);
        assertFalse(Maps.list(context, "unknowns").isEmpty());
    }

    @Test
    void stepsSayWhoAndWhen() {
        Map<String, @Nullable Object> context = context(Plans.asItIs(WHISTLE, Plans.known()));
        Map<String, @Nullable Object> list = Maps.list(context, "steps").stream()
                .filter(s -> "list".equals(s.get("id")))
                .findFirst()
                .orElseThrow();
        assertEquals("街道调度员", list.get("owner-title"));
        assertEquals("改造", list.get("phase-title"));
        assertEquals("启动后第42天起", list.get("starts-text"));
        assertEquals("14天", list.get("takes-text"));
        assertEquals("清单定责、街乡点名", list.get("core-title"));
        assertEquals("2027年1月12日", list.get("begin"));
        assertEquals(5, Maps.list(context, "phases").size());
    }

    @Test
    void stagesKeepTheUnitsOfTheirParameters() {
        Map<String, @Nullable Object> context = context(Plans.asItIs(WHISTLE, Plans.known()));
        List<Object> within = Maps.list(Maps.list(context, "procedures").getFirst(), "stages").stream()
                .map(s -> s.get("within-text"))
                .toList();
        assertEquals("2小时内", within.get(0));
        assertEquals("24小时内", within.get(1));
        assertEquals("5个工作日内", within.get(4));
    }

    @Test
    void keysThatWereLeftOutAreThere() {
        Map<String, @Nullable Object> context = context(Plans.asItIs(WHISTLE, Plans.known()));
        assertTrue(context.containsKey("points"));
        assertTrue(Maps.list(context, "steps").stream().allMatch(s -> s.containsKey("core") && s.containsKey("after")));
    }

    @Test
    void changesNameWhatWasChanged() {
        EffectivePlan plan = Plans.plan(
                WHISTLE, Plans.adaptation("""
                adapts: whistle@%s
                site: xianfeng
                goal: 缩短跨部门事项的办理时间
                set:
                  respond-within: {to: 3h, reason: 路程远}
                changes:
                  - {op: replace, at: steps/list/standard, value: 清单不少于 15 项, reason: 事项少, kind: context}
                """.formatted(WHISTLE.model().version())), Plans.known());
        List<Map<String, @Nullable Object>> changes = Maps.list(context(plan), "changes");
        assertEquals(2, changes.size());
        Map<String, @Nullable Object> setting = changes.stream()
                .filter(c -> "路程远".equals(c.get("reason")))
                .findFirst()
                .orElseThrow();
        assertEquals("参数“响应时限”", setting.get("address"));
        assertEquals("延长", setting.get("nature"));
        assertEquals("2小时", setting.get("before"));
        assertEquals("3小时", setting.get("after"));
        assertTrue(changes.stream().anyMatch(c -> "任务“制定吹哨事项清单”的完成标准".equals(c.get("address"))), changes::toString);
        assertEquals("缩短跨部门事项的办理时间", context(plan).get("goal"));
    }

    @Test
    void conditionsInWords() {
        RuleWords words = new RuleWords(Plans.PLAYBOOKS.vocabulary().fields(), WHISTLE.model());
        assertEquals("可联动的部门数不少于5个", words.of("site.departments >= 5").orElseThrow());
        assertEquals(
                "地形为山区或高原，且到县城距离不少于30公里",
                words.of("site.terrain in ['mountain', 'plateau'] && site.distance_to_county >= 30")
                        .orElseThrow());
        assertEquals(
                "网络覆盖率不少于80%",
                words.of("site.network_coverage >= percent('80%')").orElseThrow());
        assertEquals("没有可用的数据平台", words.of("!site.data_platform").orElseThrow());
        assertTrue(words.of("size(site.terrain) > 3").isEmpty());
    }

    @Test
    void everyWordOfTheFormatIsKnown() {
        for (Class<? extends Enum<?>> type : List.<Class<? extends Enum<?>>>of(
                Phase.class,
                org.zhagen.kernel.playbook.Level.class,
                org.zhagen.kernel.playbook.Every.class,
                org.zhagen.kernel.playbook.Topic.class,
                org.zhagen.kernel.playbook.Precondition.Need.class,
                org.zhagen.kernel.playbook.Resource.Kind.class,
                org.zhagen.kernel.playbook.Funding.Payer.class,
                org.zhagen.kernel.playbook.FormField.Kind.class,
                org.zhagen.kernel.playbook.Procedure.Clock.class,
                org.zhagen.kernel.playbook.Procedure.Reaction.class,
                org.zhagen.kernel.playbook.Points.Holder.class,
                org.zhagen.kernel.playbook.Survey.Channel.class,
                org.zhagen.kernel.playbook.Survey.Answer.class,
                org.zhagen.kernel.playbook.Indicator.Kind.class,
                org.zhagen.kernel.playbook.Indicator.Direction.class,
                org.zhagen.kernel.playbook.Indicator.Measure.class,
                org.zhagen.kernel.playbook.Indicator.Tool.class,
                org.zhagen.kernel.playbook.Design.class,
                org.zhagen.kernel.value.ValueType.class,
                Change.Operation.class,
                Change.Kind.class,
                Frame.Nature.class,
                Truth.class)) {
            for (Enum<?> constant : type.getEnumConstants()) {
                assertFalse(Words.of(constant).isBlank(), constant::toString);
            }
        }
    }

    @Test
    void aBottomLineThatIsLetPassSaysWhyByWhomAndUntilWhen(@TempDir Path folder) throws IOException {
        Adaptation adaptation = Plans.adaptation("""
                format: zhagen-adaptation/1
                adapts: %s
                site: xianfeng
                set:
                  reuse-records: {to: false, reason: 系统没有接通}
                """.formatted(WHISTLE.name()));
        Waivers waivers = new Waivers(
                LocalDate.of(2026, 11, 22),
                List.of(new Waivers.Waiver("no-repeat", LocalDate.of(2027, 6, 30), "九月接通。", "市委改革办·主任")));
        EffectivePlan plan = Objects.requireNonNull(
                new Adapter(WHISTLE, Plans.PLAYBOOKS, waivers).adapt(adaptation, Plans.known(), new Findings()));
        List<Object> exceptions = Maps.list(context(plan), "bottom-lines").stream()
                .map(line -> line.get("waiver-text"))
                .filter(Objects::nonNull)
                .toList();
        assertEquals(List.of("例外：九月接通；市委改革办·主任批准，至2027年6月30日"), exceptions);
        PlanDocuments.write(plan, Plans.templates(WHISTLE), Plans.OPTIONS, folder, new Findings());
        assertTrue(Plans.text(folder.resolve("实施方案.docx")).contains("（例外：九月接通；市委改革办·主任批准，至2027年6月30日）"));
    }

    private static Map<String, @Nullable Object> context(EffectivePlan plan) {
        return PlanContext.of(plan, new PlanOptions(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 12, 1), null, null));
    }
}
