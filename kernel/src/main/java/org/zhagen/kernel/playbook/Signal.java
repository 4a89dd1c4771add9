package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.NotEmpty;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.value.ValueType;

/** Something that is watched, and what happens when it shows. */
@Doc("What is watched, and who is told")
public record Signal(
        @Doc("Kebab-case id") String id,
        @Doc("Name") String title,

        @Doc("What is watched, and where the data come from")
        String watches,

        @Doc("What the rule may use, as observed.kebab_case") @NotEmpty
        List<Input> inputs,

        @Doc("Rule over observed.*, params.* and site.*; the signal shows when it is true")
        RuleText when,

        @Doc("Ids of the roles that are told") @NotEmpty List<String> alert,

        @Doc("Id of the procedure in which a matter is opened") @Nullable
        String opens,

        @Doc("Legal basis and consent for personal data") @Nullable
        String basis,

        Place at) {

    /** An observed value. */
    @Doc("An observed value")
    public record Input(
            @Doc("Kebab-case id; observed.kebab_case in the rule")
            String id,

            @Doc("Name") String title,
            @Doc("Kind of value") ValueType type,
            Place at) {}
}
