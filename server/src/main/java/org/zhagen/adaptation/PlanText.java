package org.zhagen.adaptation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.document.YamlWriter;
import org.zhagen.kernel.site.RegionCode;

/** The text of an adaptation: read, and written so that the same adaptation is always the same text. */
final class PlanText {

    /** What the text is called in findings. */
    static final String NAME = "adaptation.yaml";

    private static final List<String> ORDER =
            List.of("format", "adapts", "digest", "site", "variant", "goal", "decided-by", "decided", "set", "changes");

    private PlanText() {}

    /** The text of a document, its keys in one order; what says nothing is left out. */
    static String write(Node.Mapping document) {
        Node.Mapping ordered = new Node.Mapping(new LinkedHashMap<>(), document.at());
        for (String key : ORDER) {
            Node value = document.get(key);
            if (value != null && !isEmpty(value)) {
                ordered = ordered.with(key, value);
            }
        }
        return YamlWriter.write(ordered);
    }

    /** Reads what somebody wrote; keys that an adaptation does not have are findings. */
    static Outcome<Adaptation> read(String yaml) {
        Findings findings = new Findings();
        Adaptation adaptation = read(yaml, findings);
        return adaptation == null || findings.hasErrors()
                ? Outcome.invalid(findings.sorted())
                : Outcome.done(adaptation);
    }

    /** Reads what was kept. */
    static Adaptation kept(String yaml) {
        Findings findings = new Findings();
        Adaptation adaptation = read(yaml, findings);
        if (adaptation == null) {
            throw new IllegalStateException("a plan can no longer be read: "
                    + String.join(
                            "; ",
                            findings.sorted().stream()
                                    .map((Finding finding) -> finding.line(Locale.ENGLISH))
                                    .toList()));
        }
        return adaptation;
    }

    private static @Nullable Adaptation read(String yaml, Findings findings) {
        Node document = YamlReader.read(NAME, yaml.getBytes(StandardCharsets.UTF_8), findings);
        return document == null ? null : Adaptation.read(document, findings);
    }

    /** A document as people changed it, read again from its text so that each part knows its line. */
    static Outcome<Adaptation> again(Node.Mapping document) {
        return read(write(document));
    }

    /** The same for a site that has another code by now. */
    static Outcome<Adaptation> at(RegionCode site, Node.Mapping document) {
        return again(document.with("site", Node.of(site.digits(), Place.of(NAME))));
    }

    private static boolean isEmpty(Node value) {
        return switch (value) {
            case Node.Scalar scalar -> scalar.text().isEmpty();
            case Node.Listing list -> list.items().isEmpty();
            case Node.Mapping map -> map.entries().isEmpty();
        };
    }
}
