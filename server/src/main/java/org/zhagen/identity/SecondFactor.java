package org.zhagen.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;

/** The front door to one's own second factor: a code from an app, or one of ten recovery codes for when the phone is gone. */
@Component
public class SecondFactor {

    private static final int CODES = 10;
    private static final int CODE_GROUPS = 4;

    private final AccountRows accounts;
    private final FactorRows factors;
    private final Sessions sessions;
    private final SecretBox box;
    private final Steps steps;
    private final Doors doors;
    private final Audit audit;
    private final Clock clock;

    SecondFactor(
            AccountRows accounts,
            FactorRows factors,
            Sessions sessions,
            SecretBox box,
            Steps steps,
            Doors doors,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.box = box;
        this.steps = steps;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the person brings into their app.
     *
     * @param secret to type in, where the picture can't be read
     * @param picture an svg element
     */
    public record Proposal(String secret, String picture) {}

    /**
     * What comes of setting it up.
     *
     * @param token the new one for the cookie
     * @param codes to be kept on paper; shown nowhere again
     */
    public record Enrolled(String token, List<String> codes) {}

    /** Whether there is one, and how many recovery codes are left. */
    public record State(boolean enrolled, int codesLeft, boolean demanded) {}

    public State state(Entrance me) {
        return doors.read(me.acting(), () -> {
            boolean enrolled = accounts.byId(me.person()).orElseThrow().enrolled();
            return new State(enrolled, factors.codesLeft(me.person()), steps.demandedFor(me.permissions()));
        });
    }

    /** The secret to be set up: the one proposed before, or a new one. */
    public Outcome<Proposal> propose(Entrance me) {
        return doors.write(me.acting(), () -> {
            Account account = accounts.locked(me.person()).orElseThrow();
            if (account.enrolled()) {
                return Outcome.notNow(IdentityCode.ENROLLED_ALREADY.at(""));
            }
            byte[] sealed = account.totpSecret();
            byte[] secret = sealed == null ? Secrets.bytes(Totp.SECRET_BYTES) : box.open(account.id(), sealed);
            if (sealed == null) {
                factors.propose(account.id(), box.seal(account.id(), secret));
            }
            String picture = QrPicture.of(Totp.uri(secret, account.login()));
            return Outcome.done(new Proposal(Totp.readable(secret), picture));
        });
    }

    /** Sets it up, once a code shows that the app has the secret. */
    public Outcome<Enrolled> confirm(Entrance me, String code) {
        Acting acting = me.acting();
        return doors.write(acting, () -> {
            Account account = accounts.locked(me.person()).orElseThrow();
            Instant now = clock.instant();
            OptionalLong step = account.totpSecret() == null ? OptionalLong.empty() : step(account, code, now);
            if (step.isEmpty()) {
                return Outcome.invalid(IdentityCode.CODE_WRONG.at("code"));
            }
            if (!factors.confirm(account.id(), step.getAsLong(), now)) {
                return Outcome.notNow(IdentityCode.ENROLLED_ALREADY.at(""));
            }
            List<String> codes = newCodes(account.id());
            audit.record(acting, Act.done("identity.second-factor-add", account.subject(), account.region()));
            return Outcome.done(new Enrolled(sessions.renew(me.session()), codes));
        });
    }

    /** Ten new recovery codes in place of the old ones. */
    public Outcome<List<String>> renewCodes(Entrance me) {
        Acting acting = me.acting();
        return doors.write(acting, () -> {
            Account account = accounts.locked(me.person()).orElseThrow();
            if (!account.enrolled()) {
                return Outcome.notNow(IdentityCode.NOT_ENROLLED.at(""));
            }
            audit.record(acting, Act.done("identity.recovery-codes", account.subject(), account.region()));
            return Outcome.done(newCodes(account.id()));
        });
    }

    /** Takes it away, with a code, where the role does not demand it. */
    public Outcome<UUID> remove(Entrance me, String code) {
        Acting acting = me.acting();
        if (steps.demandedFor(me.permissions())) {
            return Outcome.notNow(IdentityCode.SECOND_FACTOR_DEMANDED.at(""));
        }
        return doors.write(acting, () -> {
            Account account = accounts.locked(me.person()).orElseThrow();
            if (!account.enrolled()) {
                return Outcome.notNow(IdentityCode.NOT_ENROLLED.at(""));
            }
            if (!passes(account, code)) {
                return Outcome.invalid(IdentityCode.CODE_WRONG.at("code"));
            }
            factors.remove(account.id());
            audit.record(acting, Act.done("identity.second-factor-remove", account.subject(), account.region()));
            return Outcome.done(account.id());
        });
    }

    /** Whether a code, or a recovery code, is right; it is used up by that. Inside of a transaction. */
    boolean passes(Account account, String code) {
        Instant now = clock.instant();
        OptionalLong step = step(account, code, now);
        if (step.isPresent()) {
            return factors.useStep(account.id(), step.getAsLong());
        }
        return factors.useCode(account.id(), hash(code), now);
    }

    private OptionalLong step(Account account, String code, Instant now) {
        byte[] secret = box.open(account.id(), Objects.requireNonNull(account.totpSecret()));
        return Totp.step(secret, code, now, Objects.requireNonNullElse(account.totpLastStep(), -1L));
    }

    private List<String> newCodes(UUID person) {
        List<String> codes = Stream.generate(() -> Secrets.readable(CODE_GROUPS))
                .limit(CODES)
                .toList();
        factors.replaceCodes(person, codes.stream().map(SecondFactor::hash).toList());
        return codes;
    }

    /** Of 79 random bits a plain hash tells nothing. */
    private static byte[] hash(String code) {
        return Secrets.hash(code.strip().toLowerCase(Locale.ROOT));
    }
}
