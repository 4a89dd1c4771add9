package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;

/** A document rendered with a site's values. */
@Doc("A document rendered with a site's values")
public record DocumentSpec(
        @Doc("Kebab-case id; implementation-plan, handbook and contingency-plan have standard templates")
        String id,

        @Doc("Name, without 《》") String title,

        @Doc("Markdown template in the playbook's folder; the standard one where left out") @Nullable
        String template,

        Place at) {

    /** The documents for which there are standard templates. */
    public static final List<String> STANDARD = List.of("implementation-plan", "handbook", "contingency-plan");
}
