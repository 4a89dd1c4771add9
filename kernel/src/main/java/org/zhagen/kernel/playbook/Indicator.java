package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Form;
import org.zhagen.kernel.document.Place;

/**
 * How one knows that a practice works. What the shared indicator dictionary knows (title, kind, unit, direction) need not
 * be said again.
 */
@Doc("How one knows that it works")
public record Indicator(
        @Doc("Kebab-case id; the same meaning has the same id in all playbooks")
        String id,

        @Doc("Name; from the shared dictionary where left out") @Nullable
        String title,

        @Doc("Kind; from the shared dictionary where left out") @Nullable
        Kind kind,

        @Doc("Unit; from the shared dictionary where left out") @Nullable
        String unit,

        @Doc("Which way is better; from the shared dictionary where left out") @Nullable
        Direction direction,

        @Doc("Target, such as >= 90 or = 0, in the unit; a rule over params.* may stand behind the sign") @Nullable
        RuleText target,

        @Doc("How often it is counted") Every every,
        @Doc("Where the figure comes from") Origin from,

        @Doc("What exactly is counted, where the shared dictionary does not say it") @Nullable
        String meaning,

        Place at) {

    /** Kind of indicator. */
    @Doc("process, outcome, safety, or burden (what the practice costs those who do it)")
    public enum Kind {
        PROCESS,
        OUTCOME,
        SAFETY,
        BURDEN
    }

    /** Which way is better. */
    @Doc("Which way is better")
    public enum Direction {
        UP,
        DOWN,
        HOLD
    }

    /** Where a figure comes from. */
    @Doc("Where a figure comes from; computed wherever possible, so that nobody fills it in")
    public sealed interface Origin {

        /** Computed from the matters of a procedure. */
        @Form(has = "procedure")
        @Doc("Computed from the matters of a procedure")
        record FromProcedure(
                @Doc("Id of the procedure") String procedure,

                @Doc("Id of a stage; the whole procedure where left out") @Nullable
                String stage,

                @Doc("What is measured") Measure measure,
                Place at)
                implements Origin {}

        /** Computed from the answers to a survey. */
        @Form(has = "survey")
        @Doc("Computed from the answers to a survey")
        record FromSurvey(
                @Doc("Id of the survey") String survey,
                @Doc("Id of a question") @Nullable String question,
                Place at) implements Origin {}

        /** Computed by a tool of the product: points, deliberation, signals, steps, training. */
        @Form(has = "tool")
        @Doc("Computed by a tool of the product")
        record FromTool(
                @Doc("Which tool") Tool tool,
                @Doc("What is counted") @Nullable String count,
                Place at) implements Origin {

            /** What is counted; what the tool usually counts where the playbook does not say it. */
            public String counted() {
                return count == null ? tool.counts().getFirst() : count;
            }
        }

        /** Taken from a register that exists anyway. */
        @Form(has = "register")
        @Doc("Taken from a register that exists anyway, by import")
        record FromRegister(
                @Doc("Name of the register and its keeper") String register, Place at) implements Origin {}

        /** Asked of the site, with what the asking costs. */
        @Form(has = "reported")
        @Doc("Asked of the site; the last resort")
        record Reported(
                @Doc("Who reports") String reported,
                @Doc("What one report takes, in minutes") Integer minutes,
                Place at)
                implements Origin {}
    }

    /** What is measured of the matters of a procedure. */
    @Doc("What is measured of matters")
    public enum Measure {
        COUNT,
        ON_TIME_SHARE,
        MEAN_HOURS,
        MEDIAN_HOURS,
        RESOLVED_SHARE,
        SATISFIED_SHARE,
        MEAN_SCORE,
        REOPENED_SHARE
    }

    /** A tool of the product that counts by itself. */
    @Doc("A tool of the product")
    public enum Tool {
        POINTS("households", "redeemed-share", "disputed-share", "offline-share"),
        TIME_BANK("hours", "volunteers", "matched-share", "redeemed-share"),
        DELIBERATION(
                "meetings-held",
                "meetings",
                "meeting-minutes",
                "minutes",
                "participation-rate",
                "households",
                "topics-from-residents-share",
                "resolutions-executed-rate",
                "executed"),
        SIGNALS("false-alert-share"),
        STEPS("plan-execution-rate", "adoption-coverage"),
        TRAINING("training-coverage", "practice-plans-submitted", "mentor-sessions-held"),
        LISTS("overdue-share", "omission-rate", "intact-share"),
        LAB("projects-incubated", "projects-promoted", "lessons-recorded-share", "small-grants-spent"),
        PARTNERSHIP("needs-matched-rate", "joint-research-results"),
        ENTERPRISE(
                "enterprise-archives-coverage",
                "tax-per-mu",
                "value-added-per-mu",
                "energy-productivity",
                "data-corrected-share"),
        OPEN_DATA("shared-datasets", "data-products", "data-disclosure-on-time"),
        BURDEN_METER("reporting-minutes", "forms-per-month", "fields-typed-share");

        // made by List.of, which gives lists that nobody can change
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> counts;

        Tool(String... counts) {
            this.counts = List.of(counts);
        }

        /** All that the tool may be asked to count; what it usually counts first. */
        public List<String> counts() {
            return counts;
        }
    }
}
