package org.zhagen.portal.open311;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.document.Code;
import org.zhagen.portal.Boards;
import org.zhagen.portal.ProgramCode;
import org.zhagen.portal.Release;
import org.zhagen.portal.open311.Jurisdictions.Served;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.PublicFilter;
import org.zhagen.ticket.PublicTicket;
import org.zhagen.ticket.PublicTickets;
import org.zhagen.web.Paging;

/**
 * What became of requests ("GET Service Requests", "GET Service Request"). Anybody may ask, so nothing is told but what
 * {@link PublicTickets} has: no words of whoever reported, which may name neighbours, no exact point and no picture, which may show
 * somebody's door. Instead {@code description} says what kind of thing it is, and what an officer wrote for everybody once a handled one
 * is released on the public board; {@code status_notes} says how far it is, and the address is the community. Confidential ones are not
 * there.
 */
@Component
class Requests {

    /** "Response Volume": the first 1,000; the extension "Pagination" takes {@code page} and {@code page_size}. */
    static final int MOST = 1_000;

    static final int LAST_PAGE = 50;

    private static final Acting ASKING = Acting.system("open311", Jurisdiction.COUNTRY);

    private final Jurisdictions jurisdictions;
    private final PublicTickets tickets;
    private final Courses courses;
    private final Words words;
    private final Updates updates;
    private final Boards boards;
    private final Clock clock;

    Requests(
            Jurisdictions jurisdictions,
            PublicTickets tickets,
            Courses courses,
            Words words,
            Updates updates,
            Boards boards,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.tickets = tickets;
        this.courses = courses;
        this.words = words;
        this.updates = updates;
        this.boards = boards;
        this.clock = clock;
    }

    Node list(Asked asked) {
        Served served = jurisdictions.of(asked);
        Paging paging = paging(asked);
        List<PublicTicket> found = tickets.list(filter(asked, served), paging).rows();
        return answer(asked, found, false);
    }

    static Paging paging(Asked asked) {
        int page = asked.number("page", 1, LAST_PAGE);
        return new Paging(page, asked.number("page_size", MOST, MOST), "", false);
    }

    Node one(Asked asked, String number) {
        Served served = jurisdictions.of(asked);
        return tickets.byNumber(number)
                .filter(ticket -> served.contains(ticket.region()))
                .map(ticket -> answer(asked, List.of(ticket), true))
                .orElseThrow(() -> Wrong.missing(ProgramCode.REQUEST_UNKNOWN, "service_request_id", number));
    }

    /** Ids override everything else but the place. */
    private PublicFilter filter(Asked asked, Served served) {
        String region = served.region().digits();
        List<String> numbers = asked.list("service_request_id");
        if (!numbers.isEmpty()) {
            return new PublicFilter(numbers, null, null, null, null, region);
        }
        Span span = Span.of(asked, clock.instant());
        return new PublicFilter(List.of(), services(asked, served), span.from(), span.to(), open(asked), region);
    }

    private @Nullable List<UUID> services(Asked asked, Served served) {
        List<String> codes = asked.list("service_code");
        return codes.isEmpty()
                ? null
                : ServiceCode.among(served.courses(), codes).stream()
                        .flatMap(course -> courses.revisions(ASKING, course).stream())
                        .toList();
    }

    private static @Nullable Boolean open(Asked asked) {
        Set<String> wanted = asked.list("status").stream()
                .map(status -> status.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        wanted.stream()
                .filter(status -> !Set.of("open", "closed").contains(status))
                .sorted()
                .findFirst()
                .ifPresent(status -> {
                    throw Wrong.bad(ProgramCode.STATUS_UNKNOWN, "status", status);
                });
        return wanted.size() == 1 ? wanted.contains("open") : null;
    }

    private Node answer(Asked asked, List<PublicTicket> found, boolean whole) {
        boolean extended = asked.text("extensions").equals("true");
        Map<UUID, String> codes = new HashMap<>();
        Map<UUID, Release> released =
                boards.shown(found.stream().map(PublicTicket::id).toList());
        return Node.items(
                "service_requests",
                found.stream()
                        .map(ticket -> {
                            String code = codes.computeIfAbsent(ticket.course(), this::code);
                            List<Node> fields = new ArrayList<>(fields(
                                    ticket, code, description(ticket, released.get(ticket.id())), asked.language()));
                            if (extended) {
                                fields.add(extended(ticket));
                            }
                            if (extended && whole) {
                                fields.add(updates.notes(ticket.number(), asked.language()));
                            }
                            return new Node.Group("request", fields);
                        })
                        .map(Node.class::cast)
                        .toList());
    }

    private String code(UUID course) {
        InstalledCourse known = courses.find(ASKING, course).orElseThrow();
        return ServiceCode.of(known);
    }

    private static String description(PublicTicket ticket, @Nullable Release released) {
        return released == null
                ? ticket.category()
                : Stream.of(ticket.category(), released.title(), released.summary())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private List<Node> fields(PublicTicket ticket, String code, String description, Locale language) {
        return List.of(
                Node.of("service_request_id", ticket.number()),
                Node.of("status", ticket.isOpen() ? "open" : "closed"),
                Node.of("status_notes", words.status(language, ticket)),
                Node.of("service_name", ticket.courseTitle()),
                Node.of("service_code", code),
                Node.of("description", description),
                Node.of("agency_responsible", ticket.unit()),
                Node.of("service_notice", null),
                Node.of("requested_datetime", ticket.opened(), clock.getZone()),
                Node.of(
                        "updated_datetime",
                        ticket.closed() == null ? ticket.updated() : ticket.closed(),
                        clock.getZone()),
                Node.of("expected_datetime", ticket.isOpen() ? ticket.due() : null, clock.getZone()),
                Node.of("address", words.address(ticket.region())),
                Node.of("address_id", ticket.region().digits()),
                Node.of("zipcode", null),
                Node.of("lat", null),
                Node.of("long", null),
                Node.of("media_url", null));
    }

    /** What {@code extensions=true} adds, as the servers of Boston and Chicago have it: fields of our own in one element. */
    private static Node extended(PublicTicket ticket) {
        return Node.group(
                "extended_attributes",
                Node.of("phase", Code.kebab(ticket.phase())),
                Node.of("outcome", ticket.outcome()),
                Node.of("late", ticket.late()),
                Node.of("score", ticket.score()),
                Node.of("simulated", ticket.simulated()));
    }
}
