package org.zhagen.audit;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import tools.jackson.databind.json.JsonMapper;

/** Walks the chain from the first entry to the last and says where it is broken for the first time. */
@Component
public class AuditVerifier {

    private static final int BATCH = 1_000;

    private final Sealer sealer;
    private final ChainRows chain;
    private final Doors doors;

    AuditVerifier(Sealer sealer, ChainRows chain, Doors doors) {
        this.sealer = sealer;
        this.chain = chain;
        this.doors = doors;
    }

    /**
     * A verifier beside the application.
     *
     * @param connection one connection that acts with the rights of the application
     */
    public static AuditVerifier beside(DataSource connection, Clock clock) {
        JdbcClient database = JdbcClient.create(connection);
        AuditEntries entries = new AuditEntries(database, JsonMapper.shared());
        ChainRows chain = new ChainRows(database, entries);
        Doors doors = Doors.beside(connection);
        return new AuditVerifier(new Sealer(entries, chain, doors, clock), chain, doors);
    }

    /** How many places the chain has, for showing progress. */
    public long length() {
        return doors.read(Sealer.SYSTEM, () -> chain.head().position());
    }

    /**
     * Looks through everything. It takes about a second for 50,000 entries and holds up nobody.
     *
     * @param anchor a {@link Verification#head} that was written down before; empty for none
     * @param progress told now and then how many places were checked
     */
    public Verification verify(String anchor, LongConsumer progress) {
        sealer.seal();
        Walk walk = new Walk(anchor);
        List<ChainRows.Place> places;
        do {
            long after = walk.last.position();
            places = doors.read(Sealer.SYSTEM, () -> chain.walk(after, BATCH));
            places.forEach(walk::step);
            progress.accept(walk.last.position());
        } while (places.size() == BATCH && walk.broken == null);
        if (walk.broken == null) {
            walk.end(doors.read(Sealer.SYSTEM, chain::outside)
                    .map(Objects::toString)
                    .orElse(null));
        }
        return new Verification(walk.last.position(), written(walk.last), walk.broken);
    }

    private static String written(Link link) {
        return link.position() + ":" + HexFormat.of().formatHex(link.hash());
    }

    /** One walk, up to the first break. */
    private static final class Walk {

        private final String anchor;
        private Link last = Link.START;
        private Verification.@Nullable Break broken;
        private boolean met;

        Walk(String anchor) {
            this.anchor = anchor.strip();
            this.met = this.anchor.isEmpty() || this.anchor.equals(written(Link.START));
        }

        void step(ChainRows.Place place) {
            if (broken != null) {
                return;
            }
            long expected = last.position() + 1;
            if (place.link().position() != expected || place.entry() == null) {
                broken = new Verification.Break(
                        expected, Verification.Kind.MISSING, place.id().toString());
                return;
            }
            Link right = last.next(place.entry());
            if (!MessageDigest.isEqual(right.hash(), place.link().hash())) {
                broken = new Verification.Break(
                        expected, Verification.Kind.CHANGED, place.id().toString());
                return;
            }
            last = right;
            met = met || anchor.equals(written(right));
        }

        void end(@Nullable String outside) {
            if (outside != null) {
                broken = new Verification.Break(last.position() + 1, Verification.Kind.OUTSIDE, outside);
            } else if (!met) {
                broken = new Verification.Break(anchored(), Verification.Kind.ANCHOR, "");
            }
        }

        private long anchored() {
            String position = anchor.split(":", 2)[0];
            return position.matches("\\d{1,18}") ? Long.parseLong(position) : 0;
        }
    }
}
