package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;

/** A part of the mechanism without which the practice is not the practice. */
@Doc("核心机制")
public record CoreElement(
        @Doc("Kebab-case id") String id,
        @Doc("Name") String title,
        @Doc("Why nothing works without it") String why,
        Place at) {}
