package org.zhagen.kernel.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.DocumentCode;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.ProfileTable;
import org.zhagen.kernel.site.SiteCode;

/** Each code is produced by some bad input, at its place, with a sentence in both languages. */
class CodesTest {

    /** A bad input, and parts of the sentences that answer it. */
    record Case(Code code, String place, String english, String chinese, Supplier<List<Finding>> found) {
        @Override
        public String toString() {
            return code.id() + place;
        }
    }

    private static final String CHANGE = "- {op: replace, at: steps/list/standard, value: 不少于 8 项}";
    private static final String LEADER = "rule: site.departments >= 5";

    @ParameterizedTest
    @MethodSource("all")
    void theFindingStandsAtItsPlaceAndSaysAWayOut(Case bad) {
        List<Finding> found = bad.found().get();
        Finding finding = found.stream()
                .filter(f -> f.code().equals(bad.code()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found: " + lines(found)));
        assertEquals(
                "t.yaml" + bad.place(),
                finding.at().toString(),
                () -> lines(found).toString());
        String english = finding.message(Locale.ENGLISH);
        String chinese = finding.message(Locale.CHINESE);
        assertTrue(english.contains(bad.english()), english);
        assertTrue(chinese.contains(bad.chinese()), chinese);
        assertTrue(
                finding.line(Locale.ENGLISH)
                        .startsWith(finding.at() + ": " + bad.code().id() + ": "),
                english);
    }

    @Test
    void everyCodeHasACase() {
        Set<Code> missing = new HashSet<>();
        missing.addAll(List.of(DocumentCode.values()));
        missing.addAll(List.of(SiteCode.values()));
        missing.addAll(List.of(PlaybookCode.values()));
        all().forEach(bad -> missing.remove(bad.code()));
        // needs a folder, see below
        missing.remove(PlaybookCode.TEMPLATE_MISSING);
        assertEquals(Set.of(), missing);
    }

    @Test
    void aTemplateMustLieBesideThePlaybook(@TempDir Path folder) throws Exception {
        String text =
                Samples.edited("{id: handbook, title: 手册}", "¦{id: handbook, title: 手册, template: documents/book.md}");
        Path file = Files.write(folder.resolve("playbook.yaml"), Samples.bytes(text));
        Findings findings = new Findings();
        assertEquals(null, Samples.PLAYBOOKS.read(file, findings));
        Finding finding = findings.sorted().getFirst();
        assertEquals(PlaybookCode.TEMPLATE_MISSING, finding.code());
        assertEquals(file + Samples.marked(text), finding.at().toString());
        assertTrue(finding.message(Locale.ENGLISH).contains("documents/book.md"));
        Files.createDirectory(folder.resolve("documents"));
        Files.writeString(folder.resolve("documents/book.md"), "# 手册\n");
        assertTrue(Samples.PLAYBOOKS.read(file, new Findings()) != null);
    }

    static Stream<Case> all() {
        return Stream.of(
                        files(),
                        forms(),
                        content(),
                        rules(),
                        parameters(),
                        changes(),
                        adaptations(),
                        dictionaries(),
                        tables())
                .flatMap(List::stream);
    }

    private static List<Case> files() {
        String bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [" + "*a, ".repeat(100) + "x]\nc: ["
                + "*b, ".repeat(200) + "x]\n";
        return List.of(
                new Case(DocumentCode.FILE_MISSING, "", "no such file", "没有这个文件", () -> {
                    Findings findings = new Findings();
                    YamlReader.read(Path.of("t.yaml"), findings);
                    return findings.sorted();
                }),
                bytes(DocumentCode.FILE_TOO_LARGE, new byte[YamlReader.MAX_BYTES + 1], "2048 KiB", "也许它不是经验包"),
                bytes(DocumentCode.NOT_UTF8, new byte[] {'a', (byte) 0xff}, "encoding UTF-8", "另存一次"),
                bytes(DocumentCode.EMPTY_DOCUMENT, new byte[0], "empty", "空的"),
                text(DocumentCode.YAML_SYNTAX, "a: 1\nb: c¦: d\n", "Maybe a quote", "也许就在前面缺了引号"),
                text(DocumentCode.STRANGE_CHARACTER, "a: 1\nb: 𠀀¦\u0000\n", "character U+0000", "字符 U+0000"),
                text(
                        DocumentCode.TOO_DEEP,
                        "a: " + "[".repeat(32) + "¦[1]" + "]".repeat(32),
                        "deeper than 32",
                        "超过 32 层"),
                new Case(DocumentCode.TOO_MANY_NODES, ":1:14", "100000", "也许别名互相引用", () -> Samples.lint(bomb)),
                text(DocumentCode.HALF_CHARACTER, "a: ¦\"\\uD800\"\n", "Maybe write the character itself", "文字中有"),
                text(DocumentCode.DUPLICATE_KEY, "a: 1\n¦a: 2\n", "first in line 1", "首次出现在第 1 行"),
                text(DocumentCode.KEY_NOT_TEXT, "¦[a]: 1\n", "plain word", "普通文字"),
                text(DocumentCode.NUMBER_TOO_LARGE, "a: ¦123456789012345678\n", "put it in quotes", "请加引号"),
                text(DocumentCode.NOT_A_NUMBER, "a: ¦.nan\n", ".nan is no number", "不是可以保存的数字"),
                text(DocumentCode.SEVERAL_DOCUMENTS, "a: 1\n---\n¦b: 1\n", "second document", "第二个文档"));
    }

    private static List<Case> forms() {
        return List.of(
                edit(DocumentCode.UNKNOWN_KEY, "Maybe 'url'?", "也许是“url”", "{title: 样例来源}", "{title: 样例来源, ¦ulr: x}"),
                edit(
                        DocumentCode.MISSING_KEY,
                        "'duty' is missing",
                        "缺少“duty”",
                        "roles: [{id: officer, title: 吹哨人, duty: 发起,",
                        "roles: [¦{id: officer, title: 吹哨人,"),
                edit(DocumentCode.EMPTY_LIST, "at least one", "至少要有一项", "levels: [street, township]", "levels: ¦[]"),
                edit(DocumentCode.WRONG_SHAPE, "Expected a list", "应为列表", "topics: [grid]", "topics: ¦grid"),
                edit(DocumentCode.NOT_TEXT, "Maybe put it in quotes: \"5\"", "也许应加引号", "title: 样例\n", "title: ¦5\n"),
                edit(DocumentCode.BLANK_TEXT, "empty", "文字是空的", "title: 样例\n", "title: ¦''\n"),
                edit(
                        DocumentCode.BAD_VALUE,
                        "Accepted, for example: 30m, 2h",
                        "可写成例如",
                        "starts: 0d, takes: 10d",
                        "starts: 0d, takes: ¦soon"),
                edit(DocumentCode.UNKNOWN_WORD, "Maybe 'design'?", "也许是“design”", "phase: design", "phase: ¦desing"),
                edit(
                        DocumentCode.UNKNOWN_FORM,
                        "Maybe 'tool'?",
                        "也许是“tool”",
                        "{tool: burden-meter}",
                        "{¦tol: burden-meter}"));
    }

    private static List<Case> content() {
        return List.of(
                edit(
                        PlaybookCode.FORMAT_UNKNOWN,
                        "Maybe 'zhagen/1'?",
                        "也许是“zhagen/1”",
                        "format: zhagen/1",
                        "¦format: zhagen/2"),
                edit(PlaybookCode.ID_FORM, "'Mini' is not an id", "不是合法的标识", "id: minimal", "¦id: Mini"),
                edit(PlaybookCode.ID_REPEATED, "stands already in line 15", "已在第 15 行使用", "{id: phone,", "{id: ¦form,"),
                edit(
                        PlaybookCode.REFERENCE_UNKNOWN,
                        "Maybe 'survey'?",
                        "steps 中没有“survay”",
                        "after: [survey]",
                        "after: [¦survay]"),
                edit(PlaybookCode.FUNDING_SUM, "90", "合计 90", "funding:", "¦funding:", "share: 60%", "share: 50%"),
                edit(
                        PlaybookCode.INDICATOR_UNDESCRIBED,
                        "Maybe 'response-hours'?",
                        "也许是“response-hours”",
                        "- {id: response-hours",
                        "- ¦{id: response-hour"),
                edit(
                        PlaybookCode.INDICATOR_DIFFERS,
                        "needs another id",
                        "应换一个标识",
                        "- {id: reporting-minutes,",
                        "- ¦{id: reporting-minutes, unit: hours,"),
                edit(
                        PlaybookCode.INDICATOR_TARGET,
                        "Maybe >= 90",
                        "也许应写成 >= 90",
                        "target: \"<= 2\"",
                        "target: \"¦about 2\""),
                edit(
                        PlaybookCode.INDICATOR_COUNT,
                        "Maybe 'reporting-minutes'?",
                        "也许是“reporting-minutes”",
                        "{tool: burden-meter}",
                        "¦{tool: burden-meter, count: reporting-minute}"),
                edit(
                        PlaybookCode.OUTCOME_MISSING,
                        "gets better for residents",
                        "群众得到了什么",
                        "indicators:",
                        "¦indicators:",
                        "{id: response-hours, target",
                        "{id: training-coverage, target",
                        "{id: satisfaction-residents,",
                        "{id: plan-execution-rate,"),
                edit(
                        PlaybookCode.BURDEN_MISSING,
                        "Maybe add reporting-minutes",
                        "也许可加入 reporting-minutes",
                        "indicators:",
                        "¦indicators:",
                        "id: reporting-minutes",
                        "id: training-coverage"),
                edit(
                        PlaybookCode.EVIDENCE_EMPTY,
                        "neither a value after",
                        "既无改善后的数值",
                        "evidence: [{",
                        "evidence: [¦{",
                        "before: 10, after: 4, ",
                        ""),
                edit(
                        PlaybookCode.CORE_NOT_CARRIED,
                        "Maybe write core: duty",
                        "也许应在相应步骤上写 core: duty",
                        "core: [{",
                        "core: [¦{",
                        "    core: duty\n",
                        ""),
                edit(
                        PlaybookCode.PHASE_EMPTY,
                        "'institutionalise' has no step",
                        "阶段“institutionalise”没有步骤",
                        "steps:\n",
                        "¦steps:\n",
                        "phase: institutionalise",
                        "phase: rollout"),
                edit(
                        PlaybookCode.STEP_CYCLE,
                        "waits for itself",
                        "等待它自己",
                        "- {id: survey,",
                        "- ¦{id: survey, after: [list],"),
                edit(
                        PlaybookCode.STEP_TOO_EARLY,
                        "starts on day 5, but 'survey' ends on day 10",
                        "第 5 天开始",
                        "- id: list",
                        "- ¦id: list",
                        "starts: 10d",
                        "starts: 5d"),
                edit(
                        PlaybookCode.STAGE_ORDER,
                        "'resolve', which comes later",
                        "后者在它之后",
                        "- {id: respond, ",
                        "- ¦{id: respond, ",
                        "counted-from: opened",
                        "counted-from: resolve"),
                edit(
                        PlaybookCode.WEIGHT_FORM,
                        "allowed is 1 to 100",
                        "允许 1 至 100",
                        "- id: departments",
                        "- ¦id: departments",
                        "need: required",
                        "need: required\n    weight: 101"),
                edit(
                        PlaybookCode.TEMPLATE_OUTSIDE,
                        "Maybe documents/charter.md",
                        "也许应写成 documents",
                        "[{id: handbook,",
                        "[¦{id: handbook, template: ../../etc/passwd,"),
                edit(
                        PlaybookCode.TEMPLATE_UNKNOWN,
                        "Maybe name a template",
                        "经验包自带的模板",
                        "[{id: handbook,",
                        "[¦{id: charter,"),
                edit(
                        PlaybookCode.BOTTOM_LINE_BROKEN,
                        "here respond-within = 2h",
                        "也许可改用守住底线的取值",
                        "default: 2h",
                        "default: ¦2h",
                        "duration('4h')",
                        "duration('1h')"));
    }

    private static List<Case> rules() {
        return List.of(
                edit(PlaybookCode.RULE_SYNTAX, "can't be read", "规则无法解析", LEADER, "rule: site.departments >= 5 ¦6"),
                edit(
                        PlaybookCode.RULE_NAME,
                        "Maybe 'departments'?",
                        "也许是“departments”",
                        LEADER,
                        "rule: site.¦departmens >= 5"),
                edit(
                        PlaybookCode.RULE_NAME,
                        "Maybe 'respond_within'?",
                        "也许是“respond_within”",
                        "params.respond_within,",
                        "params.¦respnd_within,"),
                edit(
                        PlaybookCode.RULE_NAME,
                        "Maybe add it to the profile",
                        "也许应先加入画像字典",
                        LEADER,
                        "rule: site.¦moon_phase == 1"),
                edit(PlaybookCode.RULE_TYPE, "money('10万元')", "money('10万元')", LEADER, "rule: site.budget ¦>= 100000"),
                edit(
                        PlaybookCode.RULE_RESULT,
                        "must give true or false",
                        "规则应得出真假",
                        LEADER,
                        "rule: ¦site.departments + 5"),
                edit(PlaybookCode.RULE_UNSUPPORTED, "Rules have no", "规则中不能使用", LEADER, "rule: 1 in ¦[]"),
                edit(PlaybookCode.RULE_FUNCTION, "Maybe 'size'?", "也许是“size”", LEADER, "rule: ¦siz('a') > 1"),
                edit(
                        PlaybookCode.RULE_LITERAL,
                        "duration('4x') can't be read",
                        "也许应写成 percent",
                        "duration('4h')",
                        "duration(¦'4x')"),
                edit(
                        PlaybookCode.RULE_OPTION,
                        "Maybe 'mountain'?",
                        "也许是“mountain”",
                        "site.terrain == 'mountain'",
                        "site.terrain == ¦'mountian'"),
                edit(PlaybookCode.RULE_OPTION, "Maybe '总支'?", "也许是“总支”", "? '总支' : '支部'", "? ¦'总 支' : '支部'"),
                edit(
                        PlaybookCode.RULE_TOO_LARGE,
                        "limit 4000",
                        "上限 4000",
                        LEADER,
                        "rule: ¦true" + " || true".repeat(500)));
    }

    private static List<Case> parameters() {
        return List.of(
                edit(
                        PlaybookCode.PARAMETER_DEFAULT,
                        "Accepted, for example: 30m",
                        "可写成例如：30m",
                        "default: 2h",
                        "default: ¦soon"),
                edit(
                        PlaybookCode.PARAMETER_LIMIT,
                        "the smallest is above the largest",
                        "下限高于上限",
                        "min: 30m",
                        "min: ¦5h"),
                edit(PlaybookCode.PARAMETER_LIMIT, "'5 people'", "“5 people”", "max: 4h", "max: ¦5 people"),
                edit(
                        PlaybookCode.PARAMETER_OUT_OF_LIMITS,
                        "allowed is 30m to 4h. Maybe",
                        "也许可在范围内取值",
                        "default: 2h",
                        "default: ¦5h"));
    }

    private static List<Case> changes() {
        return List.of(
                edit(
                        PlaybookCode.VARIANT_BROKEN,
                        "does not give a valid playbook",
                        "不能得出合法的经验包",
                        "- id: remote",
                        "- ¦id: remote",
                        "set: {respond-within: 4h}",
                        "set: {respond-within: 9h}"),
                change(PlaybookCode.CHANGE_PATH, "{op: remove, at: steps/lst}", "Maybe 'list'?", "也许是“list”"),
                change(PlaybookCode.CHANGE_VALUE, "{op: replace, at: title}", "'replace' needs a value", "需要给出 value"),
                edit(
                        PlaybookCode.CHANGE_EXISTS,
                        "Maybe replace it",
                        "也许应改用 replace",
                        CHANGE,
                        "- {op: add, at: steps, value: ¦{id: list}}"),
                change(PlaybookCode.CHANGE_NO_LIST, "{op: add, at: title, value: x}", "'title' is not a list", "不是列表"),
                change(
                        PlaybookCode.CHANGE_AFTER,
                        "{op: move, at: steps/fix, after: spred}",
                        "Maybe 'spread'?",
                        "也许是“spread”"),
                edit(
                        PlaybookCode.CHANGE_ID,
                        "Maybe id: fix.",
                        "也许应写 id: fix",
                        CHANGE,
                        "- {op: replace, at: steps/fix, value: ¦{id: fixed}}"),
                change(
                        PlaybookCode.CHANGE_FORBIDDEN,
                        "{op: remove, at: core/duty}",
                        "propose the change upstream",
                        "向上游提出建议"),
                change(
                        PlaybookCode.CHANGE_CORE,
                        "{op: remove, at: steps/list}",
                        "Maybe change single entries",
                        "也许只改其中某一项"),
                change(PlaybookCode.CHANGE_NOTHING, "{op: replace, at: title, value: 样例}", "changes nothing", "没有产生变化"),
                change(
                        PlaybookCode.CHANGE_NOTHING,
                        "{op: move, at: steps/fix, after: spread}",
                        "changes nothing",
                        "没有产生变化"));
    }

    private static List<Case> adaptations() {
        String start = "adapts: minimal@1.0.0\nsite: '130681001000'\nchanges:\n- ¦{op: remove, at: steps/fix, ";
        return List.of(
                adaptation(
                        PlaybookCode.CHANGE_REASON,
                        start + "kind: context}\n",
                        "does not say why. Maybe reason",
                        "也许应写 reason"),
                adaptation(PlaybookCode.CHANGE_KIND, start + "reason: 无此条件}\n", "Maybe kind: content", "也许应写 kind"));
    }

    private static List<Case> dictionaries() {
        String start =
                "format: zhagen-dictionary/1\nfields:\n- ¦{title: 井, title-en: Wells, category: material, find-out: 数, used-for: 水, ";
        return List.of(
                dictionary(
                        SiteCode.DICTIONARY_FORMAT,
                        "¦" + start.replace("¦", "").replace("/1", "/2") + "id: wells, type: count}\n",
                        "Maybe zhagen-dictionary/1?",
                        "也许是“zhagen-dictionary/1”"),
                dictionary(SiteCode.FIELD_ID, start + "id: Wells, type: count}\n", "'Wells' is not an id", "不是合法的标识"),
                dictionary(SiteCode.FIELD_REPEATED, start + "id: population, type: count}\n", "already there", "已经存在"),
                dictionary(
                        SiteCode.FIELD_LIMIT,
                        start + "id: wells, type: count, max: many}\n",
                        "'many' of 'wells'",
                        "“wells”的界限“many”"),
                dictionary(SiteCode.FIELD_OPTIONS, start + "id: wells, type: choice}\n", "needs options", "必须有选项"));
    }

    private static List<Case> tables() {
        List<String> header = List.of("code", "population", "terrain");
        return List.of(
                table(
                        SiteCode.COLUMN_UNKNOWN,
                        ":1:2",
                        List.of("code", "popolation"),
                        List.of(),
                        "Maybe 'population'?",
                        "也许是“population”"),
                table(
                        SiteCode.COLUMN_REPEATED,
                        ":1:3",
                        List.of("code", "population", "常住人口"),
                        List.of(),
                        "columns 2 and 3",
                        "列 2 与列 3"),
                table(
                        SiteCode.COLUMN_REPEATED,
                        ":1:2",
                        List.of("code", "代码"),
                        List.of(),
                        "columns 1 and 2 both mean '代码'",
                        "列 1 与列 2"),
                table(
                        SiteCode.COLUMN_UNIT,
                        ":1:2",
                        List.of("code", "可投入资金（万元）"),
                        List.of(cells("130681", "30")),
                        "such as 30万元",
                        "如 30万元"),
                table(
                        SiteCode.COLUMN_MISSING,
                        ":1:1",
                        List.of("population"),
                        List.of(),
                        "no column 'code'",
                        "缺少列“code”"),
                table(SiteCode.CODE_MISSING, ":2:1", header, List.of(cells(null, "5")), "no code", "没有代码"),
                table(SiteCode.CODE_FORM, ":2:1", header, List.of(cells("1.3E+11")), "Maybe Excel", "也许 Excel"),
                table(
                        SiteCode.CODE_REPEATED,
                        ":3:1",
                        header,
                        List.of(cells("130681"), cells("130681")),
                        "already in row 2",
                        "已在第 2 行"),
                table(
                        SiteCode.BAD_CELL,
                        ":2:3",
                        header,
                        List.of(cells("130681", "5", "hilly")),
                        "Maybe leave the cell empty",
                        "可留空"),
                table(
                        SiteCode.CELL_OUT_OF_RANGE,
                        ":2:2",
                        header,
                        List.of(cells("130681", "0")),
                        "Maybe the unit is wrong (人)",
                        "也许单位不对"));
    }

    private static List<@Nullable String> cells(@Nullable String... cells) {
        List<@Nullable String> list = new ArrayList<>();
        Collections.addAll(list, cells);
        return list;
    }

    private static Case edit(Code code, String english, String chinese, String... pairs) {
        String text = Samples.edited(pairs);
        return new Case(code, Samples.marked(text), english, chinese, () -> Samples.lint(text));
    }

    private static Case change(Code code, String change, String english, String chinese) {
        return edit(code, english, chinese, CHANGE, "- ¦" + change);
    }

    private static Case text(Code code, String text, String english, String chinese) {
        return new Case(code, Samples.marked(text), english, chinese, () -> Samples.lint(text));
    }

    private static Case bytes(Code code, byte[] bytes, String english, String chinese) {
        return new Case(code, "", english, chinese, () -> {
            Findings findings = new Findings();
            YamlReader.read("t.yaml", bytes, findings);
            return findings.sorted();
        });
    }

    private static Case adaptation(Code code, String text, String english, String chinese) {
        return new Case(code, Samples.marked(text), english, chinese, () -> {
            Findings findings = new Findings();
            Adaptation.read(Samples.tree(text), findings);
            return findings.sorted();
        });
    }

    private static Case dictionary(Code code, String text, String english, String chinese) {
        return new Case(code, Samples.marked(text), english, chinese, () -> {
            Findings findings = new Findings();
            Dictionary.standard().extend("t.yaml", Samples.bytes(text), findings);
            return findings.sorted();
        });
    }

    private static Case table(
            Code code,
            String place,
            List<String> header,
            List<List<@Nullable String>> rows,
            String english,
            String chinese) {
        return new Case(code, place, english, chinese, () -> {
            Findings findings = new Findings();
            ProfileTable table = new ProfileTable("t.yaml", Dictionary.standard(), 1, header, findings);
            for (int i = 0; i < rows.size(); i++) {
                table.row(i + 2, rows.get(i));
            }
            return findings.sorted();
        });
    }

    private static List<String> lines(List<Finding> found) {
        return found.stream().map(f -> f.line(Locale.ENGLISH)).toList();
    }
}
