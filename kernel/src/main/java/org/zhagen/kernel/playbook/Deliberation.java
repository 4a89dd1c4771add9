package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.NotEmpty;
import org.zhagen.kernel.document.Place;

/** How people deliberate and decide. */
@Doc("How people deliberate and decide")
public record Deliberation(
        @Doc("Where topics come from") @NotEmpty List<String> topicsFrom,
        @Doc("How often a meeting is held") Every every,
        @Doc("Who takes part") @NotEmpty List<String> members,

        @Doc("Who takes the chair, and how the chair rotates")
        String chair,

        @Doc("Share of members that must be present; a percentage, or a rule over params.*")
        RuleText quorum,

        @Doc("Share of those present that decides; a percentage, or a rule over params.*")
        RuleText majority,

        @Doc("How long a decision is shown in public; a duration, or a rule over params.*")
        RuleText publicity,

        @Doc("Rules of debate") @NotEmpty List<String> rules,
        @Doc("How the carrying out of a decision is judged") List<Score> scoring,
        @Doc("Law behind quorum and majority") @Nullable String basis,
        Place at) {

    /** A point on which the carrying out of a decision is judged. */
    @Doc("A point of judgement")
    public record Score(
            @Doc("Kebab-case id") String id,
            @Doc("Question") String title,
            @Doc("Best mark") Integer most,
            Place at) {}
}
