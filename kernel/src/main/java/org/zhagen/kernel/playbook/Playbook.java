package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.NotEmpty;

/** One practice as a document that can be planted elsewhere: what must stay, what may change, what it needs, how it runs. */
@Doc("A practice that can be planted elsewhere")
public record Playbook(
        @Doc("Always zhagen/1") String format,
        @Doc("Kebab-case, stable for ever") String id,

        @Doc("SemVer; the major number rises when a core element or a bottom line changes")
        Version version,

        @Doc("Name of the practice") String title,
        @Doc("The practice in two or three sentences") String summary,
        @Doc("The problem that it solves, in one sentence") String problem,
        @Doc("Subjects, from the controlled list") @NotEmpty List<Topic> topics,

        @Doc("Levels of the region tree that may adopt it") @NotEmpty
        List<Level> levels,

        @Doc("Where it comes from") @NotEmpty List<Source> sources,
        @Doc("What is known of its effect, and how well") List<Evidence> evidence,

        @Doc("核心机制: what a site may not remove or replace") @NotEmpty
        List<CoreElement> core,

        @Doc("底线要求: rules that each adaptation must satisfy") @NotEmpty
        List<BottomLine> bottomLines,

        @Doc("What a site may set, within limits") List<Parameter> parameters,
        @Doc("What the ground must offer") @NotEmpty List<Precondition> preconditions,
        @Doc("What it costs a site") List<Resource> resources,
        @Doc("多元化投入: who pays which share for what") List<Funding> funding,

        @Doc("造血机制: how it lives on when the push is over") @Nullable
        Sustain sustain,

        @Doc("三级联动: which body does what at which level") List<Organ> organisation,
        @Doc("Who acts") @NotEmpty List<Role> roles,
        @Doc("The work, in phases") @NotEmpty List<Step> steps,
        @Doc("How matters flow; run by the matter engine") List<Procedure> procedures,

        @Doc("Points: how they are earned and redeemed") @Nullable
        Points points,

        @Doc("How people deliberate and decide") @Nullable Deliberation deliberation,
        @Doc("What is watched, and who is told") List<Signal> signals,
        @Doc("Questionnaires and ratings") List<Survey> surveys,
        @Doc("How one knows that it works") @NotEmpty List<Indicator> indicators,
        @Doc("Training by level") List<Training> training,
        @Doc("Documents rendered with a site's values") List<DocumentSpec> documents,

        @Doc("What may go wrong, its sign and the answer") @NotEmpty
        List<Risk> risks,

        @Doc("Questions that sites ask") List<Faq> faq,
        @Doc("How it becomes permanent") @Nullable Institutionalise institutionalise,

        @Doc("Adaptations that worked elsewhere, most specific first")
        List<Variant> variants) {

    /** The spelling of the format that this code reads. */
    public static final String FORMAT = "zhagen/1";
}
