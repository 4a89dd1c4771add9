package org.zhagen.access;

import java.util.List;
import org.zhagen.kernel.document.Finding;

/** Why a front door did not do what it was asked. These are the ways; what they show a person and a program is up to the web. */
public sealed interface Refusal {

    /** What was given is wrong; {@code at} of a finding names the field, or the file and row. */
    record Invalid(List<Finding> findings) implements Refusal {
        public Invalid {
            findings = List.copyOf(findings);
        }
    }

    /** The person may not do this, or not there. It does not say whether the thing exists. */
    record NotYours(String permission) implements Refusal {}

    /** There is no such thing, or none that this person may see. */
    record Missing() implements Refusal {}

    /** Somebody else changed it since it was read. */
    record Stale() implements Refusal {}

    /** It can't be done in the state that the thing is in; the finding says why and what to do first. */
    record NotNow(Finding finding) implements Refusal {}
}
