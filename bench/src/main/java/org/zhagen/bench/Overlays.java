package org.zhagen.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Step;

/** Adaptations as different sites write them: some settings, some steps worded otherwise, now and then a step of their own. */
final class Overlays {

    private static final Map<String, List<String>> SETTINGS = Map.of(
            "respond-within", List.of("1h", "2h", "3h", "4h"),
            "arrive-within", List.of("12h", "36h", "48h"),
            "plan-within", List.of("48h", "96h", "120h"),
            "appraisal-weight", List.of("0%", "5%", "15%"));

    private final CheckedPlaybook playbook;
    private final SplittableRandom random;

    Overlays(CheckedPlaybook playbook, long seed) {
        this.playbook = playbook;
        this.random = new SplittableRandom(seed);
    }

    /** Adaptation files, as bytes of YAML. */
    List<byte[]> write(int count) {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(file(i).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private String file(int number) {
        StringBuilder yaml = new StringBuilder("adapts: " + playbook.name() + "\n");
        yaml.append("site: \"").append(130000000000L + number * 1000L).append("\"\n");
        settings(yaml);
        yaml.append("changes:\n");
        List<Step> steps = playbook.model().steps();
        int first = random.nextInt(steps.size() - 4);
        for (int i = 0; i <= random.nextInt(4); i++) {
            replace(yaml, steps.get(first + i), number);
        }
        if (random.nextInt(3) == 0) {
            add(yaml, steps.get(random.nextInt(steps.size())), number);
        }
        return yaml.toString();
    }

    private void settings(StringBuilder yaml) {
        yaml.append("set:\n");
        for (String id : SETTINGS.keySet().stream().sorted().toList()) {
            List<String> values = SETTINGS.getOrDefault(id, List.of());
            if (random.nextInt(3) == 0) {
                yaml.append("  ")
                        .append(id)
                        .append(": ")
                        .append(values.get(random.nextInt(values.size())))
                        .append('\n');
            }
        }
        yaml.append("  object-within: ")
                .append(random.nextInt(4) == 0 ? "6h" : "8h")
                .append('\n');
    }

    private void replace(StringBuilder yaml, Step step, int number) {
        yaml.append("  - op: replace\n    at: steps/")
                .append(step.id())
                .append("/standard\n    value: 第")
                .append(number)
                .append("号地区的标准，不少于")
                .append(random.nextInt(1, 30))
                .append("项\n")
                .append("    reason: 本地情况不同\n    kind: context\n");
    }

    private static void add(StringBuilder yaml, Step after, int number) {
        yaml.append("  - op: add\n    at: steps\n    after: ")
                .append(after.id())
                .append("\n    value: {id: own-step-")
                .append(number)
                .append(", phase: ")
                .append(after.phase().name().toLowerCase(java.util.Locale.ROOT))
                .append(
                        ", title: 院坝会, do: 到各村民小组听意见, standard: 每组不少于一次, deliverable: 意见表, owner: coordinator, starts: 60d, takes: 7d}\n")
                .append("    reason: 居住分散\n    kind: content\n");
    }
}
