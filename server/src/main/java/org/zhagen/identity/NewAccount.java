package org.zhagen.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be opened.
 *
 * @param person the id under which the directory knows the person
 * @param login 2 to 64 letters, digits and {@code . _ - @}, whatever the case
 * @param name as it is to stand beside what the person does
 * @param office what they are, such as 清河市委改革办 · 主任
 * @param region where they belong: the digits of a region, or empty for the whole country
 * @param password whether they get a one-time password; otherwise they enter by single sign-on or through the demo
 * @param introduction what a visitor of the demo can do as this person; null for everybody else
 */
public record NewAccount(
        UUID person,
        String login,
        String name,
        String office,
        String region,
        boolean password,
        @Nullable Introduction introduction) {

    /** Somebody of the demo: entered with one click, without a password. */
    public static NewAccount demo(
            UUID person, String login, String name, String office, String region, Introduction introduction) {
        return new NewAccount(person, login, name, office, region, false, introduction);
    }
}
