package org.zhagen.kernel.playbook;

import java.time.Duration;
import java.util.List;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.RecordReader;
import org.zhagen.kernel.document.ScalarType;
import org.zhagen.kernel.document.SchemaWriter;
import org.zhagen.kernel.value.Durations;
import org.zhagen.kernel.value.Percent;

/** How the records of a playbook are written in a file. */
public final class PlaybookFormat {

    /** Reads the records of playbooks and adaptations. */
    public static final RecordReader READER = new RecordReader(List.of(
            new ScalarType<>(
                    Version.class,
                    s -> Version.parse(s.text()),
                    "1.0.0, 1.2.0",
                    "^(0|[1-9]\\d{0,5})(\\.(0|[1-9]\\d{0,5})){2}$",
                    false),
            new ScalarType<>(
                    Duration.class,
                    s -> Durations.parse(s.text()).filter(d -> !d.isNegative()).orElse(null),
                    "30m, 2h, 14d, 2w",
                    "^(?=\\d)(\\d+w)?(\\d+d)?(\\d+h)?(\\d+m)?(\\d+s)?$",
                    false),
            new ScalarType<>(Percent.class, s -> Percent.parse(s.text()).orElse(null), "40%, 12.5%", "[%％]$", false),
            new ScalarType<>(
                    RuleText.class,
                    s -> s.value() == null ? null : new RuleText(s.text(), s.content()),
                    "site.population >= 1000, 2h",
                    "",
                    true),
            new ScalarType<>(
                    Literal.class,
                    s -> s.value() == null ? null : new Literal(s.text(), s.at()),
                    "3h, 20, 支部",
                    "",
                    true)));

    private PlaybookFormat() {}

    /** The JSON Schema (2020-12) of a playbook. */
    public static Node schema() {
        return new SchemaWriter(READER)
                .write("https://zhagen.org/schema/playbook-1.json", "Zhagen playbook", Playbook.class);
    }
}
