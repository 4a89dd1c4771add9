package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Place;

/** A rule in CEL, or a plain value where one suffices, as it stands in the file. */
public record RuleText(String source, Place at) {
    @Override
    public String toString() {
        return source;
    }
}
