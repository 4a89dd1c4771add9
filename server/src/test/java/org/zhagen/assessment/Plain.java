package org.zhagen.assessment;

import static org.zhagen.access.Outcomes.done;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Permission;
import org.zhagen.access.Refusal;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.RegionDraft;
import org.zhagen.directory.Regions;
import org.zhagen.identity.As;
import org.zhagen.kernel.document.Finding;

/** What the tests of profiles have in common: a province of their own, with two townships, one of them with two villages. */
public final class Plain {

    private Plain() {}

    /** Opens the regions below a free province code. */
    public static void open(ApplicationContext context, String province) {
        Regions regions = context.getBean(Regions.class);
        Acting acting = As.person(province, DirectoryPermission.values());
        List<List<String>> all = List.of(
                List.of("", "试验省"),
                List.of("01", "试验市"),
                List.of("0101", "试验县"),
                List.of("0101101", "东镇"),
                List.of("0101102", "西镇"),
                List.of("0101101201", "东一村"),
                List.of("0101101202", "东二村"));
        if (regions.search(acting, province, 1).isEmpty()) {
            all.forEach(region ->
                    done(regions.open(acting, new RegionDraft(province + region.getFirst(), region.getLast(), ""))));
        }
    }

    public static Acting clerk(String prefix) {
        return As.person(prefix, AssessmentPermission.values());
    }

    public static Acting reader(String prefix) {
        return As.person(prefix, new Permission[] {AssessmentPermission.READ});
    }

    public static ValuesDraft draft(String asOf, String source, String... values) {
        Map<String, String> given = new java.util.LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            given.put(values[i], values[i + 1]);
        }
        return new ValuesDraft(asOf, source, "试验局", false, given);
    }

    /** What is wrong: field and code of each finding, or the kind of refusal. */
    public static List<String> wrong(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done.value());
            case Outcome.Refused<?> refused ->
                switch (refused.why()) {
                    case Refusal.Invalid(List<Finding> findings) ->
                        findings.stream()
                                .map(finding -> finding.at().file() + " "
                                        + finding.code().id())
                                .toList();
                    case Refusal.NotNow(Finding finding) ->
                        List.of(finding.code().id());
                    case Refusal other -> List.of(other.getClass().getSimpleName());
                };
        };
    }
}
