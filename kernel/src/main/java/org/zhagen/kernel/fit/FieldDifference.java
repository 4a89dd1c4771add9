package org.zhagen.kernel.fit;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.site.Field;

/**
 * One field of the profile at a pilot site and at a site that follows it.
 *
 * @param there the pilot site's value, of the class that the field's type names; null when it is unknown
 * @param here the own site's value, likewise
 * @param absolute here less there, of the same class (a number, amount, length of time or share in percent points); null for words
 *     and flags, and where one of the two is unknown
 * @param relative that as a share of the value there; empty where there is none, or where the value there is 0
 * @param apart from 0 (alike) to 1 (as unlike as sites can be), see {@link Gower}; empty where one of the two is unknown
 * @param share which share of the whole distance of the two sites comes from this field; empty where {@code apart} is
 * @param dependents what in the playbook depends on it, the weightiest first
 * @param matters how much it matters, see {@link SiteComparison}
 */
public record FieldDifference(
        Field field,
        @Nullable Object there,
        @Nullable Object here,
        @Nullable Object absolute,
        OptionalDouble relative,
        OptionalDouble apart,
        OptionalDouble share,
        List<Dependent> dependents,
        double matters) {

    public FieldDifference {
        dependents = List.copyOf(dependents);
    }

    /** Whether both values are known. */
    public boolean isKnown() {
        return there != null && here != null;
    }

    /** Whether both values are known and the same. */
    public boolean isSame() {
        return here != null && here.equals(there);
    }
}
