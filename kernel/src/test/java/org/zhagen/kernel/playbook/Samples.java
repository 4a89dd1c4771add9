package org.zhagen.kernel.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;

/** A small playbook without fault, and what is found when parts of it are replaced. */
final class Samples {

    /** Marks in a replacement where a finding is expected to stand. */
    static final String MARK = "¦";

    static final Playbooks PLAYBOOKS = new Playbooks(Vocabulary.standard());

    private Samples() {}

    static String minimal() {
        try (InputStream in = Samples.class.getResourceAsStream("minimal.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The playbook with pairs of old and new text; each old text must be there exactly once. */
    static String edited(String... pairs) {
        String text = minimal();
        for (int i = 0; i < pairs.length; i += 2) {
            int at = text.indexOf(pairs[i]);
            if (at < 0 || text.indexOf(pairs[i], at + 1) >= 0) {
                throw new IllegalArgumentException("Not there exactly once: " + pairs[i]);
            }
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return text;
    }

    /** {@code :line:column} of the mark in a text; empty when there is none. */
    static String marked(String text) {
        int at = text.indexOf(MARK);
        if (at < 0) {
            return "";
        }
        String before = text.substring(0, at);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return ":" + (before.chars().filter(c -> c == '\n').count() + 1) + ":"
                + (line.codePointCount(0, line.length()) + 1);
    }

    /** What is found in a playbook; marks are taken out first. */
    static List<Finding> lint(String text) {
        Findings findings = new Findings();
        PLAYBOOKS.read("t.yaml", bytes(text), findings);
        return findings.sorted();
    }

    static Node tree(String text) {
        return Objects.requireNonNull(YamlReader.read("t.yaml", bytes(text), new Findings()));
    }

    static byte[] bytes(String text) {
        return text.replace(MARK, "").getBytes(StandardCharsets.UTF_8);
    }
}
