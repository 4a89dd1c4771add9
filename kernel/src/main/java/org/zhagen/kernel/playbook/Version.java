package org.zhagen.kernel.playbook;

import org.jspecify.annotations.Nullable;

/** A version as of Semantic Versioning 2.0.0, without pre-release and build parts. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

    private static final java.util.regex.Pattern FORM =
            java.util.regex.Pattern.compile("(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})");

    /** The version, or null when the text is none. */
    public static @Nullable Version parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? new Version(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)))
                : null;
    }

    @Override
    public int compareTo(Version other) {
        return java.util.Comparator.comparingInt(Version::major)
                .thenComparingInt(Version::minor)
                .thenComparingInt(Version::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
