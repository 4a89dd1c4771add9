package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;

/** A body and its duty at one level. */
@Doc("A body and its duty at one level")
public record Organ(
        @Doc("Kebab-case id") String id,
        @Doc("Level") Level tier,
        @Doc("Name of the body") String body,
        @Doc("What it does") String duty,
        Place at) {}
