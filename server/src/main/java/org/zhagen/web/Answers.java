package org.zhagen.web;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Permission;
import org.zhagen.access.Refusal;

/** Turns the outcome of a front door into an answer over HTTP. */
public final class Answers {

    private Answers() {}

    /** The value; or one of the pages that say no, or the problem for a program, whichever was asked. */
    public static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) -> throw new NoException(why);
        };
    }

    /** Shows a form to those only who may send it; nobody is to write what is refused afterwards. */
    public static void permitted(Acting acting, Permission permission) {
        if (!acting.may(permission)) {
            throw new NoException(new Refusal.NotYours(permission.id()));
        }
    }

    /** The value, or what is answered when there is none. */
    public static <T> T found(Optional<T> value) {
        return value(value.map(Outcome::done).orElseGet(Outcome::missing));
    }

    /** The value with its version, which {@link IfMatch} demands back. */
    public static <T> ResponseEntity<T> versioned(T value, int version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(value);
    }
}
