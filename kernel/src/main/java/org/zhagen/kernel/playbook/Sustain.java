package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Key;
import org.zhagen.kernel.document.Place;

/** How a practice lives on when the push is over. */
@Doc("造血机制")
public record Sustain(
        @Doc("Where money comes from") List<Income> income,
        @Doc("How cost is kept down") List<String> costControl,
        @Doc("How it improves itself") List<Improve> improve) {

    /** A source of income. */
    @Doc("A source of income")
    public record Income(
            @Doc("Kebab-case id") String id,
            @Doc("Name") String title,
            @Doc("How it works") @Nullable String note,
            Place at) {}

    /** A habit of improving. */
    @Doc("A habit of improving")
    public record Improve(
            @Doc("Kebab-case id") String id,
            @Doc("How often") Every every,
            @Doc("What is done") @Key("do") String action,
            Place at) {}
}
