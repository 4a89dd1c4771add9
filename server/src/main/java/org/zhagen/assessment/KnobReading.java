package org.zhagen.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.fit.Knob;
import org.zhagen.kernel.fit.WhatIf;
import org.zhagen.kernel.value.Reading;
import org.zhagen.kernel.value.ValueType;
import org.zhagen.kernel.value.Values;

/**
 * Reads other values for a playbook as they stand in an address. A plain number is in the unit of a slider: percent, yuan, hours.
 * A number with decimals where whole ones are asked for is a fault of whoever wrote it and no value.
 */
final class KnobReading {

    private static final String PLAIN = "[+-]?\\d+(\\.\\d+)?";

    private final Map<String, Object> values = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    KnobReading(WhatIf whatIf, Map<String, String> written) {
        Map<String, Knob> knobs = new HashMap<>();
        whatIf.knobs().forEach(knob -> knobs.put(knob.id(), knob));
        written.forEach((id, text) -> {
            Knob knob = knobs.get(id);
            if (knob == null) {
                findings.add(Finding.of(AssessmentCode.KNOB_UNKNOWN, Place.of(id), id)
                        .maybe(Nearest.to(id, knobs.keySet())));
            } else if (!text.isBlank()) {
                read(knob, text.strip());
            }
        });
    }

    private void read(Knob knob, String text) {
        String plain = text.matches(PLAIN) ? withUnit(knob.type(), text) : text;
        if (!(Values.parse(knob.type(), plain, List.of()) instanceof Reading.Value(Object value))) {
            findings.add(Finding.of(AssessmentCode.KNOB_VALUE, Place.of(knob.id()), text, example(knob)));
        } else if (knob instanceof Knob.Standard standard
                && !standard.parameter().range().contains(value)) {
            findings.add(Finding.of(
                    AssessmentCode.KNOB_LIMITS,
                    Place.of(knob.id()),
                    text,
                    standard.parameter().least(),
                    standard.parameter().most()));
        } else if (!value.equals(knob.now())) {
            values.put(knob.id(), value);
        }
    }

    private static String withUnit(ValueType type, String number) {
        return switch (type) {
            case PERCENT -> number + "%";
            case MONEY -> number + "元";
            case DURATION -> number + "h";
            case COUNT, NUMBER, FLAG, CHOICE, TEXT -> number;
        };
    }

    private static String example(Knob knob) {
        Object now = knob.now();
        return now == null ? "1" : Values.print(now);
    }

    /** The values that are other than the playbook's, by the id of the knob. */
    Map<String, Object> values() {
        return values;
    }

    List<Finding> findings() {
        return findings;
    }
}
