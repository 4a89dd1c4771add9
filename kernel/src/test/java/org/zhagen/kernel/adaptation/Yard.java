package org.zhagen.kernel.adaptation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Vocabulary;
import org.zhagen.kernel.site.Profile;

/** The playbook {@code base.yaml} of the tests, newer versions of it, sites and adaptations. */
public final class Yard {

    public static final Playbooks PLAYBOOKS = new Playbooks(Vocabulary.standard());
    public static final CheckedPlaybook BASE = checked("base.yaml", text());

    private Yard() {}

    public static String text() {
        try (InputStream in = Objects.requireNonNull(Yard.class.getResourceAsStream("base.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The playbook of a text, which must have no findings at all. */
    public static CheckedPlaybook checked(String name, String text) {
        Findings findings = new Findings();
        CheckedPlaybook playbook = PLAYBOOKS.read(name, text.getBytes(StandardCharsets.UTF_8), findings);
        assertEquals(List.of(), lines(findings.sorted()));
        return Objects.requireNonNull(playbook);
    }

    /** The base with pairs of texts replaced; each first one must be there. */
    static String edited(String text, String... pairs) {
        String edited = text;
        for (int i = 0; i < pairs.length; i += 2) {
            if (!edited.contains(pairs[i])) {
                throw new IllegalArgumentException("Not in the playbook: " + pairs[i]);
            }
            edited = edited.replace(pairs[i], pairs[i + 1]);
        }
        return edited;
    }

    /** Version 1.1.0 of the base with pairs of texts replaced. */
    static CheckedPlaybook next(String... pairs) {
        return checked("next.yaml", edited(edited(text(), "version: 1.0.0", "version: 1.1.0"), pairs));
    }

    /** A township that offers all that is asked, with other values put over it; null takes one away. */
    public static Profile site(@Nullable Object... values) {
        Map<String, Object> map = new HashMap<>(Map.of(
                "population",
                3000L,
                "households",
                800L,
                "grid-workers",
                6L,
                "reform-willingness",
                "high",
                "venue-area",
                80.0,
                "terrain",
                "plain"));
        for (int i = 0; i < values.length; i += 2) {
            String field = String.valueOf(values[i]);
            Object value = values[i + 1];
            if (value == null) {
                map.remove(field);
            } else {
                map.put(field, value);
            }
        }
        return new Profile("130681001", "试点镇", map);
    }

    /** The document of an adaptation of 1.0.0, from what stands below the three lines that all have. */
    static Node.Mapping document(String rest) {
        String text = "adapts: yard-talk@1.0.0\nsite: \"130681001\"\n" + rest;
        Findings findings = new Findings();
        Node node = YamlReader.read("local.yaml", text.getBytes(StandardCharsets.UTF_8), findings);
        assertEquals(List.of(), lines(findings.sorted()));
        return (Node.Mapping) Objects.requireNonNull(node);
    }

    static Adaptation adaptation(String rest) {
        return adaptation(document(rest));
    }

    static Adaptation adaptation(Node.Mapping document) {
        Findings findings = new Findings();
        Adaptation adaptation = Adaptation.read(document, findings);
        assertEquals(List.of(), lines(findings.sorted()));
        return Objects.requireNonNull(adaptation);
    }

    /** Findings as {@code file:line:column: code}. */
    static List<String> lines(List<Finding> findings) {
        return findings.stream().map(f -> f.at() + ": " + f.code().id()).toList();
    }

    static String english(Finding finding) {
        return finding.message(Locale.ENGLISH);
    }
}
