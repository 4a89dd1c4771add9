package org.zhagen.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Days;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.site.ProfileTable;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.kernel.value.Values;

/** Whether what somebody wrote down for a site can be taken: values as the kernel reads them, and where they come from. */
@Component
class ProfileCheck {

    static final int SOURCE = 200;
    static final int OWNER = 80;

    private static final String CODE = "code";

    private final Dictionary dictionary;
    private final Clock clock;

    ProfileCheck(Dictionary dictionary, Clock clock) {
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /**
     * Where values come from.
     *
     * @param asOf some day when none could be read, which is a finding
     */
    record Origin(LocalDate asOf, String source, String owner, boolean simulated) {

        GivenValue give(RegionCode region, String field, Object value) {
            return new GivenValue(region, field, value, asOf, source, owner, simulated);
        }
    }

    /** Reads date, source and owner; all three have to be there. */
    Origin origin(String asOf, String source, String owner, boolean simulated, Collection<Finding> findings) {
        needed("as-of", asOf, Integer.MAX_VALUE, findings);
        needed("source", source, SOURCE, findings);
        needed("owner", owner, OWNER, findings);
        return new Origin(asOf.isEmpty() ? LocalDate.EPOCH : day(asOf, findings), source, owner, simulated);
    }

    private LocalDate day(String text, Collection<Finding> findings) {
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty()) {
            findings.add(Finding.of(AssessmentCode.DAY, Place.of("as-of"), text));
        } else if (day.get().isAfter(LocalDate.now(clock))) {
            findings.add(Finding.of(AssessmentCode.DAY_AHEAD, Place.of("as-of"), text));
        }
        return day.orElse(LocalDate.EPOCH);
    }

    private static void needed(String field, String text, int most, Collection<Finding> findings) {
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            findings.add(Finding.of(AssessmentCode.MISSING, Place.of(field)));
        } else if (length > most) {
            findings.add(Finding.of(AssessmentCode.TEXT_LONG, Place.of(field), length, most));
        }
    }

    /** Reads values by id of the field; findings stand at the field. */
    Map<String, Object> values(RegionCode site, Map<String, String> texts, Collection<Finding> findings) {
        List<String> header = new ArrayList<>(List.of(CODE));
        List<@Nullable String> cells = new ArrayList<>(List.of(site.digits()));
        texts.forEach((id, text) -> {
            if (dictionary.field(id) == null) {
                findings.add(Finding.of(AssessmentCode.FIELD_UNKNOWN, Place.of(id), id)
                        .maybe(Nearest.to(id, dictionary.fields().keySet())));
            } else {
                header.add(id);
                cells.add(text);
            }
        });
        Findings read = new Findings();
        Profile profile = new ProfileTable("", dictionary, 1, header, read).row(2, cells);
        for (Finding finding : read.sorted()) {
            String id = header.get(finding.at().column() - 1);
            findings.add(new Finding(finding.code(), Place.of(id), finding.args(), finding.maybe()));
        }
        return profile == null ? Map.of() : profile.values();
    }

    /** What follows from the directory is not typed; the same value is no harm. */
    void derived(Map<String, Object> values, Map<String, Object> derived, Collection<Finding> findings) {
        derived.forEach((id, value) -> {
            Field field = dictionary.field(id);
            if (field != null && values.containsKey(id) && !value.equals(values.get(id))) {
                findings.add(
                        Finding.of(AssessmentCode.FIELD_DERIVED, Place.of(id), field.title(), Values.print(value)));
            }
        });
    }

    /** What is wrong with values that a program gives. */
    List<Finding> given(Acting acting, List<GivenValue> values) {
        List<Finding> findings = new ArrayList<>();
        for (GivenValue value : values) {
            Field field = dictionary.field(value.field());
            if (field == null) {
                findings.add(Finding.of(AssessmentCode.FIELD_UNKNOWN, Place.of(value.field()), value.field())
                        .maybe(Nearest.to(value.field(), dictionary.fields().keySet())));
            } else if (!acting.in(value.region())) {
                findings.add(Finding.of(AssessmentCode.SITE_OUTSIDE, Place.of(value.field()), value.region()));
            } else {
                values(value.region(), Map.of(value.field(), Values.print(value.value())), findings);
            }
            needed("source", value.source(), SOURCE, findings);
            needed("owner", value.owner(), OWNER, findings);
        }
        return findings;
    }
}
