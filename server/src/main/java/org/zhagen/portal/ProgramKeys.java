package org.zhagen.portal;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.identity.Vault;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.RegionNames;

/** The front door to the keys with which programs report for residents: an officer gives them out and ends them. */
@Service
public class ProgramKeys {

    private static final int NAME = 60;
    private static final int SHOWN = 4;
    private static final int LONGEST = 100;

    private final Doors doors;
    private final ProgramKeyRows rows;
    private final RegionNames regions;
    private final Audit audit;
    private final ActClock clock;

    ProgramKeys(Doors doors, ProgramKeyRows rows, RegionNames regions, Audit audit, ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A key that was given out.
     *
     * @param secret what the program sends as {@code api_key}; shown nowhere again
     */
    public record Given(ProgramKey key, String secret) {}

    /** Those of the jurisdiction, the ones in use first. */
    public Outcome<List<ProgramKey>> list(Acting acting) {
        return doors.query(acting, PortalPermission.CONNECT, () -> Outcome.done(rows.all()));
    }

    public Outcome<Given> give(Acting acting, ProgramKeyDraft draft) {
        return doors.command(acting, PortalPermission.CONNECT, () -> {
            List<Finding> findings = new ArrayList<>();
            int length = draft.name().codePointCount(0, draft.name().length());
            if (length == 0 || length > NAME) {
                findings.add(Finding.of(ProgramCode.KEY_NAME, Place.of("name"), NAME));
            }
            Optional<String> region = region(acting, draft.region());
            if (region.isEmpty()) {
                findings.add(Finding.of(ProgramCode.KEY_REGION, Place.of("region"), draft.region()));
            }
            return findings.isEmpty()
                    ? Outcome.done(given(acting, draft.name(), region.orElseThrow()))
                    : Outcome.invalid(findings);
        });
    }

    /** Ends one at once; what came with it stays. */
    public Outcome<ProgramKey> end(Acting acting, UUID id) {
        return doors.command(acting, PortalPermission.CONNECT, () -> {
            Optional<ProgramKey> key = rows.find(id);
            if (key.isEmpty() || !rows.end(id, clock.instant())) {
                return Outcome.missing();
            }
            kept(acting, key.get(), "portal.key-end");
            return Outcome.done(rows.find(id).orElseThrow());
        });
    }

    /** The key in use that a program sends; nothing for any other text. */
    public Optional<ProgramKey> byText(String text) {
        return text.isEmpty() || text.length() > LONGEST
                ? Optional.empty()
                : doors.read(Reports.PORTAL, () -> rows.active(Vault.hash(text)));
    }

    private Given given(Acting acting, String name, String region) {
        String secret = Vault.token();
        ProgramKey key = new ProgramKey(
                Ids.next(),
                region,
                name,
                secret.substring(secret.length() - SHOWN),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                acting.name(),
                null,
                null);
        rows.insert(key, Vault.hash(secret));
        kept(acting, key, "portal.key-give");
        return new Given(key, secret);
    }

    private void kept(Acting acting, ProgramKey key, String act) {
        audit.record(acting, Act.done(act, Subject.of("program-key", key.id(), key.name()), key.region()));
    }

    private Optional<String> region(Acting acting, String text) {
        String own = acting.jurisdiction().prefix();
        return text.isEmpty() || text.equals(own)
                ? Optional.of(own)
                : regions.meant(acting, text).filter(acting::in).map(RegionCode::digits);
    }
}
