package org.zhagen.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Doors;
import org.zhagen.ticket.PublicCount;
import org.zhagen.ticket.PublicTickets;

/** The front door to the public board: what was handled and released, and how much there is of it. Nothing about persons is in it. */
@Service
public class Boards {

    private static final int SHOWN = 20;
    private static final int MONTHS = 6;

    private final ReleaseRows rows;
    private final PublicTickets tickets;
    private final Doors doors;
    private final ActClock clock;
    /** The figures of the whole country by community and month; nobody misses the last ten minutes. */
    private final Cache<YearMonth, List<PublicCount>> counts = Caffeine.newBuilder()
            .maximumSize(2)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    private final Cache<String, List<String>> categories = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Boards(ReleaseRows rows, PublicTickets tickets, Doors doors, ActClock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.doors = doors;
        this.clock = clock;
    }

    /** What was released, the newest first; 20 at once. */
    public BoardPage page(BoardFilter filter) {
        List<Release> found = doors.read(Reports.PORTAL, () -> rows.board(filter, SHOWN + 1));
        List<Release> shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new BoardPage(shown, found.size() > SHOWN ? shown.getLast().seq() : null);
    }

    /** What is shown of some tickets, by the id of the ticket. */
    public Map<UUID, Release> shown(Collection<UUID> ids) {
        return doors.read(Reports.PORTAL, () -> rows.shown(ids)).stream()
                .collect(Collectors.toMap(Release::ticket, release -> release));
    }

    /** What kinds of things were released in a region, the most frequent first; as it was a minute ago at most. */
    public List<String> categories(String region) {
        return categories.get(region, place -> doors.read(Reports.PORTAL, () -> rows.categories(place)));
    }

    /** What residents raised and what was handled in a region in the last six months, this one included, the oldest first. */
    public List<MonthCount> months(String region) {
        YearMonth last = YearMonth.from(clock.today());
        YearMonth first = last.minusMonths(MONTHS - 1L);
        List<PublicCount> all = counts.get(
                last,
                month -> tickets.counts(
                        first.atDay(1).atStartOfDay(clock.getZone()).toInstant()));
        List<MonthCount> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(count(all, region, month));
        }
        return months;
    }

    private static MonthCount count(List<PublicCount> all, String region, YearMonth month) {
        int raised = 0;
        int handled = 0;
        int onTime = 0;
        for (PublicCount each : all) {
            if (each.region().startsWith(region) && each.month().equals(month)) {
                raised += each.opened();
                handled += each.handled();
                onTime += each.onTime();
            }
        }
        return new MonthCount(month, raised, handled, onTime);
    }
}
