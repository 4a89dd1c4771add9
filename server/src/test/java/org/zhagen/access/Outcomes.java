package org.zhagen.access;

import java.util.List;
import org.zhagen.kernel.document.Finding;

/** What front doors answered, as tests ask for it. */
public final class Outcomes {

    private Outcomes() {}

    /** The value of what is to be done; a test in which it is refused fails with the reason. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.toString());
        };
    }

    /** The ids of the codes of what was refused; the kind of the refusal where it has none. */
    public static List<String> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(Refusal.Invalid(List<Finding> findings)) ->
                findings.stream().map(finding -> finding.code().id()).toList();
            case Outcome.Refused<?>(Refusal.NotNow(Finding finding)) ->
                List.of(finding.code().id());
            case Outcome.Refused<?>(var why) -> List.of(why.getClass().getSimpleName());
            case Outcome.Done<?> ignored -> List.of();
        };
    }
}
