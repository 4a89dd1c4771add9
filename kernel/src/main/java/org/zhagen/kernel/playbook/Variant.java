package org.zhagen.kernel.playbook;

import java.util.List;
import java.util.Map;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;

/** An adaptation that worked elsewhere, offered to sites that look alike. */
@Doc("An adaptation that worked elsewhere")
public record Variant(
        @Doc("Kebab-case id") String id,
        @Doc("Name") String title,

        @Doc("Rule over site.*; the variant suits where it is true")
        RuleText when,

        @Doc("Whether only the core idea is kept, for sites that can't meet a required precondition")
        boolean coreOnly,

        @Doc("Values of parameters") Map<String, Literal> set,

        @Doc("Changes; unlike a site's, they may touch preconditions")
        List<Change> changes,

        @Doc("Where it was learned") String learnedFrom,
        Place at) {}
