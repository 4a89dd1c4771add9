package org.zhagen.kernel.playbook;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;

/** A rule that each adaptation must satisfy. */
@Doc("底线要求")
public record BottomLine(
        @Doc("Kebab-case id") String id,

        @Doc("Rule over params.* and site.*; must not be false")
        RuleText rule,

        @Doc("The same in words") String says,

        @Doc("Law, standard or decision behind it") @Nullable
        String basis,

        Place at) {}
