package org.zhagen.kernel.bundle;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Vocabulary;

/** A small playbook without findings, and what the tests of this package do with it again and again. */
final class Sample {

    static final Playbooks PLAYBOOKS = new Playbooks(Vocabulary.standard());
    static final String CHARTER = "# 章程\n\n响应时限：{{params.respond-within}}\n";
    static final String YAML = """
            # a comment
            format: zhagen/1
            id: bell
            version: 1.0.0
            title: 楼门铃
            summary: 居民按铃，楼长响应。
            problem: 小事没人管
            topics: [community-governance]
            levels: [community]
            sources: [{title: 示例}]
            core:
              - {id: answer, title: 有铃必应, why: 没有回应就没有信任}
            bottom-lines:
              - {id: fast, rule: params.respond_within <= duration('4h'), says: 最长 4 小时}
            parameters:
              - {id: respond-within, title: 响应时限, type: duration, default: 2h, min: 30m, max: 4h, guidance: 按楼长人数定}
            preconditions:
              - {id: people, rule: site.population >= 100, need: required, because: 人太少不需要}
            roles:
              - {id: steward, title: 楼长, duty: 响应, held-by: 居民}
            steps:
              - {id: look, phase: research, title: 列清单, do: 列出事项, standard: 不少于 5 项, deliverable: 《清单》,
                 owner: steward, starts: 0d, takes: 7d}
              - {id: list, phase: design, title: 列清单, do: 列出事项, standard: 不少于 5 项, deliverable: 《清单》,
                 owner: steward, starts: 7d, takes: 7d, core: answer}
              - {id: try, phase: pilot, title: 列清单, do: 列出事项, standard: 不少于 5 项, deliverable: 《清单》,
                 owner: steward, starts: 14d, takes: 7d}
              - {id: spread, phase: rollout, title: 列清单, do: 列出事项, standard: 不少于 5 项, deliverable: 《清单》,
                 owner: steward, starts: 21d, takes: 7d}
              - {id: keep, phase: institutionalise, title: 列清单, do: 列出事项, standard: 不少于 5 项, deliverable: 《清单》,
                 owner: steward, starts: 28d, takes: 7d}
            indicators:
              - {id: answered, title: 应答率, kind: outcome, unit: '%', direction: up, every: month,
                 from: {reported: 楼长, minutes: 5}}
              - {id: reporting-minutes, every: month, from: {tool: burden-meter}}
            documents:
              - {id: charter, title: 章程, template: documents/charter.md}
            risks:
              - {id: tired, title: 楼长疲惫, sign: 应答变慢, answer: 轮值}
            """;

    private Sample() {}

    static Path folder(Path parent) throws IOException {
        return folder(parent, YAML, CHARTER);
    }

    static Path folder(Path parent, String yaml, String charter) throws IOException {
        Path folder = Files.createDirectories(parent);
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("playbook.yaml"), yaml);
        Files.writeString(folder.resolve("documents/charter.md"), charter);
        return folder;
    }

    static Bundle bundle(Path folder) {
        Findings findings = new Findings();
        Bundle bundle = Bundles.readFolder(folder, findings);
        assertEquals(List.of(), findings.sorted());
        return requireNonNull(bundle);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The only finding must be this one, stand at this place, and say something in both languages. */
    static void only(Findings findings, String code, String at) {
        assertEquals(List.of(code), codes(findings), () -> lines(findings));
        Finding finding = findings.sorted().getFirst();
        assertEquals(at, finding.at().toString());
        said(finding);
    }

    static List<String> codes(Findings findings) {
        return findings.sorted().stream().map(f -> f.code().id()).distinct().toList();
    }

    static void said(Finding finding) {
        String english = finding.message(Locale.ENGLISH);
        String chinese = finding.message(Locale.CHINESE);
        assertEquals(true, english.contains("Maybe"), english);
        assertEquals(true, chinese.contains("也许"), chinese);
    }

    private static @Nullable String lines(Findings findings) {
        return String.join(
                "\n",
                findings.sorted().stream().map(f -> f.line(Locale.ENGLISH)).toList());
    }
}
