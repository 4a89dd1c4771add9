package org.zhagen.access;

import java.util.List;
import java.util.function.Function;
import org.zhagen.kernel.document.Finding;

/** What a front door answers: the thing done, or why not. A fault is an exception, not an outcome. */
public sealed interface Outcome<T> {

    /** It was done, and is kept when the transaction ends. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not done, and nothing of it is kept. */
    record Refused<T>(Refusal why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    static <T> Outcome<T> invalid(List<Finding> findings) {
        return new Refused<>(new Refusal.Invalid(findings));
    }

    static <T> Outcome<T> invalid(Finding finding) {
        return invalid(List.of(finding));
    }

    static <T> Outcome<T> missing() {
        return new Refused<>(new Refusal.Missing());
    }

    static <T> Outcome<T> stale() {
        return new Refused<>(new Refusal.Stale());
    }

    static <T> Outcome<T> notNow(Finding finding) {
        return new Refused<>(new Refusal.NotNow(finding));
    }

    static <T> Outcome<T> notYours(Permission permission) {
        return new Refused<>(new Refusal.NotYours(permission.id()));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(function.apply(value));
            case Refused<T>(Refusal why) -> new Refused<>(why);
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> function) {
        return switch (this) {
            case Done<T>(T value) -> function.apply(value);
            case Refused<T>(Refusal why) -> new Refused<>(why);
        };
    }
}
