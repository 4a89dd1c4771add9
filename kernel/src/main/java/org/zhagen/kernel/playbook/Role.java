package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;

/** Who acts. */
@Doc("Who acts")
public record Role(
        @Doc("Kebab-case id") String id,
        @Doc("Name") String title,
        @Doc("What the role is responsible for") String duty,
        @Doc("Who usually holds it") String heldBy,
        Place at) {}
