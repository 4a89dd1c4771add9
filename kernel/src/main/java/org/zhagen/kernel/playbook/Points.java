package org.zhagen.kernel.playbook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.NotEmpty;
import org.zhagen.kernel.document.Place;

/** How points are earned and redeemed. */
@Doc("Points: how they are earned and redeemed")
public record Points(
        @Doc("Name of the unit, such as 分 or 小时") String unit,

        @Doc("Who holds an account: person, household or volunteer")
        Holder holder,

        @Doc("How points are earned") @NotEmpty List<Earn> earn,
        @Doc("What points are good for") @NotEmpty List<Redeem> redeem,

        @Doc("Most that one account may hold; a number, or a rule over params.*") @Nullable
        RuleText cap,

        @Doc("How long points are good for, such as 730d; for ever where left out") @Nullable
        Duration expires,

        @Doc("How long entries are shown in public before they count") @Nullable
        Duration publicity,

        @Doc("How somebody objects to an entry") String appeal,
        @Doc("What points must never be used for") @NotEmpty List<String> never,
        Place at) {

    /** Who holds an account. */
    @Doc("Who holds an account")
    public enum Holder {
        PERSON,
        HOUSEHOLD,
        VOLUNTEER,
        TEAM
    }

    /** A way to earn points. */
    @Doc("A way to earn points")
    public record Earn(
            @Doc("Kebab-case id") String id,
            @Doc("Name") String title,

            @Doc("Points for each time or unit; a number, or a rule over params.*")
            RuleText points,

            @Doc("Group for shares, such as 传统项目") @Nullable String group,

            @Doc("Most points in a period; no limit where left out") @Nullable
            Limit limit,

            @Doc("Id of the role that confirms") String confirmedBy,
            @Doc("What shows that it was done") @Nullable String proof,
            Place at) {}

    /** Most points in a period. */
    @Doc("Most points in a period")
    public record Limit(
            @Doc("Points") Double most, @Doc("Period") Every every, Place at) {}

    /** Something to redeem points for. */
    @Doc("Something to redeem points for")
    public record Redeem(
            @Doc("Kebab-case id") String id,
            @Doc("Name") String title,

            @Doc("Points that it costs; a number, or a rule over params.*")
            RuleText cost,

            @Doc("Who provides it") String provider,
            @Doc("Conditions") @Nullable String condition,
            Place at) {}
}
