package org.zhagen.directory;

import java.util.regex.Pattern;

/** Telephone numbers: what may be one, and how one is shown to those who need not know it. */
final class Phones {

    /** As the column allows it. */
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{3,30}");

    private static final int MOBILE = 11;
    private static final int HEAD = 3;
    private static final int TAIL = 4;
    private static final int SHORT_TAIL = 2;
    private static final String STARS = "****";

    private Phones() {}

    static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    /** A number with its middle hidden, such as 199****0001; of short ones only the end is shown. */
    static String masked(String phone) {
        if (phone.isEmpty()) {
            return "";
        }
        if (phone.length() >= MOBILE) {
            return phone.substring(0, HEAD) + STARS + phone.substring(phone.length() - TAIL);
        }
        return STARS + phone.substring(Math.max(phone.length() - SHORT_TAIL, 1));
    }

    static boolean isMasked(String text) {
        return text.contains(STARS);
    }
}
