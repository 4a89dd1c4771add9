package org.zhagen.portal.open311;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.portal.ProgramCode;

/**
 * Carries what is wrong with a call to where it is answered; it never leaves this package. The status follows "Errors": 403 for a key
 * that is missing or wrong, 404 for what is not there, otherwise 400. For too much we answer 429, which the specification is older
 * than.
 */
final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient List<Finding> findings;
    private final transient Duration after;

    Wrong(HttpStatus status, List<Finding> findings) {
        this(status, findings, Duration.ZERO);
    }

    private Wrong(HttpStatus status, List<Finding> findings, Duration after) {
        super(status.toString(), null, false, false);
        this.after = after;
        this.status = status;
        this.findings = List.copyOf(findings);
    }

    /**
     * @param at the argument that it is about; empty for the whole call
     */
    static Wrong of(HttpStatus status, ProgramCode code, String at, Object... values) {
        return new Wrong(status, List.of(Finding.of(code, Place.of(at), values)));
    }

    /** Too much was asked; after a while there may be more. */
    static Wrong later(Duration after) {
        return new Wrong(
                HttpStatus.TOO_MANY_REQUESTS, List.of(Finding.of(ProgramCode.TOO_MANY_REQUESTS, Place.of(""))), after);
    }

    static Wrong bad(ProgramCode code, String at, Object... values) {
        return of(HttpStatus.BAD_REQUEST, code, at, values);
    }

    static Wrong missing(ProgramCode code, String at, Object... values) {
        return of(HttpStatus.NOT_FOUND, code, at, values);
    }

    /** The value of an outcome. What is not there is called as said; everything else is a bad request. */
    static <T> T value(Outcome<T> outcome, Wrong missing) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) ->
                throw switch (why) {
                    case Refusal.Invalid(List<Finding> findings) -> new Wrong(status(findings), findings);
                    case Refusal.NotNow(Finding finding) -> new Wrong(HttpStatus.BAD_REQUEST, List.of(finding));
                    case Refusal.Missing ignored -> missing;
                    case Refusal.Stale ignored -> bad(ProgramCode.REQUEST_WRONG, "");
                    case Refusal.NotYours ignored -> bad(ProgramCode.REQUEST_WRONG, "");
                };
        };
    }

    private static HttpStatus status(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.code() == ProgramCode.TOO_MANY_REQUESTS)
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.BAD_REQUEST;
    }

    /** How long to wait; zero where that is not known. */
    Duration after() {
        return after;
    }

    HttpStatus status() {
        return status;
    }

    List<Finding> findings() {
        return findings;
    }
}
