package org.zhagen.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to what people are told. Rooms tell within their own transaction, and nobody is asked for a permission: it
 * follows from a command that was permitted. Telling the same person the same key again tells nothing.
 */
@Service
public class Notices {

    /** Nobody needs to know how many more they have not read. */
    public static final int COUNTED = 100;

    private static final int AT_ONCE = 2_000;

    /** The same over all statements of a call: two that tell the same people would else wait for each other in a circle. */
    private static final Comparator<Notice> ORDER =
            Comparator.comparing(Notice::recipient).thenComparing(Notice::key);

    private final Doors doors;
    private final NoticeRows rows;
    private final ChannelRows channels;
    private final Outbox outbox;
    private final Mail mail;
    private final Declared declared;
    private final ActClock acts;
    private final Clock clock;

    Notices(
            Doors doors,
            NoticeRows rows,
            ChannelRows channels,
            Outbox outbox,
            Mail mail,
            Declared declared,
            ActClock acts,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.channels = channels;
        this.outbox = outbox;
        this.mail = mail;
        this.declared = declared;
        this.acts = acts;
        this.clock = clock;
    }

    /** Tells one person one thing; see {@link #tell(Acting, List)}. */
    public int tell(Acting acting, Notice notice) {
        return tell(acting, List.of(notice));
    }

    /**
     * Tells people things, each by the ways that they chose, and each key once: also across restarts and several nodes. Thousands
     * at once are welcome; whoever tells many in one transaction does so in one call, which keeps two nodes from waiting for each
     * other.
     *
     * @return how many had not been told before
     * @throws IllegalArgumentException for a kind that no room declares
     */
    public int tell(Acting acting, List<Notice> notices) {
        notices.forEach(notice -> Declared.known(declared.kinds(), notice.kind()));
        List<Notice> all = notices.stream().sorted(ORDER).toList();
        Instant now = acts.instant();
        return doors.write(Columns.PRODUCT, () -> {
            int told = 0;
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Notice> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                told += rows.insert(planned(some, now), acting.person(), now);
            }
            return told;
        });
    }

    private List<NoticeRows.Told> planned(List<Notice> notices, Instant now) {
        Map<UUID, ChannelRows.ByMail> byMail = mail.isOffered()
                ? channels.byMail(notices.stream().map(Notice::recipient).collect(Collectors.toSet()))
                : Map.of();
        return notices.stream()
                .map(notice ->
                        new NoticeRows.Told(Ids.next(), notice, due(notice, byMail.get(notice.recipient()), now)))
                .toList();
    }

    private @Nullable Instant due(Notice notice, ChannelRows.@Nullable ByMail wish, Instant now) {
        return wish == null || wish.not().contains(notice.kind())
                ? null
                : wish.plan().due(now, notice.urgency(), clock.getZone());
    }

    /**
     * Tells the groups whose robots are told of such a place: those of its jurisdictions without a unit, and those of the unit.
     *
     * @param unit the unit that it concerns; null for none
     * @return how many robots had not been told before
     */
    public int tellGroup(Acting acting, RegionCode region, @Nullable UUID unit, GroupNotice notice) {
        Declared.known(declared.groups(), notice.kind());
        Instant now = acts.instant();
        return doors.write(Columns.PRODUCT, () -> outbox.toGroups(region, unit, notice, now));
    }

    /**
     * The same for many calls, each of which the robots of its place and unit are told once.
     *
     * @return how many messages had not been written before
     */
    public int tellGroups(Acting acting, List<GroupCall> calls) {
        calls.forEach(call -> Declared.known(declared.groups(), call.notice().kind()));
        Instant now = acts.instant();
        return calls.isEmpty() ? 0 : doors.write(Columns.PRODUCT, () -> outbox.toGroups(calls, now));
    }

    /**
     * Whether any group has a robot at all, so that whoever has nothing to tell groups need not write it first. A robot that was added
     * by another node is known within half a minute.
     */
    public boolean hasGroups() {
        return outbox.groups().any();
    }

    /** What somebody was told: what they have not read first, then the newest first. */
    public Listing<NoticeView> list(Acting acting, boolean onlyUnread, Paging paging) {
        return doors.read(acting, () -> rows.list(acting.person(), onlyUnread, paging));
    }

    /** How many they have not read, up to {@link #COUNTED}. */
    public int unread(Acting acting) {
        return doors.read(acting, () -> rows.unread(acting.person(), COUNTED));
    }

    /** The same for all who have a page open, asked by the product. */
    Map<UUID, Unread> unread(Collection<UUID> people) {
        return doors.read(Columns.PRODUCT, () -> rows.unread(people, COUNTED));
    }

    /** One of the own notices. */
    public Outcome<NoticeView> find(Acting acting, UUID id) {
        return doors.read(
                acting, () -> rows.find(acting.person(), id).map(Outcome::done).orElseGet(Outcome::missing));
    }

    /** Marks one as read, and gives it. */
    public Outcome<NoticeView> see(Acting acting, UUID id) {
        return doors.write(acting, () -> {
            rows.see(acting.person(), id, clock.instant());
            return rows.find(acting.person(), id).map(Outcome::done).orElseGet(Outcome::missing);
        });
    }

    /**
     * Marks all as read that somebody can have seen.
     *
     * @param upTo the newest that stood on the page; null for all that there are now
     */
    public int seeAll(Acting acting, @Nullable UUID upTo) {
        UUID last = Objects.requireNonNullElseGet(upTo, Ids::next);
        return doors.write(acting, () -> rows.seeAll(acting.person(), last, clock.instant()));
    }
}
