package org.zhagen.web;

import java.security.SecureRandom;

/** A short number for one fault: a person reads it out, and whoever runs the server finds it in the log. */
final class FaultReference {

    /** Without letters that are mistaken for digits or for one another. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private FaultReference() {}

    /** Eight signs with a hyphen between, such as {@code 7KQ2-M9XA}. */
    static String next() {
        StringBuilder reference = new StringBuilder();
        for (int sign = 0; sign < 8; sign++) {
            reference.append(sign == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return reference.toString();
    }
}
