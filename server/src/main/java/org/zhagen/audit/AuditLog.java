package org.zhagen.audit;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door for those who read the audit. */
@Component
public class AuditLog {

    private final AuditSearch search;
    private final ChainRows chain;
    private final Doors doors;

    AuditLog(AuditSearch search, ChainRows chain, Doors doors) {
        this.search = search;
        this.chain = chain;
        this.doors = doors;
    }

    /**
     * An entry with its place in the chain.
     *
     * @param position null as long as it waits for one, for seconds
     * @param hash hexadecimal
     */
    public record Kept(
            AuditEntry entry,
            @Nullable Long position,
            @Nullable String hash) {}

    /** The entries that match, the newest first unless sorted by {@code at}. */
    public Outcome<Listing<AuditEntry>> search(Acting acting, AuditFilter filter, Paging paging) {
        return doors.query(acting, AuditPermission.READ, () -> Outcome.done(search.page(filter, paging)));
    }

    public Outcome<Kept> byId(Acting acting, UUID id) {
        return doors.query(
                acting,
                AuditPermission.READ,
                () -> search.byId(id).map(entry -> Outcome.done(kept(entry))).orElseGet(Outcome::missing));
    }

    private Kept kept(AuditEntry entry) {
        return chain.ofEntry(entry.id())
                .map(link -> new Kept(entry, link.position(), HexFormat.of().formatHex(link.hash())))
                .orElseGet(() -> new Kept(entry, null, null));
    }
}
