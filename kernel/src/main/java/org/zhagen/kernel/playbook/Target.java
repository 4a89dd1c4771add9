package org.zhagen.kernel.playbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an indicator is to reach at a place.
 *
 * @param bound in the unit of the indicator
 */
public record Target(Sign sign, double bound) {

    private static final Pattern SIGNED = Pattern.compile("\\s*(>=|<=|=|>|<)\\s*(\\S.*)", Pattern.DOTALL);

    /** How a figure is to stand to the bound. */
    public enum Sign {
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">"),
        BELOW("<"),
        EXACTLY("=");

        private final String written;

        Sign(String written) {
            this.written = written;
        }

        /** As playbooks write it. */
        public String written() {
            return written;
        }

        static Sign of(String written) {
            for (Sign sign : values()) {
                if (sign.written.equals(written)) {
                    return sign;
                }
            }
            throw new IllegalArgumentException("no sign: " + written);
        }
    }

    /** The sign, and where in the text its rule begins; the matcher matches where there are both. */
    static Matcher signed(String text) {
        return SIGNED.matcher(text);
    }

    /** Whether a figure reaches it. */
    public boolean isMet(double figure) {
        return switch (sign) {
            case AT_LEAST -> figure >= bound;
            case AT_MOST -> figure <= bound;
            case ABOVE -> figure > bound;
            case BELOW -> figure < bound;
            case EXACTLY -> figure == bound;
        };
    }
}
