package org.zhagen.kernel.playbook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Key;
import org.zhagen.kernel.document.NotEmpty;
import org.zhagen.kernel.document.Place;

/** How a matter flows from opening to its end. */
@Doc("How a matter flows")
public record Procedure(
        @Doc("Kebab-case id") String id,
        @Doc("Name") String title,

        @Doc("Ids of the roles that may open a matter; resident and anyone are always known") @NotEmpty
        List<String> openedBy,

        @Doc("What is asked at opening") List<FormField> form,
        @Doc("Who gets it") @Nullable Dispatch dispatch,
        @Doc("Stages in order") @NotEmpty List<Stage> stages,
        @Doc("What happens when a stage is late") List<Overdue> overdue,

        @Doc("Id of the core element that it carries") @Nullable
        String core,

        Place at) {

    /**
     * Who may have to do a stage, one of them each time: role ids, {@code resident}, {@code anyone} or bodies; empty where the
     * playbook does not say it.
     */
    public List<String> doers(Stage stage) {
        return switch (stage.by()) {
            case "opener" -> openedBy;
            case "assignee" -> assignees();
            default -> List.of(stage.by());
        };
    }

    private List<String> assignees() {
        return dispatch == null
                ? List.of()
                : Stream.concat(dispatch.table().values().stream(), Stream.of(dispatch.otherwise()))
                        .distinct()
                        .toList();
    }

    /** Who gets a matter, by the value of one field. */
    @Doc("Who gets a matter")
    public record Dispatch(
            @Doc("Id of the form field that decides") String by,
            @Doc("Value of the field to role id or body") Map<String, String> table,
            @Doc("Role id for all other values") String otherwise,

            @Doc("Who decides when somebody says that it is not theirs; whoever has all other values where left out")
            @Nullable
            Objections objections,

            Place at) {}

    /** Who decides, and how soon, when whoever got a matter says that it is not theirs. */
    @Doc("Who decides when somebody says that it is not theirs")
    public record Objections(
            @Doc("Role id") String by,

            @Doc(
                    "Time allowed: a duration, or a rule over params.* that gives one; half of the shortest time of a party where left out")
            @Nullable
            RuleText within,

            @Doc("always runs day and night, working follows the working calendar; the latter where left out") @Nullable
            Clock clock,

            Place at) {}

    /** A stage with its own clock. */
    @Doc("A stage with its own clock")
    public record Stage(
            @Doc("Kebab-case id") String id,
            @Doc("Name") String title,
            @Doc("assignee, opener, or a role id") String by,

            @Doc("Time allowed: a duration, or a rule over params.* that gives one") @Nullable
            RuleText within,

            @Doc("opened, or the id of an earlier stage; the stage before where left out") @Nullable
            String countedFrom,

            @Doc("always runs day and night, working follows the working calendar") @Nullable
            Clock clock,

            @Doc("How the stage may end") List<String> outcome,
            @Doc("What is asked in this stage") List<FormField> form,

            @Doc("Id of the core element that it carries") @Nullable
            String core,

            Place at) {}

    /** Which hours count. */
    @Doc("Which hours count")
    public enum Clock {
        ALWAYS,
        WORKING
    }

    /** What happens when a stage is late. */
    @Doc("What happens when a stage is late")
    public record Overdue(
            @Doc("Time after the deadline") Duration after,
            @Doc("What happens") @Key("do") Reaction reaction,

            @Doc("assignee, supervisor, leader, or a role id; the assignee where left out") @Nullable
            String to,

            Place at) {}

    /** Reaction to lateness. */
    @Doc("Reaction to lateness")
    public enum Reaction {
        REMIND,
        ESCALATE
    }
}
