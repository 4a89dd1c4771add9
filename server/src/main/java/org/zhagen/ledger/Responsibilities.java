package org.zhagen.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Like;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.site.RegionCode;

/**
 * The front door to the responsibility list: for the room that brings responsibilities with what comes into force, and for the
 * place, which writes its own. What somebody of the place wrote no later plan changes.
 */
@Service
public class Responsibilities {

    /** How many rows a file has at most. */
    public static final int MOST = 2_000;

    private static final UUID FIRST = new UUID(0, 0);

    private final Doors doors;
    private final ResponsibilityRows rows;
    private final ResponsibilityCheck check;
    private final ActClock clock;

    Responsibilities(Doors doors, ResponsibilityRows rows, ResponsibilityCheck check, ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.check = check;
        this.clock = clock;
    }

    /**
     * Takes over what comes into force at a place, in the transaction of the room that brings it. What an earlier one of the series
     * proposed goes, unless somebody of the place wrote into it; what they struck out is not proposed again.
     *
     * @return how many lines were added
     */
    public int handOver(Acting acting, HandedOver handed) {
        return doors.write(TaskKeeping.SYSTEM, () -> {
            rows.clear(handed.series());
            rows.source(handed, clock.instant());
            Set<String> own = new HashSet<>(rows.own(handed.series()));
            int added = 0;
            for (HandedOver.Item item : handed.items()) {
                if (!own.contains(item.key()) && add(acting, handed, item)) {
                    added++;
                }
            }
            return added;
        });
    }

    private boolean add(Acting acting, HandedOver handed, HandedOver.Item item) {
        List<String> named = new ArrayList<>(Arrays.stream(ResponsibilityCheck.SEVERAL.split(item.lead()))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
        String lead = named.isEmpty() ? "" : named.removeFirst();
        if (lead.isEmpty() || item.item().isBlank()) {
            return false;
        }
        return rows.insert(
                acting,
                new Responsibility(
                        Ids.next(),
                        handed.region(),
                        cut(item.item(), ResponsibilityCheck.ITEM),
                        cut(lead, ResponsibilityCheck.LEAD),
                        cut(String.join("、", named), ResponsibilityCheck.SUPPORTERS),
                        cut(item.standard(), ResponsibilityCheck.STANDARD),
                        cut(item.basis(), ResponsibilityCheck.SHORT),
                        "",
                        false,
                        0,
                        handed.simulated()),
                new ResponsibilityRows.From(handed.series(), item.key()),
                clock.instant());
    }

    private static String cut(String text, int most) {
        String plain = text.strip();
        return plain.codePointCount(0, plain.length()) <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** Takes back what something brought when it ends, in the transaction of its room; what the place wrote stays. */
    public int end(Acting acting, String origin) {
        return doors.write(
                TaskKeeping.SYSTEM,
                () -> rows.endSource(origin, clock.instant()).map(rows::clear).orElse(0));
    }

    /**
     * Those of the jurisdiction.
     *
     * @param region digits of a place in it; empty for all
     * @param text part of the item or the lead; empty for any
     * @param after id of the row after which the page begins; empty for the first one
     */
    public Outcome<Slice<Responsibility>> list(Acting acting, String region, String text, String after, int size) {
        return doors.query(acting, LedgerPermission.READ, () -> {
            String asked = RegionCode.isCode(region) && acting.in(region)
                    ? region
                    : acting.jurisdiction().prefix();
            UUID from = Ids.read(after).orElse(FIRST);
            List<Responsibility> found = rows.page(asked, Like.containing(text), from, size + 1);
            List<Responsibility> shown = found.subList(0, Math.min(size, found.size()));
            return Outcome.done(new Slice<>(
                    shown, found.size() > size ? shown.getLast().id().toString() : ""));
        });
    }

    public Outcome<Responsibility> find(Acting acting, UUID id) {
        return doors.query(
                acting,
                LedgerPermission.READ,
                () -> rows.find(id).map(Outcome::done).orElseGet(Outcome::missing));
    }

    /** Writes down who answers for what. */
    public Outcome<Responsibility> add(Acting acting, ResponsibilityDraft draft) {
        return doors.command(acting, LedgerPermission.WRITE, () -> {
            Written written = new Written();
            Responsibility row = check.read(acting, draft, null, written);
            if (row == null) {
                return written.refused();
            }
            return rows.insert(acting, row, ResponsibilityRows.From.HAND, clock.instant())
                    ? Outcome.done(row)
                    : Outcome.stale();
        });
    }

    /** Changes a line; from then on it is the place's own. */
    public Outcome<Responsibility> change(Acting acting, UUID id, int version, ResponsibilityDraft draft) {
        return doors.command(acting, LedgerPermission.WRITE, () -> {
            Responsibility before = rows.find(id).orElse(null);
            if (before == null) {
                return Outcome.missing();
            }
            if (before.version() != version) {
                return Outcome.stale();
            }
            Written written = new Written();
            Responsibility row = check.read(acting, draft, before, written);
            if (row == null) {
                return written.refused();
            }
            return rows.update(acting, row, clock.instant())
                    ? Outcome.done(rows.find(id).orElseThrow())
                    : Outcome.stale();
        });
    }

    /** Strikes a line out. */
    public Outcome<UUID> strike(Acting acting, UUID id, int version) {
        return doors.command(acting, LedgerPermission.WRITE, () -> {
            if (rows.find(id).isEmpty()) {
                return Outcome.missing();
            }
            return rows.end(id, version, clock.instant()) ? Outcome.done(id) : Outcome.stale();
        });
    }
}
