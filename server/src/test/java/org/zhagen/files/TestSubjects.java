package org.zhagen.files;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.site.RegionCode;

/**
 * A kind of subject that only tests have. What the guard says stands in the id: {@code <rule>.<region>.<anything>}, where the
 * rule is {@code open} (everybody sees, the jurisdiction changes), {@code located}, {@code shared}, {@code read} (nobody
 * changes) or {@code closed}.
 */
@Component
public class TestSubjects implements SubjectGuard {

    public static final String KIND = "test-subject";

    /** A new subject under a rule. */
    public static Subject of(String rule, String region) {
        return new Subject(KIND, rule + "." + region + "." + UUID.randomUUID());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Acting acting, String id) {
        return !id.startsWith("closed.");
    }

    @Override
    public boolean mayChange(Acting acting, String id) {
        return !id.startsWith("read.") && acting.in(region(id));
    }

    @Override
    public Optional<Place> place(Acting acting, String id) {
        return Optional.of(
                new Place(region(id), new AttachOptions(id.startsWith("located."), id.startsWith("shared."))));
    }

    private static RegionCode region(String id) {
        return new RegionCode(id.split("\\.", 3)[1]);
    }
}
