package org.zhagen.access;

import org.zhagen.kernel.site.RegionCode;

/**
 * The part of the country in which somebody acts: everything whose region code begins with the prefix.
 *
 * @param prefix the digits of a {@link RegionCode}, or empty for the whole country
 */
public record Jurisdiction(String prefix) {

    public static final Jurisdiction COUNTRY = new Jurisdiction("");

    public Jurisdiction {
        if (!prefix.isEmpty() && !RegionCode.isCode(prefix)) {
            throw new IllegalArgumentException("not a region: " + prefix);
        }
    }

    public static Jurisdiction of(RegionCode region) {
        return new Jurisdiction(region.digits());
    }

    public boolean contains(RegionCode region) {
        return region.digits().startsWith(prefix);
    }

    public boolean contains(Jurisdiction other) {
        return other.prefix.startsWith(prefix);
    }

    /** The smallest text that a region inside may be, in the order of bytes. */
    String from() {
        return prefix.isEmpty() ? "0" : prefix;
    }

    /** The smallest text above every region inside: the colon follows the nine. */
    String to() {
        return prefix + ":";
    }
}
