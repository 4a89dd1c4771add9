package org.zhagen.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.YamlWriter;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Topic;

/** The first text of a draft: all parts that a playbook must have, each with a comment that says what belongs there. */
final class Skeleton {

    private static final Place NOWHERE = Place.of("");

    private static final String PARTS = """
            # 核心机制：没有它就不成其为这项经验；各地不得删改
            core: []
            # 底线要求：每条写成规则，例如 params.respond_within <= duration('4h')
            bottom-lines: []
            # 各地可以自定的数值，写明上下限
            parameters: []
            # 当地须具备的条件，写成规则，例如 site.population >= 1000；不足的写明补救办法
            preconditions: []
            # 要花多少人、财、物
            resources: []
            # 谁来做
            roles: []
            # 分五个阶段：research 调研、design 改造、pilot 试点、rollout 推广、institutionalise 固化
            steps: []
            # 怎样知道有效；至少一项成效指标和一项基层负担指标
            indicators: []
            # 可能出什么问题，早期信号，怎么办
            risks: []
            """;

    private Skeleton() {}

    static String blank(String id, String title) {
        SequencedMap<String, Object> head = head(id, title);
        head.put("summary", "");
        head.put("problem", "");
        head.put("topics", List.of());
        head.put("levels", List.of());
        head.put("sources", List.of());
        head.put("evidence", List.of());
        return write(head) + PARTS;
    }

    /** What a displayed practice says is filled in; what it can't say is left to the person who distils it. */
    static String distilled(String id, DistilSeed seed) {
        SequencedMap<String, Object> head = head(id, seed.title());
        head.put("summary", seed.summary());
        head.put("problem", seed.problem());
        head.put(
                "topics",
                seed.topics().stream().map((Topic topic) -> Code.kebab(topic)).toList());
        head.put("levels", List.of());
        head.put(
                "sources",
                seed.sources().stream().map(source -> Map.of("title", source)).toList());
        head.put("evidence", seed.evidence().stream().map(Skeleton::evidence).toList());
        String steps = write(Map.of("steps", steps(seed.actions())));
        return write(head) + (seed.actions().isEmpty() ? PARTS : PARTS.replace("steps: []\n", steps));
    }

    private static SequencedMap<String, Object> head(String id, String title) {
        SequencedMap<String, Object> head = new LinkedHashMap<>();
        head.put("format", Playbook.FORMAT);
        head.put("id", id);
        head.put("version", "0.1.0");
        head.put("title", title);
        return head;
    }

    private static Map<String, Object> evidence(DistilSeed.Result result) {
        SequencedMap<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("site", result.site());
        evidence.put("indicator", result.indicator());
        number(evidence, "before", result.before());
        number(evidence, "after", result.after());
        evidence.put("design", Code.kebab(result.design()));
        return evidence;
    }

    private static void number(Map<String, Object> evidence, String key, String text) {
        if (text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            evidence.put(key, Double.valueOf(text));
        }
    }

    private static List<Object> steps(List<String> actions) {
        List<Object> steps = new ArrayList<>();
        for (String action : actions) {
            SequencedMap<String, Object> step = new LinkedHashMap<>();
            step.put("id", "step-" + (steps.size() + 1));
            step.put("phase", "pilot");
            step.put(
                    "title",
                    action.codePointCount(0, action.length()) <= 12 ? action : "第 " + (steps.size() + 1) + " 步");
            step.put("do", action);
            step.put("standard", "");
            step.put("deliverable", "");
            step.put("owner", "");
            step.put("starts", "0d");
            step.put("takes", "30d");
            steps.add(step);
        }
        return steps;
    }

    private static String write(Map<String, Object> part) {
        return YamlWriter.write(Node.of(part, NOWHERE));
    }
}
