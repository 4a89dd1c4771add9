package org.zhagen.kernel.fit;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.rule.Truth;

/**
 * Something in a playbook that depends on values of a profile, and what it comes to at two sites.
 *
 * @param at its address in the playbook
 * @param place its line
 * @param title what people call it: a title, the reason of a precondition, the words of a bottom line
 * @param fields the fields on which it depends, be it through the default of a parameter
 * @param weight how much it counts when differences are put in order, see {@link SiteComparison}
 * @param there at the pilot site: {@link Truth} for what holds or not, a value for what has one; null for
 *     an unknown value
 * @param here at the own site, likewise
 */
public record Dependent(
        Kind kind,
        TreePath at,
        Place place,
        String title,
        SortedSet<String> fields,
        double weight,
        @Nullable Object there,
        @Nullable Object here) {

    /** What depends on a field. */
    public enum Kind {
        BOTTOM_LINE,
        PRECONDITION,
        VARIANT,
        PARAMETER,
        COST
    }

    /** Whether it is known to come to the same at both sites. */
    public boolean isSame() {
        return here != null && here.equals(there) && here != Truth.UNKNOWN;
    }
}
