package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Place;

/** A plain value as it stands in the file; its type is given elsewhere. */
public record Literal(String text, Place at) {
    @Override
    public String toString() {
        return text;
    }
}
