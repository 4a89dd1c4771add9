package org.zhagen.kernel.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Key;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.NotEmpty;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.RecordReader;
import org.zhagen.kernel.document.YamlReader;

/**
 * The indicators that several playbooks share. One id has one meaning everywhere, so that a figure is collected once and
 * nothing is asked twice.
 */
public final class SharedIndicators {

    private static final String STANDARD = "/org/zhagen/kernel/playbook/indicators.yaml";

    /** The file's form. */
    @Doc("A dictionary of indicators")
    public record File(
            @Doc("Always zhagen-indicators/1") String format,
            @Doc("The indicators") @NotEmpty List<Shared> indicators) {}

    /** An indicator with its meaning. */
    @Doc("An indicator with its meaning")
    public record Shared(
            @Doc("Kebab-case id") String id,
            @Doc("Chinese title") String title,
            @Doc("English title") String titleEn,
            @Doc("Kind") Indicator.Kind kind,
            @Doc("Unit") String unit,
            @Doc("Which way is better") Indicator.Direction direction,
            @Doc("What exactly is counted") @Key("meaning") String meaning,
            @Doc("Who has the figure") String collectedBy,
            Place at) {}

    private final SequencedMap<String, Shared> indicators = new LinkedHashMap<>();

    private SharedIndicators() {}

    /** The dictionary that comes with the product. */
    public static SharedIndicators standard() {
        SharedIndicators shared = new SharedIndicators();
        try (InputStream in = SharedIndicators.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException(STANDARD + " is not in the build");
            }
            Findings findings = new Findings();
            Node node = YamlReader.read("indicators.yaml", in.readAllBytes(), findings);
            File file = node == null ? null : new RecordReader(List.of()).read(File.class, node, findings);
            for (Finding finding : findings.sorted()) {
                throw new IllegalStateException(finding.line(Locale.ENGLISH));
            }
            if (file != null) {
                file.indicators().forEach(i -> shared.indicators.put(i.id(), i));
            }
            return shared;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The indicator with an id; null for none. */
    public @Nullable Shared get(String id) {
        return indicators.get(id);
    }

    /** All, by id, in the order of the file. */
    public SequencedMap<String, Shared> all() {
        return Collections.unmodifiableSequencedMap(indicators);
    }
}
